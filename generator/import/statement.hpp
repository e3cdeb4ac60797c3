#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Documents of others that describe a model, and the catalog file that follows from them.
/// (`import` is a word of the language.)
namespace aircat::importing {

/// Where something was said: for a person, and as a JSON pointer where the document is JSON.
struct Place {
  Location where;
  std::string pointer;
};

[[nodiscard]] Place place_of(const catalog::Node& node);

/// What a document says of one value, in the catalog's words.
struct Statement {
  catalog::Types types = 0; ///< 0: any
  catalog::Types item_types = 0;
  /// `const`, `enum`, `minimum` … `pattern`, and `default`; an array's hold for its elements.
  Json limits = Json::object();
  /// A name of the catalog's formats; `media` where it is some kind of file.
  std::string format, description;
  bool required = false;
  bool refused = false;
  bool unclear = false; ///< it has limits that could not be read
  /// What some element of the array must be, as text that is only compared.
  std::vector<std::string> in_some_element;
  Place at;
  std::map<std::string, Place> keywords; ///< where each limit was said

  [[nodiscard]] const Place& place(const std::string& keyword) const;
};

/// A value and what is in it.
struct Part;
struct NamedPart;
struct Part {
  Statement says;
  std::vector<NamedPart> members;
  std::vector<Part> element; ///< none or one
  bool closed = false;       ///< takes no members but these

  Part& member(std::string_view name);
};
struct NamedPart {
  std::string name;
  Part part;
};

/// "When … then …": `{path: true | false | limits}`, as in a catalog file. The pairs of `size.tier`
/// stand as `{"pairs": ["1280x720", …]}` or, where the others are refused, `{"notPairs": […]}`.
struct RuleStatement {
  Json when = Json::object(), then = Json::object();
  std::string why;
  /// Set where it cannot be read: the schema as text, which is only compared.
  std::string unread;
  Place at;

  /// The same for rules that say the same.
  [[nodiscard]] std::string key() const;
};

using Pairs = std::set<std::pair<std::int64_t, std::int64_t>>;

/// What is said of width and height together.
struct SizeStatement {
  bool said = false; ///< does the document speak of it?
  bool refused = false;
  std::optional<Pairs> pairs; ///< the only legal ones
  catalog::Axis width, height;
  Place at;
};

/// What a document says of the requests of one capability, or of a whole task.
struct RequestStatement {
  std::string task;               ///< "" where it is not said
  std::string title, description; ///< of an alternative: often a capability's name
  std::vector<std::pair<std::string, Statement>> values;  ///< by wire path
  std::map<std::string, std::size_t, std::less<>> places; ///< of the paths in `values`
  std::set<std::string> closed; ///< containers that take nothing else; "" is the request
  SizeStatement size;
  std::vector<RuleStatement> rules;
  Place at;

  [[nodiscard]] const Statement* find(std::string_view path) const;
  /// Is a value at the path refused: by itself, by a container, or by not being named?
  [[nodiscard]] bool refuses(std::string_view path) const;
};

/// The parts by their paths; sides become what is said of the size.
[[nodiscard]] RequestStatement flattened(const Part& root, const std::optional<Pairs>& pairs);

/// The container of a path: `frameImages[]` of `frameImages[].frame`, "" of `width`.
[[nodiscard]] std::string container_of(std::string_view path);

/// The members in the order of their keys, so that texts of equal values are equal.
[[nodiscard]] std::string canonical(const Json& value);

[[nodiscard]] std::string pair_text(std::pair<std::int64_t, std::int64_t> pair);

} // namespace aircat::importing
