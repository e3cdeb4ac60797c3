#include "lint/shared/text_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace aircat::lint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t url_size(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.substr(0, scheme.size()) == scheme) {
      auto end = std::min(text.find_first_of(" \t\n\"'<>)]"), text.size());
      while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ','))
        --end;
      return end;
    }
  return 0;
}

std::size_t placeholder_size(std::string_view text) {
  if (text.substr(0, 2) == "{{") {
    const auto end = text.find("}}");
    return end == std::string_view::npos ? 0 : end + 2;
  }
  if (text.front() == '{') {
    const auto end = text.find('}');
    const auto inner = end == std::string_view::npos ? "" : text.substr(1, end - 1);
    return end != std::string_view::npos && std::all_of(inner.begin(), inner.end(), is_word)
               ? end + 1
               : 0;
  }
  if (text.front() == '%' && text.size() > 1 && (text[1] == 's' || text[1] == 'd') &&
      (text.size() == 2 || !is_word(text[2])))
    return 2;
  return 0;
}

/// A dot or comma between digits belongs to the number: which of them a language uses, and for
/// what, is its own affair.
std::size_t number_size(std::string_view text) {
  std::size_t size = 0;
  for (; size < text.size(); ++size) {
    const bool joins = (text[size] == '.' || text[size] == ',') && size + 1 < text.size() &&
                       is_digit(text[size + 1]);
    if (!is_digit(text[size]) && (size == 0 || !joins))
      break;
  }
  return size;
}

std::string digits_of(std::string_view number) {
  std::string digits(number);
  std::erase_if(digits, [](char c) { return !is_digit(c); });
  return digits;
}

/// "none" when there are none.
std::string listed(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts)
    out += (out.empty() ? "" : ", ") + text;
  return out.empty() ? "none" : out;
}

/// Of the characters of a text few do, and the others are passed over quickly.
bool may_begin_mark(char c) {
  return is_digit(c) || c == '{' || c == '%' || c == 'h';
}

} // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t words = 0; // where those that are not yet a piece begin
  const auto add = [&](PieceKind kind, std::size_t at, std::size_t size) {
    if (words < at)
      pieces.push_back({PieceKind::words, text.substr(words, at - words)});
    if (size > 0)
      pieces.push_back({kind, text.substr(at, size)});
    words = at + size;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!may_begin_mark(text[at])) {
      ++at;
      continue;
    }
    const auto rest = text.substr(at);
    if (const auto url = url_size(rest))
      add(PieceKind::url, at, url);
    else if (const auto placeholder = placeholder_size(rest))
      add(PieceKind::placeholder, at, placeholder);
    else if (const auto number = number_size(rest))
      add(PieceKind::number, at, number);
    at = std::max(words, at + 1);
  }
  add(PieceKind::words, text.size(), 0);
  return pieces;
}

TextMarks marks_of(std::string_view text) {
  TextMarks marks;
  for (const auto& piece : pieces_of(text))
    if (piece.kind == PieceKind::url)
      marks.urls.emplace_back(piece.text);
    else if (piece.kind == PieceKind::placeholder)
      marks.placeholders.emplace_back(piece.text);
    else if (piece.kind == PieceKind::number)
      marks.numbers.push_back(digits_of(piece.text));
  for (auto* list : {&marks.placeholders, &marks.numbers, &marks.urls})
    std::sort(list->begin(), list->end());
  return marks;
}

std::vector<std::string> differing_marks(std::string_view source, std::string_view translation) {
  const auto before = marks_of(source);
  const auto after = marks_of(translation);
  std::vector<std::string> messages;
  const auto compare = [&](std::string_view what, const std::vector<std::string>& a,
                           const std::vector<std::string>& b) {
    if (a != b)
      messages.push_back(
          fmt::format("{} are {} in the source text and {} here", what, listed(a), listed(b)));
  };
  compare("placeholders", before.placeholders, after.placeholders);
  compare("numbers", before.numbers, after.numbers);
  compare("URLs", before.urls, after.urls);
  return messages;
}

std::size_t unbalanced_bracket(std::string_view text) {
  const auto end_of = [](char open) {
    return open == '(' ? ')' : open == '[' ? ']' : open == '{' ? '}' : '\0';
  };
  std::vector<std::size_t> waiting;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (end_of(c) != '\0') {
      waiting.push_back(at);
    } else if (c == ')' || c == ']' || c == '}') {
      if (waiting.empty() || end_of(text[waiting.back()]) != c)
        return at;
      waiting.pop_back();
    }
  }
  return waiting.empty() ? std::string_view::npos : waiting.front();
}

} // namespace aircat::lint
