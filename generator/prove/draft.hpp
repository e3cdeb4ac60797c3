#pragma once

#include "catalog/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::prove {

/// A JSON value in the making. Other than the values of a JSON library, a number keeps the way in
/// which it is written, and an object may have a key twice.
struct Draft {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string text; ///< of a number: as it is written
  std::vector<std::string> keys;
  std::vector<Draft> items; ///< of an object: the value of each key

  static Draft of(bool value);
  static Draft of(std::int64_t value);
  static Draft of(std::string_view text);
  static Draft of(const char* text) { return of(std::string_view(text)); } ///< else it were a bool
  static Draft of(const catalog::Node& node);
  /// `written` is JSON.
  static Draft number_written(std::string written);
  static Draft list(std::vector<Draft> items = {});
  static Draft object();

  [[nodiscard]] bool is(Kind other) const { return kind == other; }
  /// The value of an object's key, the first of several; nullptr when there is none.
  [[nodiscard]] const Draft* find(std::string_view key) const;
  [[nodiscard]] Draft* find(std::string_view key);
  /// Behind all others, even if the key is there.
  void add(std::string_view key, Draft value);
  /// In the place of the key's value; else behind all others.
  void set(std::string_view key, Draft value);
  void remove(std::size_t at);
};

/// How JSON is written: the same value each way.
struct Writing {
  bool spaces = false;  ///< around punctuation
  bool escapes = false; ///< where an escape is possible and not necessary
};

/// On one line.
void write(const Draft& value, Writing writing, std::string& out);

/// Equal as JSON: 1 and 1.0 are the same, objects regardless of key order.
[[nodiscard]] bool equal(const catalog::Node& node, const Draft& value);

} // namespace aircat::prove
