#pragma once

#include "diagnostics/printer.hpp"

namespace aircat {

/// Writes one JSON object, member by member: on one line, or with a member a line.
class JsonObject {
public:
  /// `depth`: indentation of the object's own braces, two spaces each; nothing: on one line.
  explicit JsonObject(std::string& out, std::optional<std::size_t> depth = std::nullopt)
      : out_(out), depth_(depth) {
    out_ += "{";
  }

  void text(std::string_view name, std::string_view value) {
    key(name);
    append_json_quoted(out_, value);
  }
  void text_if_any(std::string_view name, std::string_view value) {
    if (!value.empty())
      text(name, value);
  }
  void number(std::string_view name, std::size_t value) { raw(name, std::to_string(value)); }
  /// A value that is JSON already.
  void raw(std::string_view name, std::string_view json) {
    key(name);
    out_ += json;
  }
  void end() {
    if (!first_)
      line(0);
    out_ += "}";
  }

private:
  void key(std::string_view name) {
    out_ += first_ ? "" : ",";
    line(1);
    if (!depth_ && !first_)
      out_ += " ";
    first_ = false;
    append_json_quoted(out_, name);
    out_ += ": ";
  }

  void line(std::size_t deeper) {
    if (depth_)
      out_ += "\n" + std::string(2 * (*depth_ + deeper), ' ');
  }

  std::string& out_;
  std::optional<std::size_t> depth_;
  bool first_ = true;
};

} // namespace aircat
