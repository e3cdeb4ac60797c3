#include "lint/typescript.hpp"

#include <cctype>
#include <filesystem>
#include <vector>

namespace aircat::lint {
namespace {

struct Token {
  enum class Kind : unsigned char { word, text, mark } kind = Kind::mark;
  std::string_view text; ///< of a string literal what is between the quotes
};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
}

/// Words, string literals and marks; comments, templates and regular expressions are left out.
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
    if (std::isspace(static_cast<unsigned char>(c)))
      ++at_;
    else if (text_.substr(at_, 2) == "//")
      skip_to("\n");
    else if (text_.substr(at_, 2) == "/*")
      skip_to("*/");
    else if (c == '\'' || c == '"')
      add(Token::Kind::text, quoted(c));
    else if (c == '`')
      (void)quoted(c);
    else if (c == '/' && begins_value())
      skip_expression();
    else if (is_word(c))
      add(Token::Kind::word, word());
    else
      add(Token::Kind::mark, text_.substr(at_++, 1));
  }

  void add(Token::Kind kind, std::string_view text) { tokens_.push_back({kind, text}); }

  void skip_to(std::string_view end) {
    const auto found = text_.find(end, at_ + 2);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  std::string_view quoted(char quote) {
    const auto begin = ++at_;
    while (at_ < text_.size() && text_[at_] != quote)
      at_ += text_[at_] == '\\' ? 2 : 1;
    const auto end = std::min(at_, text_.size());
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  std::string_view word() {
    const auto begin = at_;
    while (at_ < text_.size() && is_word(text_[at_]))
      ++at_;
    return text_.substr(begin, at_ - begin);
  }

  /// After an operator or an opening bracket a slash begins a regular expression.
  [[nodiscard]] bool begins_value() const {
    return tokens_.empty() ||
           (tokens_.back().kind == Token::Kind::mark &&
            std::string_view(")]}").find(tokens_.back().text) == std::string_view::npos);
  }

  void skip_expression() {
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
    ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_mark(const Token& token, std::string_view mark) {
  return token.kind == Token::Kind::mark && token.text == mark;
}

bool is_provider_id(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/';
  };
  for (const char c : text)
    if (!is_part(c))
      return false;
  const auto slash = text.find('/');
  return slash != std::string_view::npos && slash > 0 && text.back() != '/';
}

} // namespace

std::optional<ProviderCode> read_provider_code(const std::string& file, std::string_view text) {
  constexpr std::string_view place = "#/components/schemas/";
  const auto tokens = Scanner(text).tokens();
  ProviderCode code;
  code.file = file;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const auto& value = tokens[i + 2];
    if (value.kind != Token::Kind::text)
      continue;
    if (tokens[i + 1].text == "from" && value.text.ends_with(".json")) {
      const auto folder = std::filesystem::path(file).parent_path();
      code.schema_file = (folder / value.text).lexically_normal().string();
    }
    if (!is_mark(tokens[i + 1], ":"))
      continue;
    if ((tokens[i].text == "providerId" || tokens[i].text == "id") && code.id.empty() &&
        is_provider_id(value.text))
      code.id = value.text;
    if (tokens[i].text == "inputReference" && value.text.substr(0, place.size()) == place)
      code.input_name = value.text.substr(place.size());
  }
  if (code.id.empty() || code.schema_file.empty())
    return std::nullopt;
  return code;
}

} // namespace aircat::lint
