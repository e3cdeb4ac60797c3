#include "request/patterns.hpp"

namespace aircat::request {
namespace {

// libstdc++'s default matcher recurses once a character and would exhaust the stack on long texts.
#ifdef __GLIBCXX__
constexpr auto syntax = std::regex_constants::ECMAScript | std::regex_constants::__polynomial;
#else
constexpr auto syntax = std::regex::ECMAScript;
#endif

} // namespace

void Patterns::add(std::string_view pattern) {
  if (pattern.empty() || compiled_.count(pattern) > 0)
    return;
  try {
    compiled_.emplace(pattern, std::regex(pattern.begin(), pattern.end(), syntax));
  } catch (const std::regex_error&) {
    return; // checking the catalog says so, with the line
  }
}

bool Patterns::matches(std::string_view pattern, std::string_view text) const {
  const auto found = compiled_.find(pattern);
  return found == compiled_.end() || std::regex_search(text.begin(), text.end(), found->second);
}

} // namespace aircat::request
