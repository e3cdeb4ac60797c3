#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What templates are rendered from.
///
///     Value vendor = Object{{"name", Text{"Black Forest Labs"}}}; // built once …
///     Object data{{"id", Code{"runware/bfl/flux-2-dev"}},
///                 {"name", Text{model.name}},
///                 {"is_video", false},
///                 {"limits", List{Text{"1"}, Text{"2"}}},
///                 {"vendor", vendor}};                            // … shared, not copied
///     data.set("note", nullptr);
///
/// A list or an object is immutable once it is in a Value, and copies of the Value share it:
/// copying costs a reference count. Numbers are strings, written as their place wants them.
namespace aircat::mustache {

/// Untrusted text from the catalog: `{{name}}` escapes it for where it lands.
struct Text {
  std::string value;
  friend bool operator==(const Text&, const Text&) = default;
};

/// A finished fragment, right for the place that the template puts it in: never escaped again.
struct Code {
  std::string value;
  friend bool operator==(const Code&, const Code&) = default;
};

class Object;
class Value;
using List = std::vector<Value>;

/// A list whose elements are made when they are rendered, one at a time, and then forgotten: for
/// elements that together would take much memory.
struct MadeList {
  std::size_t size = 0;
  std::function<Value(std::size_t)> make;
};

enum class Kind { null, boolean, text, code, list, object };

/// The kind as messages name it: "null", "true or false", "text", "code", "a list", "an object".
[[nodiscard]] std::string_view kind_name(Kind kind);

/// One value: null, a bool, a Text, a Code, a List or an Object. A bare string is none, so that
/// nobody forgets to say which of the two it is.
class Value {
public:
  using Data = std::variant<std::nullptr_t, bool, Text, Code, std::shared_ptr<const List>,
                            std::shared_ptr<const Object>, std::shared_ptr<const MadeList>>;

  Value() = default;
  Value(std::nullptr_t) {}
  template <std::same_as<bool> Bool>
  Value(Bool value) : data_(value) {}
  Value(Text value) : data_(std::move(value)) {}
  Value(Code value) : data_(std::move(value)) {}
  Value(List value);
  Value(Object value);
  Value(MadeList value);
  template <class T>
  Value(T*) = delete; // a pointer would otherwise be a true bool

  [[nodiscard]] Kind kind() const {
    return made_list() ? Kind::list : static_cast<Kind>(data_.index());
  }

  /// Whether `{{#name}}` renders: not for null, false, an empty text or code, an empty list.
  [[nodiscard]] bool truthy() const;

  /// Each is null when the value is of another kind; a list is either a List or a MadeList.
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data_); }
  [[nodiscard]] const Text* text() const { return std::get_if<Text>(&data_); }
  [[nodiscard]] const Code* code() const { return std::get_if<Code>(&data_); }
  [[nodiscard]] const List* list() const;
  [[nodiscard]] const MadeList* made_list() const;
  [[nodiscard]] const Object* object() const;

  /// Calls `visitor` with one of: nullptr_t, bool, const Text&, const Code&, const List&,
  /// const Object&. The elements of a MadeList are made for it.
  template <class Visitor>
  decltype(auto) visit(Visitor&& visitor) const;

private:
  Data data_;
};

/// Members in the order they were set; found by name, in constant time when there are many.
class Object {
public:
  using Member = std::pair<std::string, Value>;
  /// A member of a braced list, whose elements are const: mutable, so that it is not copied.
  struct Given {
    mutable std::string name;
    mutable Value value;
  };

  Object() = default;
  Object(std::initializer_list<Given> members);

  /// Adds the member; one of that name keeps its place and takes the new value.
  Object& set(std::string name, Value value);
  void reserve(std::size_t count) { members_.reserve(count); }

  /// Null when there is none of that name.
  [[nodiscard]] const Value* find(std::string_view name) const;

  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::size_t size() const { return members_.size(); }
  [[nodiscard]] bool empty() const { return members_.empty(); }
  [[nodiscard]] auto begin() const { return members_.begin(); }
  [[nodiscard]] auto end() const { return members_.end(); }

private:
  [[nodiscard]] std::size_t position(std::string_view name) const;
  void index(std::size_t member);
  void rebuild_index();

  std::vector<Member> members_;
  std::vector<std::uint32_t> slots_; ///< a hash table of positions + 1; empty while members are few
};

template <class Visitor>
decltype(auto) Value::visit(Visitor&& visitor) const {
  List made;
  if (const auto* list = made_list())
    for (std::size_t i = 0; i < list->size; ++i)
      made.push_back(list->make(i));
  return std::visit(
      [&](const auto& data) -> decltype(auto) {
        if constexpr (requires { data->make; })
          return std::forward<Visitor>(visitor)(std::as_const(made));
        else if constexpr (requires { *data; })
          return std::forward<Visitor>(visitor)(*data);
        else
          return std::forward<Visitor>(visitor)(data);
      },
      data_);
}

} // namespace aircat::mustache
