#include "compare/shared.hpp"

#include <algorithm>
#include <map>

namespace aircat::compare {
namespace {

using catalog::Catalog;
using catalog::Locale;
using catalog::Node;

class SharedComparison {
public:
  SharedComparison(const Both<Catalog>& both, std::vector<Change>& changes)
      : both_(both), changes_(changes) {}

  void run() {
    compare_vendors();
    compare_locales();
    compare_airs();
    compare_free_sources();
  }

private:
  Report report(Subject subject, const catalog::Document* before, const catalog::Document* after) {
    const auto root = [](const catalog::Document* document) -> const Node& {
      return document ? *document->root() : nowhere;
    };
    return {changes_, std::move(subject), {root(before), root(after)}, true};
  }

  void compare_vendors() {
    for (const auto& [slug, vendor] : both_.before.vendors) {
      const auto found = both_.after.vendors.find(slug);
      if (found == both_.after.vendors.end())
        continue; // it is gone with its models
      const auto& other = found->second;
      Subject subject;
      subject.vendor = slug;
      auto to = report(std::move(subject), vendor.document, other.document);
      to.values(Kind::name_changed, "name", vendor.document->root()->find("name"),
                other.document->root()->find("name"));
      to.values(Kind::text_changed, "docs", vendor.document->root()->find("docs"),
                other.document->root()->find("docs"));
    }
  }

  static const Locale* find(const Catalog& catalog, std::string_view name) {
    for (const auto& locale : catalog.locales)
      if (locale.name == name)
        return &locale;
    return nullptr;
  }

  void compare_locales() {
    for (const auto& locale : both_.before.locales) {
      const auto what = "locales." + std::string(locale.name);
      if (const auto* other = find(both_.after, locale.name))
        compare_texts(locale, *other, what);
      else
        report({}, locale.document, nullptr)
            .add(Kind::locale_removed, what, {std::string(locale.name), locale.document->root()},
                 {});
    }
    for (const auto& locale : both_.after.locales)
      if (!find(both_.before, locale.name))
        report({}, nullptr, locale.document)
            .add(Kind::locale_added, "locales." + std::string(locale.name), {},
                 {std::string(locale.name), locale.document->root()});
  }

  void compare_texts(const Locale& before, const Locale& after, const std::string& what) {
    auto to = report({}, before.document, after.document);
    const auto& old_ones = before.document->root()->members;
    const auto& new_ones = after.document->root()->members;
    for (const auto& member : old_ones)
      if (member.key != "$schema")
        to.values(Kind::translation_changed, what + "." + std::string(member.key), member.value,
                  after.document->root()->find(member.key));
    for (const auto& member : new_ones)
      if (member.key != "$schema" && !before.texts.count(member.key))
        to.add(Kind::translation_changed, what + "." + std::string(member.key), {}, member.value);
  }

  static std::map<std::string_view, std::string_view> sorted(const Catalog& catalog) {
    return {catalog.airs.tasks.begin(), catalog.airs.tasks.end()};
  }

  static const Node* listed(const Catalog& catalog, std::string_view air) {
    const auto* map = catalog.airs.document ? catalog.airs.document->root()->find("airs") : nullptr;
    return map ? map->find(air) : nullptr;
  }

  Report report_of_air(std::string_view air) {
    Subject subject;
    subject.air = air;
    return report(std::move(subject), both_.before.airs.document, both_.after.airs.document);
  }

  static bool is_described(const Catalog& catalog, std::string_view air) {
    return std::any_of(catalog.models.begin(), catalog.models.end(),
                       [&](const auto& model) { return model->air == air; });
  }

  /// What the catalog describes is compared as a model.
  void compare_airs() {
    const auto before = sorted(both_.before), after = sorted(both_.after);
    for (const auto& [air, task] : before) {
      const auto other = after.find(air);
      if ((other != after.end() && other->second == task) || is_described(both_.before, air) ||
          is_described(both_.after, air))
        continue;
      report_of_air(air).add(Kind::known_air_removed, "airs", listed(both_.before, air),
                             listed(both_.after, air));
    }
    for (const auto& [air, task] : after)
      if (!before.count(air) && !is_described(both_.before, air) && !is_described(both_.after, air))
        report_of_air(air).add(Kind::known_air_added, "airs", {}, listed(both_.after, air));
  }

  void compare_free_sources() {
    const auto differ = [&](const Catalog& here, const Catalog& there, Kind kind, bool removed) {
      for (const auto source : here.airs.community) {
        const auto& others = there.airs.community;
        if (std::find(others.begin(), others.end(), source) != others.end())
          continue;
        const auto* list = here.airs.document->root()->find("community");
        Said gone, there_is{std::string(source), list};
        report({}, both_.before.airs.document, both_.after.airs.document)
            .add(kind, "community", removed ? there_is : gone, removed ? gone : there_is);
      }
    };
    differ(both_.before, both_.after, Kind::known_air_removed, true);
    differ(both_.after, both_.before, Kind::known_air_added, false);
  }

  const Both<Catalog>& both_;
  std::vector<Change>& changes_;
};

} // namespace

void compare_shared(const Both<Catalog>& both, std::vector<Change>& changes) {
  SharedComparison(both, changes).run();
}

} // namespace aircat::compare
