#include "lint/read/token_stream.hpp"

namespace aircat::lint {
namespace {

bool opens(const Token& token) {
  return token.is_mark('(') || token.is_mark('[') || token.is_mark('{');
}

bool closes(const Token& token) {
  return token.is_mark(')') || token.is_mark(']') || token.is_mark('}');
}

} // namespace

void TokenStream::skip_group() {
  int depth = 0;
  do {
    const auto& token = next();
    depth += opens(token) ? 1 : closes(token) ? -1 : 0;
  } while (depth > 0 && !at_end());
}

void TokenStream::skip_to(std::string_view marks) {
  while (!at_end()) {
    const auto& token = peek();
    if (token.kind == Token::Kind::mark && marks.find(token.text) != std::string_view::npos)
      return;
    if (closes(token))
      return;
    skip_group();
  }
}

std::vector<std::string> TokenStream::take_path() {
  std::vector<std::string> path;
  while (peek().kind == Token::Kind::word) {
    path.emplace_back(next().text);
    (void)take('!');
    if (peek().is_mark('?') && peek(1).is_mark('.'))
      (void)next();
    if (!peek().is_mark('.') || peek(1).kind != Token::Kind::word)
      break;
    (void)next();
  }
  return path;
}

} // namespace aircat::lint
