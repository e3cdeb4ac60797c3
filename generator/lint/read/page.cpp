#include "lint/read/page.hpp"

#include <algorithm>
#include <cctype>

namespace aircat::lint {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_space(text.back()))
    text.remove_suffix(1);
  return text;
}

/// Without the marks around it, which may stand in each other: **`a`**, [a](b).
std::string_view unwrapped(std::string_view text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view mark : {"**", "__", "*", "_", "`"})
      if (text.size() >= 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark)) {
        text = trimmed(text.substr(mark.size(), text.size() - 2 * mark.size()));
        changed = true;
      }
    const auto target = text.find("](");
    if (text.starts_with("[") && target != std::string_view::npos && text.ends_with(")")) {
      text = trimmed(text.substr(1, target - 1));
      changed = true;
    }
  }
  return text;
}

/// A backslash before a mark stands for the mark.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() &&
        std::ispunct(static_cast<unsigned char>(text[i + 1])) != 0)
      ++i;
    out += text[i];
  }
  return out;
}

class Reader {
public:
  Reader(const std::string& file, std::string_view text) : text_(text) { page_.file = file; }

  Page read() {
    while (next_line()) {
      if (is_fence())
        continue;
      take_code();
      take_table_line();
    }
    finish_table();
    return std::move(page_);
  }

private:
  bool next_line() {
    if (at_ >= text_.size())
      return false;
    const auto end = std::min(text_.find('\n', at_), text_.size());
    line_ = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    return true;
  }

  [[nodiscard]] Spot spot(std::string_view part) const {
    return {number_, static_cast<int>(part.data() - line_.data()) + 1};
  }

  /// Whether the line is, or begins or ends, a block of code.
  bool is_fence() {
    const auto text = trimmed(line_);
    const char mark = text.empty() ? ' ' : text[0];
    const auto length = std::min(text.find_first_not_of(mark), text.size());
    const bool is_mark = (mark == '`' || mark == '~') && length >= 3;
    if (fence_.empty()) {
      if (!is_mark || (mark == '`' && text.find('`', length) != std::string_view::npos))
        return false;
      fence_ = text.substr(0, length);
      finish_table();
    } else if (is_mark && mark == fence_[0] && length >= fence_.size() && length == text.size()) {
      fence_ = {};
    }
    return true;
  }

  void take_code() {
    for (std::size_t at = 0; (at = line_.find('`', at)) != std::string_view::npos;) {
      const auto length = std::min(line_.find_first_not_of('`', at), line_.size()) - at;
      const auto end = closing(at + length, length);
      if (end == std::string_view::npos) {
        at += length;
        continue;
      }
      const auto inside = trimmed(line_.substr(at + length, end - at - length));
      if (!inside.empty())
        page_.code.push_back({std::string(inside), spot(inside), is_listed()});
      at = end + length;
    }
  }

  /// `- a`, `1. a` or `| a |`
  [[nodiscard]] bool is_listed() const {
    const auto text = trimmed(line_);
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto mark = text.substr(digits, 2);
    return text.starts_with("|") ||
           (digits == 0 && (mark == "- " || mark == "* " || mark == "+ ")) ||
           (digits > 0 && (mark == ". " || mark == ") "));
  }

  /// The next run of backticks of just this length.
  [[nodiscard]] std::size_t closing(std::size_t from, std::size_t length) const {
    for (auto at = from; (at = line_.find('`', at)) != std::string_view::npos;) {
      const auto end = std::min(line_.find_first_not_of('`', at), line_.size());
      if (end - at == length)
        return at;
      at = end;
    }
    return std::string_view::npos;
  }

  void take_table_line() {
    const auto cells = cells_in_line();
    if (in_table_ && !cells.empty()) {
      auto& table = page_.tables.back();
      table.rows.emplace_back();
      for (std::size_t i = 0; i < table.header.size(); ++i)
        table.rows.back().push_back(i < cells.size() ? text_of(cells[i])
                                                     : PageText{"", spot(line_), false});
    } else if (!header_.empty() && cells.size() == header_.size() &&
               std::all_of(cells.begin(), cells.end(), is_rule)) {
      page_.tables.push_back({std::move(header_), {}});
      in_table_ = true;
      header_.clear();
    } else {
      finish_table();
      for (const auto cell : cells)
        header_.push_back(text_of(cell));
    }
  }

  void finish_table() {
    in_table_ = false;
    header_.clear();
  }

  /// `:---:`
  static bool is_rule(std::string_view cell) {
    if (cell.starts_with(":"))
      cell.remove_prefix(1);
    if (cell.ends_with(":"))
      cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
  }

  /// None where the line has no bar.
  [[nodiscard]] std::vector<std::string_view> cells_in_line() const {
    auto line = trimmed(line_);
    if (line.find('|') == std::string_view::npos)
      return {};
    if (line.starts_with("|"))
      line.remove_prefix(1);
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] == '\\')
        ++i;
      else if (line[i] == '|') {
        cells.push_back(trimmed(line.substr(begin, i - begin)));
        begin = i + 1;
      }
    if (begin < line.size())
      cells.push_back(trimmed(line.substr(begin)));
    return cells;
  }

  [[nodiscard]] PageText text_of(std::string_view cell) const {
    const auto inside = unwrapped(cell);
    const bool is_code = inside.data() != cell.data() && inside.data()[-1] == '`';
    return {is_code ? std::string(inside) : unescaped(inside), spot(inside), false};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view line_;
  int number_ = 0;
  std::string_view fence_; ///< what the block of code began with; "": none is open
  bool in_table_ = false;
  std::vector<PageText> header_; ///< of a table, if the next line is a rule
  Page page_;
};

} // namespace

Page read_page(const std::string& file, std::string_view text) {
  return Reader(file, text).read();
}

} // namespace aircat::lint
