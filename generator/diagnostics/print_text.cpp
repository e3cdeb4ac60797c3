#include "diagnostics/printers.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "diagnostics/utf8.hpp"

namespace aircat {
namespace {

constexpr std::string_view reset = "\033[0m";
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view yellow = "\033[1;33m";
constexpr std::string_view green = "\033[1;32m";
constexpr std::string_view cyan = "\033[36m";

std::string painted(std::string_view text, std::string_view paint, bool colour) {
  if (!colour)
    return std::string(text);
  return std::string(paint).append(text).append(reset);
}

/// The files asked for so far, with the offsets at which their lines begin.
class Sources {
public:
  explicit Sources(const SourceText& read) : read_(read) {}

  std::optional<std::string_view> line(const std::string& file, int number) {
    if (!read_ || number < 1)
      return std::nullopt;
    auto found = files_.find(file);
    if (found == files_.end())
      found = files_.emplace(file, load(file)).first;
    const auto& [text, starts] = found->second;
    const auto index = static_cast<std::size_t>(number) - 1;
    if (index >= starts.size())
      return std::nullopt;
    std::string_view rest = std::string_view(text).substr(starts[index]);
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && rest.back() == '\r')
      rest.remove_suffix(1);
    return rest;
  }

private:
  struct File {
    std::string text;
    std::vector<std::size_t> starts;
  };

  File load(const std::string& file) const {
    File loaded;
    auto text = read_(file);
    if (!text)
      return loaded;
    loaded.text = std::move(*text);
    loaded.starts.push_back(0);
    for (std::size_t at = 0; (at = loaded.text.find('\n', at)) != std::string::npos;)
      loaded.starts.push_back(++at);
    return loaded;
  }

  const SourceText& read_;
  std::map<std::string, File> files_;
};

struct Cell {
  std::string shown;
  std::size_t width;
};

Cell cell(std::string_view bytes, const CodePoint& point) {
  if (point.valid && point.value == '\t')
    return {" ", 1};
  std::string shown = visible(bytes.substr(0, point.size));
  const bool itself = point.valid && !is_deceptive(point.value);
  const std::size_t width =
      itself ? static_cast<std::size_t>(display_width(point.value)) : shown.size();
  return {std::move(shown), width};
}

/// The part of a line around a byte, and the columns before that byte.
struct Window {
  std::string text;
  std::size_t caret = 0;
};

Window window(const Excerpt& excerpt, std::size_t width) {
  const std::string_view line = excerpt.text;
  std::vector<Cell> cells;
  std::size_t before = 0;
  std::size_t caret_cell = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto point = next_code_point(line.substr(at));
    if (at < excerpt.caret)
      caret_cell = cells.size() + 1;
    cells.push_back(cell(line.substr(at), point));
    if (at < excerpt.caret)
      before += cells.back().width;
    at += point.size;
  }

  std::size_t total = 0;
  for (const auto& one : cells)
    total += one.width;
  std::size_t first = 0;
  std::size_t hidden = 0;
  if (total > width) {
    const std::size_t room_before =
        std::max(width * 2 / 3, width - std::min(width, total - before));
    for (; first < caret_cell && before - hidden > room_before; ++first)
      hidden += cells[first].width;
  }
  Window out;
  if (first > 0 || excerpt.cut_before)
    out.text = "…";
  out.caret = before - hidden + (out.text.empty() ? 0 : 1);
  std::size_t used = 0;
  std::size_t last = first;
  for (; last < cells.size() && used + cells[last].width <= width; ++last) {
    used += cells[last].width;
    out.text += cells[last].shown;
  }
  if (last < cells.size() || excerpt.cut_after)
    out.text += "…";
  return out;
}

/// `file:line:column: error: message [AC1234]`, the source line with a caret, `hint: …`.
class TextPrinter final : public Printer {
public:
  explicit TextPrinter(const PrintOptions& options)
      : options_(options), sources_(options_.source) {}

  std::string one(const Finding& finding) const override {
    std::string out;
    std::string place = visible(finding.where.file);
    if (!place.empty() && finding.where.line > 0) {
      place += ":" + std::to_string(finding.where.line);
      if (finding.where.column > 0)
        place += ":" + std::to_string(finding.where.column);
    }
    if (!place.empty())
      out += painted(place + ":", bold, options_.colour) + " ";
    const bool error = finding.severity == Severity::error;
    out += painted(error ? "error:" : "warning:", error ? red : yellow, options_.colour) + " ";
    out += visible(finding.message) + " [" + visible(finding.code) + "]\n";
    const auto byte = static_cast<std::size_t>(std::max(finding.where.column, 1) - 1);
    if (const auto& excerpt = finding.excerpt)
      append_source(out, *excerpt, finding.where.column > 0);
    else if (const auto line = sources_.line(finding.where.file, finding.where.line))
      append_source(out, excerpt_of(*line, byte), finding.where.column > 0);
    if (!finding.hint.empty())
      out += "    " + painted("hint:", cyan, options_.colour) + " " + visible(finding.hint) + "\n";
    return out;
  }

private:
  void append_source(std::string& out, const Excerpt& excerpt, bool with_caret) const {
    const auto shown = window(excerpt, std::max<std::size_t>(options_.line_width, 20));
    out += "    " + shown.text + "\n";
    if (with_caret)
      out += "    " + std::string(shown.caret, ' ') + painted("^", green, options_.colour) + "\n";
  }

  PrintOptions options_;
  mutable Sources sources_; // reads each file once
};

std::string count(std::size_t number, std::string_view noun) {
  std::string out = std::to_string(number);
  out.append(" ").append(noun);
  return number == 1 ? out : out += "s";
}

} // namespace

std::unique_ptr<const Printer> make_text_printer(const PrintOptions& options) {
  return std::make_unique<TextPrinter>(options);
}

std::string print_summary(const Findings& findings, bool colour) {
  if (findings.empty())
    return {};
  std::string out;
  if (findings.errors() > 0)
    out = painted(count(findings.errors(), "error"), red, colour);
  if (findings.warnings() > 0)
    out +=
        (out.empty() ? "" : ", ") + painted(count(findings.warnings(), "warning"), yellow, colour);
  return out + "\n";
}

} // namespace aircat
