#include "request/pattern.hpp"

#include <algorithm>

namespace aircat::request {
namespace {

// libstdc++'s default matcher recurses once a character and would exhaust the stack on long texts.
#ifdef __GLIBCXX__
constexpr auto syntax = std::regex_constants::ECMAScript | std::regex_constants::__polynomial;
#else
constexpr auto syntax = std::regex::ECMAScript;
#endif

/// The texts that `^(one|two)$` lists; none when the pattern says more than that.
std::vector<std::string_view> listed_texts(std::string_view pattern) {
  if (pattern.size() < 5 || pattern.substr(0, 2) != "^(" ||
      pattern.substr(pattern.size() - 2) != ")$")
    return {};
  const auto list = pattern.substr(2, pattern.size() - 4);
  if (list.find_first_of("\\^$.*+?()[]{}") != std::string_view::npos)
    return {};
  std::vector<std::string_view> texts;
  for (std::size_t from = 0; from <= list.size();) {
    const auto to = std::min(list.find('|', from), list.size());
    texts.push_back(list.substr(from, to - from));
    from = to + 1;
  }
  return texts;
}

} // namespace

Pattern::Pattern(std::string_view pattern) : texts_(listed_texts(pattern)) {
  if (pattern.empty() || !texts_.empty())
    return;
  try {
    regex_ = std::make_shared<std::regex>(pattern.begin(), pattern.end(), syntax);
  } catch (const std::regex_error&) {
    regex_.reset();
  }
}

bool Pattern::matches(std::string_view text) const {
  if (!texts_.empty())
    return std::find(texts_.begin(), texts_.end(), text) != texts_.end();
  return !regex_ || std::regex_search(text.begin(), text.end(), *regex_);
}

} // namespace aircat::request
