#include "prove/values.hpp"

#include <charconv>

namespace aircat::prove {
namespace {

/// Reads a pattern and writes a text at the same time.
class Matching {
public:
  Matching(std::string_view pattern, Random& random) : rest_(pattern), random_(random) {}

  std::optional<std::string> run() {
    std::string text;
    take('^');
    while (readable_ && !rest_.empty() && rest_ != "$")
      text += repeated();
    return readable_ ? std::optional(text) : std::nullopt;
  }

private:
  struct Times {
    std::size_t least = 1, most = 1;
  };

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c)
      return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// One part with its repetition: read once for each time, so that each time may differ.
  std::string repeated() {
    const auto part = rest_;
    auto text = one();
    const auto [least, most] = times();
    const auto behind = rest_;
    const auto count = least + random_.below(most - least + 1);
    if (count == 0)
      text.clear();
    for (std::size_t i = 1; i < count && readable_; ++i) {
      rest_ = part;
      text += one();
    }
    rest_ = behind;
    return text;
  }

  std::string one() {
    constexpr std::string_view unread = ".\\*+?{}|)]$^";
    if (take('('))
      return one_of_list();
    if (take('['))
      return one_of_class();
    if (rest_.empty() || unread.find(rest_.front()) != std::string_view::npos) {
      readable_ = false;
      return {};
    }
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    return std::string(1, letter);
  }

  /// `first|last)`: plain texts only.
  std::string one_of_list() {
    const auto end = rest_.find(')');
    auto list = rest_.substr(0, end);
    if (end == std::string_view::npos ||
        list.find_first_of("\\.*+?{}[]($^") != std::string_view::npos) {
      readable_ = false;
      return {};
    }
    rest_.remove_prefix(end + 1);
    std::vector<std::string_view> texts;
    for (auto bar = list.find('|'); bar != std::string_view::npos; bar = list.find('|')) {
      texts.push_back(list.substr(0, bar));
      list.remove_prefix(bar + 1);
    }
    texts.push_back(list);
    return std::string(random_.pick(texts));
  }

  /// `a-z0-9]`.
  std::string one_of_class() {
    std::string letters;
    while (!rest_.empty() && rest_.front() != ']') {
      const char from = rest_.front();
      if (from == '^' || from == '\\')
        readable_ = false;
      rest_.remove_prefix(1);
      if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
        for (char c = from; c < rest_[1]; ++c)
          letters += c;
        letters += rest_[1];
        rest_.remove_prefix(2);
      } else {
        letters += from;
      }
    }
    readable_ = readable_ && take(']') && !letters.empty();
    return readable_ ? std::string(1, random_.pick(letters)) : std::string{};
  }

  Times times() {
    constexpr std::size_t several = 6;
    if (take('+'))
      return {1, several};
    if (take('*'))
      return {0, several};
    if (take('?'))
      return {0, 1};
    if (!take('{'))
      return {};
    Times times;
    times.least = times.most = number();
    if (take(','))
      times.most = rest_.substr(0, 1) == "}" ? times.least + several : number();
    readable_ = readable_ && take('}') && times.least <= times.most;
    return readable_ ? times : Times{};
  }

  std::size_t number() {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    readable_ = readable_ && error == std::errc{} && number < 1000;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return readable_ ? number : 0;
  }

  std::string_view rest_;
  Random& random_;
  bool readable_ = true;
};

} // namespace

std::optional<std::string> text_matching(std::string_view pattern, Random& random) {
  return Matching(pattern, random).run();
}

} // namespace aircat::prove
