#include "import/compare.hpp"

#include "catalog/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::importing {
namespace {

using Kind = Difference::Kind;
namespace type = catalog::type;

/// What the catalog says of every request by itself.
bool is_given(std::string_view path) {
  return path == "taskType" || path == "model";
}

bool is_inside(std::string_view path, std::string_view container) {
  return path.size() > container.size() && path.starts_with(container) &&
         (path[container.size()] == '.' || path[container.size()] == '[');
}

bool is_media(std::string_view format) {
  return format == "image" || format == "video" || format == "audio";
}

std::string text_of(catalog::Types types) {
  constexpr std::array words{"string", "integer", "number", "boolean", "array", "object"};
  std::string text;
  for (std::size_t bit = 0; bit < words.size(); ++bit)
    if ((types & (1U << bit)) != 0)
      text += (text.empty() ? "" : " or ") + std::string(words[bit]);
  return text;
}

std::string text_of(const Json& limits) {
  return limits.empty() ? "no limits" : canonical(limits);
}

/// Whole numbers are numbers of which 1 is a factor.
void as_numbers(Statement& theirs, const Statement& ours) {
  if ((ours.types & type::number) == 0 || (theirs.types & type::number) != 0 ||
      (theirs.types & type::integer) == 0)
    return;
  theirs.types = (theirs.types & ~type::integer) | type::number;
  if (!theirs.limits.contains("multipleOf") && !theirs.limits.contains("enum") &&
      !theirs.limits.contains("const"))
    theirs.limits["multipleOf"] = 1;
}

class Comparison {
public:
  Comparison(const catalog::Provider& provider, std::size_t index, const RequestStatement& ours,
             const RequestStatement& theirs, const Manner& manner)
      : provider_(provider), index_(index), ours_(ours), theirs_(theirs), manner_(manner) {}

  std::vector<Difference> run() {
    for (const auto& [path, own] : ours_.values)
      if (!is_given(path) && !own.refused)
        one_of_ours(path, own);
    for (const auto& [path, other] : theirs_.values)
      if (!is_given(path) && !other.refused && ours_.refuses(path))
        admitted(path, other);
    size();
    rules();
    return std::move(out_);
  }

private:
  void add(Kind kind, std::string path, std::string ours, std::string theirs, const Place& at) {
    out_.push_back({kind, std::move(path), index_, std::move(ours), std::move(theirs), at});
  }

  bool is_side(std::string_view path) const { return path == "width" || path == "height"; }

  /// Does the catalog say that the model takes it, or only that others do?
  bool is_named(const std::string& path) const {
    if (provider_.parameter(path))
      return true;
    return std::any_of(provider_.parameters.begin(), provider_.parameters.end(),
                       [&](const auto& other) { return is_inside(other.path, path); });
  }

  void one_of_ours(const std::string& path, const Statement& own) {
    if (theirs_.refuses(path)) {
      const bool with_container =
          std::any_of(gone_.begin(), gone_.end(),
                      [&](const std::string& gone) { return is_inside(path, gone); });
      if (with_container || (is_side(path) && theirs_.size.refused))
        return;
      if (manner_.names_are_taken && !is_named(path))
        return;
      gone_.push_back(path);
      const auto* said = theirs_.find(path);
      add(Kind::refused, path, "taken", "not taken", said ? said->at : theirs_.at);
      return;
    }
    const auto* found = theirs_.find(path);
    if (!found)
      return;
    auto other = *found;
    as_numbers(other, own);
    values(path, own, other);
  }

  void values(const std::string& path, const Statement& own, const Statement& other) {
    if (own.types != 0 && other.types != 0 &&
        (own.types != other.types ||
         (own.item_types != 0 && other.item_types != 0 && own.item_types != other.item_types)))
      add(Kind::type, path, text_of(own.types), text_of(other.types), other.place("type"));
    if (!other.format.empty() && own.format != other.format &&
        !(other.format == "media" && is_media(own.format)) &&
        !(other.format == "uri" && is_media(own.format)))
      add(Kind::format, path, own.format.empty() ? "any text" : own.format, other.format,
          other.place("format"));
    const bool says_less = manner_.names_are_taken && other.limits.empty() && is_generic(path);
    const bool same =
        says_less || other.unclear || canonical(own.limits) == canonical(other.limits);
    if (!same)
      add(Kind::limits, path, text_of(own.limits), text_of(other.limits),
          place_of_change(own, other));
    else if (manner_.names_are_taken && !is_named(path) && !has_members(theirs_, path))
      add(Kind::named, path, "known elsewhere", "taken", other.at);
    if (own.required != other.required && !follows_from_member(path) &&
        !(manner_.is_shared && own.required && is_media_input(path)))
      add(Kind::required, path, own.required ? "required" : "optional",
          other.required ? "required" : "optional", other.place("required"));
    if (own.in_some_element != other.in_some_element &&
        !(manner_.is_shared && other.in_some_element.empty()))
      add(Kind::elements, path, texts(own.in_some_element), texts(other.in_some_element), other.at);
  }

  /// Are its limits those of the task, of which the model does not speak? A document that has none
  /// for it does not contradict them.
  bool is_generic(const std::string& path) const {
    const auto* own = provider_.parameter(path);
    const auto* known = provider_.known->find(path);
    return !own || (known && own == &known->parameter);
  }

  static std::string texts(const std::vector<std::string>& list) {
    return list.empty() ? "any elements"
                        : fmt::format("some element like {}", fmt::join(list, ", "));
  }

  static Place place_of_change(const Statement& own, const Statement& other) {
    for (const auto& [key, value] : other.limits.items())
      if (!own.limits.contains(key) || canonical(own.limits[key]) != canonical(value))
        return other.place(key);
    return other.at;
  }

  /// A container is required when something in it is: that is said of the member.
  bool follows_from_member(const std::string& path) const {
    const auto explains = [&](const RequestStatement& here, const RequestStatement& there) {
      return std::any_of(here.values.begin(), here.values.end(), [&](const auto& value) {
        const auto* other = there.find(value.first);
        return value.second.required && is_inside(value.first, path) &&
               !(other && other->required && !other->refused);
      });
    };
    return explains(ours_, theirs_) || explains(theirs_, ours_);
  }

  bool is_media_input(const std::string& path) const {
    return std::any_of(provider_.inputs.begin(), provider_.inputs.end(), [&](const auto& input) {
      return input.to.path == path || is_inside(input.to.path, path);
    });
  }

  void admitted(const std::string& path, const Statement& other) {
    if (has_members(theirs_, path) && other.limits.empty())
      return;
    const auto& siblings = provider_.model->providers;
    const bool is_of_sibling =
        manner_.is_shared &&
        std::any_of(siblings.begin(), siblings.end(), [&](const auto& sibling) {
          const auto* known = sibling->parameter(path);
          return sibling.get() != &provider_ && known && !known->refused;
        });
    if (!is_of_sibling)
      add(Kind::admitted, path, "not taken", "taken", other.at);
  }

  const Place& place_of_size() const {
    const auto* width = theirs_.find("width");
    return !theirs_.size.refused ? theirs_.size.at : width ? width->at : theirs_.at;
  }

  void size() {
    const auto& own = ours_.size;
    const auto& other = theirs_.size;
    const auto of_ours = importing::text_of(own);
    const auto of_theirs = importing::text_of(other);
    if (other.said && of_ours != of_theirs)
      add(Kind::size, "size", of_ours, of_theirs, place_of_size());
  }

  void rules() {
    const auto has = [](const std::vector<RuleStatement>& rules, const RuleStatement& rule) {
      return std::any_of(rules.begin(), rules.end(),
                         [&](const auto& other) { return other.key() == rule.key(); });
    };
    for (const auto& rule : theirs_.rules)
      if (!has(ours_.rules, rule))
        add(Kind::rule, rule.key(), "no such rule", rule.key(), rule.at);
    for (const auto& rule : ours_.rules)
      if (!has(theirs_.rules, rule))
        add(Kind::no_rule, rule.key(), rule.key(), "no such rule", theirs_.at);
  }

  const catalog::Provider& provider_;
  std::size_t index_;
  const RequestStatement& ours_;
  const RequestStatement& theirs_;
  const Manner& manner_;
  std::vector<std::string> gone_;
  std::vector<Difference> out_;
};

} // namespace

std::string Difference::key() const {
  return fmt::format("{} {} {}", static_cast<int>(kind), provider, path);
}

std::vector<Difference> compare(const catalog::Provider& provider, std::size_t index,
                                const RequestStatement& ours, RequestStatement theirs,
                                const Manner& manner) {
  return Comparison(provider, index, ours, theirs, manner).run();
}

bool has_members(const RequestStatement& request, std::string_view path) {
  return std::any_of(request.values.begin(), request.values.end(),
                     [&](const auto& value) { return is_inside(value.first, path); });
}

std::string text_of(const SizeStatement& size) {
  if (size.refused)
    return "none";
  if (size.pairs) {
    std::vector<std::string> texts;
    for (const auto& pair : *size.pairs)
      texts.push_back(pair_text(pair));
    return fmt::format("{}", fmt::join(texts, ", "));
  }
  const auto side = [](const catalog::Axis& axis) {
    return fmt::format(
        "{} to {}{}", axis.minimum, axis.maximum ? fmt::to_string(*axis.maximum) : "any",
        axis.multiple_of > 1 ? fmt::format(", multiples of {}", axis.multiple_of) : "");
  };
  const auto width = side(size.width), height = side(size.height);
  return width == height ? "sides " + width : fmt::format("width {}, height {}", width, height);
}

} // namespace aircat::importing
