#include "diagnostics/content.hpp"

#include <algorithm>

namespace aircat {
namespace {

constexpr std::string_view digits = "0123456789";

/// Positions in lists are the steps of a pointer that are numbers.
std::string without_positions(std::string_view pointer) {
  std::string out;
  bool in_number = false;
  for (const char c : pointer) {
    const bool digit = digits.find(c) != digits.npos;
    in_number = digit && (in_number || (!out.empty() && out.back() == '/'));
    if (!in_number)
      out += c;
  }
  return out;
}

/// `at line 12` is `at line`.
std::string without_lines(std::string_view text) {
  constexpr std::string_view line = " line ";
  std::string out;
  for (auto at = text.find(line); at != text.npos; at = text.find(line)) {
    out += text.substr(0, at + line.size());
    text.remove_prefix(std::min(text.find_first_not_of(digits, at + line.size()), text.size()));
  }
  return out += text;
}

/// Whether it is ` (file.json:12)`.
bool is_place(std::string_view group) {
  const auto last = group.find_last_not_of(digits, group.size() - 2);
  return last < group.size() - 2 && group[last] == ':' && group.find(',') == group.npos;
}

/// Where else it is said, by file and line, is left out: lines move, and paths hang on the folder
/// from which the tool was called.
std::string without_places(std::string_view message) {
  std::string out;
  while (true) {
    const auto open = message.find(" (");
    const auto close = message.find(')', open);
    if (open == message.npos || close == message.npos)
      return out += without_lines(message);
    out += without_lines(message.substr(0, open));
    if (const auto group = message.substr(open, close + 1 - open); !is_place(group))
      out += group;
    message.remove_prefix(close + 1);
  }
}

} // namespace

std::string content_of(std::string_view code, std::string_view file, std::string_view pointer,
                       std::string_view message) {
  std::string out(code);
  ((out += '\n') += file) += '\n';
  (out += without_positions(pointer)) += '\n';
  return out += without_places(message);
}

} // namespace aircat
