#include "compare/facts.hpp"

#include "catalog/size.hpp"

#include <algorithm>
#include <optional>

namespace aircat::compare {
namespace {

using catalog::Model;
using catalog::Node;

const Node* member(const Node* node, std::string_view key) {
  return node ? node->find(key) : nullptr;
}

std::string source_name(const Node& source) {
  const auto* name = source.find("url");
  if (!name)
    name = source.find("title");
  return name ? std::string(name->string) : std::string();
}

class FactsComparison {
public:
  FactsComparison(const Both<Model>& both, Report& report)
      : before_(*both.before.document->root()), after_(*both.after.document->root()),
        report_(report) {}

  void run() {
    for (const auto* key : {"summary", "features", "notes", "unknown"})
      values(Kind::text_changed, key, before_.find(key), after_.find(key));
    compare_sources();
    for (const auto* kind : {"image", "video", "audio"})
      compare_files(kind);
    values(Kind::text_changed, "media.output", member(before_.find("media"), "output"),
           member(after_.find("media"), "output"));
  }

private:
  void values(Kind kind, const std::string& what, const Node* before, const Node* after) {
    if ((before || after) && !(before && after && equal(*before, *after)))
      report_.add(kind, what, before, after);
  }

  /// By what they are called; where several are called the same, in their order.
  void compare_sources() {
    const auto list = [](const Node& root) {
      const auto* sources = root.find("sources");
      return sources ? sources->items : std::vector<const Node*>{};
    };
    auto left = list(after_);
    for (const auto* source : list(before_)) {
      const auto name = source_name(*source);
      const auto found = std::find_if(
          left.begin(), left.end(), [&](const Node* other) { return source_name(*other) == name; });
      values(Kind::source_changed, "sources", source, found == left.end() ? nullptr : *found);
      if (found != left.end())
        left.erase(found);
    }
    for (const auto* source : left)
      report_.add(Kind::source_changed, "sources", {}, source);
  }

  void compare_files(const std::string& kind) {
    const auto *before = member(before_.find("media"), kind),
               *after = member(after_.find("media"), kind);
    const auto what = "media." + kind;
    for (const auto* key : {"minimumSide", "minimumSeconds"})
      bound(what, key, -1, member(before, key), member(after, key));
    for (const auto* key : {"maximumSide", "maximumMegabytes", "maximumSeconds"})
      bound(what, key, 1, member(before, key), member(after, key));
    const auto *old_ratio = member(before, "ratio"), *new_ratio = member(after, "ratio");
    bound(what + ".ratio", "minimum", -1, member(old_ratio, "minimum"),
          member(new_ratio, "minimum"));
    bound(what + ".ratio", "maximum", 1, member(old_ratio, "maximum"),
          member(new_ratio, "maximum"));
  }

  static double number_of(const Node& node) {
    if (const auto ratio =
            node.is(catalog::Kind::string) ? catalog::read_pair(node.string, ':') : std::nullopt)
      return static_cast<double>(ratio->width) / static_cast<double>(ratio->height);
    return node.number;
  }

  /// `sign`: 1 for a maximum, which is stricter when lower, -1 for a minimum.
  void bound(const std::string& what, std::string_view key, int sign, const Node* before,
             const Node* after) {
    if ((!before && !after) || (before && after && equal(*before, *after)))
      return;
    const bool stricter =
        !before || (after && sign * number_of(*after) < sign * number_of(*before));
    report_.add(stricter ? Kind::media_narrowed : Kind::media_widened,
                what + "." + std::string(key), before, after);
  }

  const Node &before_, &after_;
  Report& report_;
};

} // namespace

void compare_facts(const Both<Model>& both, Report& report) {
  FactsComparison(both, report).run();
}

} // namespace aircat::compare
