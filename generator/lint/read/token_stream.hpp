#pragma once

#include "lint/read/token.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// Walks over tokens. Behind the last one stands an empty mark, for ever.
class TokenStream {
public:
  explicit TokenStream(const std::vector<Token>& tokens) : tokens_(tokens) {}

  [[nodiscard]] bool at_end() const { return at_ >= tokens_.size(); }
  [[nodiscard]] std::size_t position() const { return at_; }
  void go_to(std::size_t position) { at_ = position; }

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    static constexpr Token nothing{Token::Kind::other, "", {}};
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : nothing;
  }
  const Token& next() {
    const auto& token = peek();
    ++at_;
    return token;
  }
  bool take(char mark) { return step_if(peek().is_mark(mark)); }
  bool take(std::string_view word) { return step_if(peek().is_word(word)); }

  /// From an opening bracket to behind its partner; any other token is passed over alone.
  void skip_group();
  /// To the next of the marks outside of brackets, or the end.
  void skip_to(std::string_view marks);
  /// `a.b.c`, also with `?.` and `!`; empty where no name stands here.
  [[nodiscard]] std::vector<std::string> take_path();

private:
  bool step_if(bool condition) {
    at_ += condition ? 1 : 0;
    return condition;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
};

} // namespace aircat::lint
