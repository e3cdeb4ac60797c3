#pragma once

#include "render/schema.hpp"

#include "json/json_fwd.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace aircat::render {

/// How JSON is laid out: two spaces an indentation, no newline at the end.
struct JsonLayout {
  std::size_t width = 80;
  bool expand_objects = true; ///< an object that is not empty always takes one line a key
  bool expand_root = true;    ///< the outermost object does, whatever its width
};

/// Generated JSON: what prettier makes of it at 80 columns.
inline constexpr JsonLayout generated_json{};
/// Catalog files: what fits in 120 columns stands on one line.
inline constexpr JsonLayout catalog_json{120, false, true};

/// The value as text. `indent` is the indentation of the line on which it starts, `column` where on
/// that line, `after` how many characters will follow it there.
[[nodiscard]] std::string lay_out(const Json& value, const JsonLayout& layout,
                                  std::size_t indent = 0, std::size_t column = 0,
                                  std::size_t after = 0);

[[nodiscard]] std::string lay_out(const Schema& value, const JsonLayout& layout,
                                  std::size_t indent = 0, std::size_t column = 0,
                                  std::size_t after = 0);

/// Objects of texts inside one object, laid out while they grow: of many thousand texts the tree
/// would take more memory and time than all else.
class TextsWriter {
public:
  /// Begins the object under this key.
  void begin(std::string_view key);
  void add(std::string_view key, std::string_view text);
  /// Ends the whole.
  [[nodiscard]] std::string take();

private:
  void end();

  std::string out_ = "{";
  std::size_t texts_ = 0; ///< in the object that was begun last
};

/// A JSON string with its quotes. What could deceive a reader of the file (control and
/// bidirectional characters) is escaped, all else stands as it is.
[[nodiscard]] std::string json_string(std::string_view text);

/// Columns that a text takes as formatters count them: wide East Asian characters two, combining
/// ones none.
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace aircat::render
