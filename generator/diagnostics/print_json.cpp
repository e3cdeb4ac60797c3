#include "diagnostics/printer.hpp"

#include "diagnostics/utf8.hpp"

namespace aircat {
namespace {

class Object {
public:
  explicit Object(std::string& out) : out_(out) { out_ += "{"; }
  void text(std::string_view name, std::string_view value) {
    member(name);
    out_ += json_quoted(value);
  }
  void number(std::string_view name, int value) {
    member(name);
    out_ += std::to_string(value);
  }
  void text_if_any(std::string_view name, std::string_view value) {
    if (!value.empty())
      text(name, value);
  }
  void end() { out_ += first_ ? "}" : "\n  }"; }

private:
  void member(std::string_view name) {
    out_ += first_ ? "\n    " : ",\n    ";
    first_ = false;
    out_ += json_quoted(name);
    out_ += ": ";
  }

  std::string& out_;
  bool first_ = true;
};

} // namespace

std::string json_quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out = "\"";
  while (!text.empty()) {
    const auto point = next_code_point(text);
    if (!point.valid)
      append_utf8(out, 0xFFFD);
    else if (point.value == '"' || point.value == '\\')
      (out += '\\') += text[0];
    else if (point.value == '\n')
      out += "\\n";
    else if (point.value == '\r')
      out += "\\r";
    else if (point.value == '\t')
      out += "\\t";
    else if (is_deceptive(point.value) && point.value < 0x10000) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4)
        out += hex[(point.value >> shift) & 0xF];
    } else
      out += text.substr(0, point.size);
    text.remove_prefix(point.size);
  }
  return out += '"';
}

std::string print_json(const Findings& findings) {
  std::string out = "[";
  bool first = true;
  for (const auto& finding : findings.all()) {
    out += first ? "\n  " : ",\n  ";
    first = false;
    Object object(out);
    object.text("code", finding.code);
    object.text("severity", finding.severity == Severity::error ? "error" : "warning");
    object.text("message", finding.message);
    object.text("hint", finding.hint);
    object.text("file", finding.where.file);
    object.number("line", finding.where.line);
    object.number("column", finding.where.column);
    object.text("pointer", finding.pointer);
    object.text_if_any("task", finding.request.task);
    object.text_if_any("taskUUID", finding.request.task_uuid);
    object.text_if_any("runwareCode", finding.request.runware_code);
    object.text_if_any("given", finding.request.given);
    object.text_if_any("allowed", finding.request.allowed);
    object.text_if_any("nearest", finding.request.nearest);
    object.end();
  }
  return out += first ? "]\n" : "\n]\n";
}

} // namespace aircat
