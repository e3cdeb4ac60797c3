#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace aircat::render {

/// A JSON value that schemas are made of. Copies share what they hold, so that what thousands of
/// schemas have in common is made and compared once; a copy that is changed stops sharing. Keys,
/// and texts given as views, are views into the catalog or literals.
class Schema {
public:
  struct Member;
  using Members = std::vector<Member>;
  using Items = std::vector<Schema>;

  Schema() = default;
  Schema(std::nullptr_t) {}
  template <std::same_as<bool> Bool>
  Schema(Bool value) : data_(value) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) Schema(Integer value)
      : data_(static_cast<std::int64_t>(value)) {}
  Schema(double value) : data_(value) {}
  Schema(const char* literal) : data_(std::string_view(literal)) {}
  Schema(std::string_view text) : data_(text) {}
  Schema(std::string text) : data_(std::make_shared<const std::string>(std::move(text))) {}
  Schema(Items items);
  /// An object.
  Schema(std::initializer_list<Member> members);

  [[nodiscard]] static Schema object();
  [[nodiscard]] static Schema array() { return Items{}; }
  [[nodiscard]] static Schema array(std::initializer_list<Schema> items) { return Items(items); }
  template <class Range>
  [[nodiscard]] static Schema array_of(const Range& range) {
    return Items(range.begin(), range.end());
  }

  [[nodiscard]] bool is_null() const { return holds<std::nullptr_t>(); }
  [[nodiscard]] bool is_boolean() const { return holds<bool>(); }
  [[nodiscard]] bool is_integer() const { return holds<std::int64_t>(); }
  [[nodiscard]] bool is_number() const { return is_integer() || holds<double>(); }
  [[nodiscard]] bool is_string() const { return holds<std::string_view>() || holds<OwnText>(); }
  [[nodiscard]] bool is_array() const { return holds<SharedItems>(); }
  [[nodiscard]] bool is_object() const { return holds<SharedMembers>(); }
  [[nodiscard]] bool is_structured() const { return is_array() || is_object(); }

  // What the value is must be known.
  [[nodiscard]] bool boolean() const { return std::get<bool>(data_); }
  [[nodiscard]] std::int64_t integer() const { return std::get<std::int64_t>(data_); }
  [[nodiscard]] double number() const;
  [[nodiscard]] std::string_view string() const;
  [[nodiscard]] const Items& items() const { return *std::get<SharedItems>(data_); }
  [[nodiscard]] const Members& members() const { return *std::get<SharedMembers>(data_); }

  /// How many items or members there are.
  [[nodiscard]] std::size_t size() const;
  /// Has it no items or members? Of what has none ever, false.
  [[nodiscard]] bool empty() const { return is_structured() && size() == 0; }

  /// The member's value, or nullptr: also when this is no object.
  [[nodiscard]] const Schema* find(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }
  [[nodiscard]] const Schema& operator[](std::string_view key) const { return *find(key); }
  [[nodiscard]] bool says(std::string_view key, const Schema& value) const;

  /// The very value that `other` shares, or an equal scalar: equality at no cost.
  [[nodiscard]] bool is_same(const Schema& other) const { return data_ == other.data_; }

  // What follows changes an array or an object, and stops sharing it.
  [[nodiscard]] Items& own_items();
  [[nodiscard]] Members& own_members();
  [[nodiscard]] Schema* find_own(std::string_view key);
  /// Adds a member whose key is new.
  void append(std::string_view key, Schema value);
  /// Adds all members of another object, none of whose keys it has.
  void append_all(const Schema& others);
  void erase(std::string_view key);
  void push_back(Schema item) { own_items().push_back(std::move(item)); }

  friend bool operator==(const Schema& a, const Schema& b);

private:
  using OwnText = std::shared_ptr<const std::string>;
  using SharedItems = std::shared_ptr<Items>;
  using SharedMembers = std::shared_ptr<Members>;

  template <class T>
  [[nodiscard]] bool holds() const {
    return std::holds_alternative<T>(data_);
  }

  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string_view, OwnText, SharedItems,
               SharedMembers>
      data_;
};

struct Schema::Member {
  std::string_view key;
  Schema value;
  friend bool operator==(const Member&, const Member&) = default;
};

} // namespace aircat::render
