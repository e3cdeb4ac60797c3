#include "diagnostics/json_text.hpp"
#include "diagnostics/printers.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>

namespace aircat {
namespace {

/// Bytes at the front that stand in a JSON string as they are: of most texts all.
std::size_t unescaped_prefix(std::string_view text) {
  const auto plain = plain_prefix(text);
  const auto* const end = text.data() + plain;
  return static_cast<std::size_t>(
      std::find_if(text.data(), end, [](char c) { return c == '"' || c == '\\'; }) - text.data());
}

/// Bytes of the file from `offset` on, `size` of them, become `text`.
std::string fix_of(const Edit& fix) {
  std::string out;
  JsonObject object(out);
  object.text("file", fix.file);
  object.number("offset", fix.offset);
  object.number("size", fix.size);
  object.text("text", fix.text);
  object.end();
  return out;
}

/// The fields that every machine format has, with the same names everywhere.
std::string object_of(const Finding& finding, std::optional<std::size_t> depth) {
  std::string out;
  out.reserve(512); // most need no more
  JsonObject object(out, depth);
  const auto positive = [](int number) {
    return number > 0 ? static_cast<std::size_t>(number) : std::size_t{0};
  };
  object.text("code", finding.code);
  object.text("severity", finding.severity == Severity::error ? "error" : "warning");
  object.text("message", finding.message);
  object.text("hint", finding.hint);
  object.text("file", finding.where.file);
  object.number("line", positive(finding.where.line));
  object.number("column", positive(finding.where.column));
  object.text("pointer", finding.pointer);
  object.text_if_any("task", finding.request.task);
  object.text_if_any("taskUUID", finding.request.task_uuid);
  object.text_if_any("runwareCode", finding.request.runware_code);
  object.text_if_any("given", finding.request.given);
  object.text_if_any("allowed", finding.request.allowed);
  object.text_if_any("nearest", finding.request.nearest);
  if (finding.fix)
    object.raw("fix", fix_of(*finding.fix));
  object.end();
  return out;
}

/// A JSON array, one object a finding, always valid JSON and UTF-8.
class JsonPrinter final : public Printer {
public:
  std::string begin() const override { return "["; }
  std::string one(const Finding& finding) const override { return "\n  " + object_of(finding, 1); }
  std::string separator() const override { return ","; }
  std::string end(const std::set<std::string>& codes) const override {
    return codes.empty() ? "]\n" : "\n]\n";
  }
};

/// JSON Lines: one finding a line.
class JsonlPrinter final : public Printer {
public:
  std::string one(const Finding& finding) const override {
    return object_of(finding, std::nullopt) + "\n";
  }
};

} // namespace

void append_json_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  while (!text.empty()) {
    const auto plain = unescaped_prefix(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty())
      break;
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
  out += '"';
}

std::string json_quoted(std::string_view text) {
  std::string out;
  append_json_quoted(out, text);
  return out;
}

std::unique_ptr<const Printer> make_json_printer() {
  return std::make_unique<JsonPrinter>();
}

std::unique_ptr<const Printer> make_jsonl_printer() {
  return std::make_unique<JsonlPrinter>();
}

} // namespace aircat
