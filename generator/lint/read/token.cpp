#include "lint/read/token.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace aircat::lint {
namespace {

bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// After these a slash begins a regular expression, and after any other word it divides.
bool comes_before_value(std::string_view word) {
  constexpr std::array words{"return", "typeof", "case",  "in",     "of",
                             "void",   "delete", "throw", "new",    "do",
                             "else",   "await",  "yield", "export", "default"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    while (at_ < text_.size())
      step();
    return std::move(tokens_);
  }

private:
  void step() {
    const char c = text_[at_];
    const auto begin = at_;
    if (std::isspace(static_cast<unsigned char>(c)) != 0)
      ++at_;
    else if (text_.substr(at_, 2) == "//")
      skip_to("\n");
    else if (text_.substr(at_, 2) == "/*")
      skip_to("*/");
    else if (c == '\'' || c == '"')
      add(Token::Kind::text, begin, quoted(c));
    else if (c == '`')
      take_template();
    else if (c == '/' && begins_value())
      add(Token::Kind::other, begin, expression());
    else if (is_letter(c))
      add(Token::Kind::word, begin, word());
    else
      add(Token::Kind::mark, begin, text_.substr(at_++, 1));
  }

  void add(Token::Kind kind, std::size_t begin, std::string_view text) {
    for (; counted_ < begin; ++counted_)
      if (text_[counted_] == '\n') {
        ++line_;
        line_start_ = counted_ + 1;
      }
    tokens_.push_back({kind, text, {line_, static_cast<int>(begin - line_start_) + 1}});
  }

  void skip_to(std::string_view end) {
    const auto found = text_.find(end, at_ + 2);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  /// Ends with the line too: a literal does, and what looked like one and is none does no harm.
  std::string_view quoted(char quote) {
    const auto begin = ++at_;
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n')
      at_ += text_[at_] == '\\' ? 2 : 1;
    const auto end = std::min(at_, text_.size());
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  void take_template() {
    const auto begin = at_++;
    const bool is_filled = skip_template();
    const auto end = std::min(at_, text_.size());
    if (is_filled)
      add(Token::Kind::other, begin, text_.substr(begin, end - begin));
    else
      add(Token::Kind::text, begin, text_.substr(begin + 1, end - begin - 2));
  }

  /// From behind the opening quote to behind the closing one. Templates stand inside templates;
  /// `open` are the brackets of those around.
  bool skip_template() {
    bool is_filled = false;
    std::vector<int> open; // brackets inside each `${`
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (open.empty() || open.back() < 0) { // in the text of a template
        if (c == '\\') {
          at_ += 2;
          continue;
        }
        ++at_;
        if (c == '`') {
          if (open.empty())
            return is_filled;
          open.pop_back();
        } else if (c == '$' && at_ < text_.size() && text_[at_] == '{') {
          ++at_;
          is_filled = true;
          open.push_back(0);
        }
      } else if (c == '\'' || c == '"') {
        (void)quoted(c);
      } else {
        ++at_;
        if (c == '`')
          open.push_back(-1);
        else if (c == '{')
          ++open.back();
        else if (c == '}' && open.back()-- == 0)
          open.pop_back();
      }
    }
    return true;
  }

  std::string_view word() {
    const auto begin = at_;
    while (at_ < text_.size() && is_letter(text_[at_]))
      ++at_;
    return text_.substr(begin, at_ - begin);
  }

  /// Where a value may begin, a slash begins a regular expression.
  [[nodiscard]] bool begins_value() const {
    if (tokens_.empty())
      return true;
    const auto& last = tokens_.back();
    return (last.kind == Token::Kind::mark &&
            std::string_view(")]}").find(last.text) == std::string_view::npos) ||
           (last.kind == Token::Kind::word && comes_before_value(last.text));
  }

  std::string_view expression() {
    const auto begin = at_;
    bool in_class = false;
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      const char c = text_[at_];
      if (c == '\\')
        ++at_;
      else if (c == '[' || c == ']')
        in_class = c == '[';
      else if (c == '/' && !in_class)
        break;
    }
    at_ = std::min(at_ + 1, text_.size());
    return text_.substr(begin, at_ - begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0, line_start_ = 0;
  int line_ = 1;
  std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> tokens_of(std::string_view text) {
  return Scanner(text).tokens();
}

} // namespace aircat::lint
