#include "check/pattern.hpp"

#include <fmt/format.h>

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 sees uninitialised values inside its own <regex> when sanitizers are on.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <regex>

namespace aircat::check {

std::string pattern_problem(std::string_view pattern) {
  constexpr std::size_t longest = 1000;
  if (pattern.size() > longest)
    return fmt::format("it is longer than {} bytes", longest);
  try {
    const std::regex compiled(pattern.begin(), pattern.end());
  } catch (const std::regex_error& error) {
    switch (error.code()) {
    case std::regex_constants::error_brack:
      return "a [ is not closed";
    case std::regex_constants::error_paren:
      return "a parenthesis is not closed, or one too many is, or (? begins no group that every "
             "target knows";
    case std::regex_constants::error_brace:
    case std::regex_constants::error_badbrace:
      return "the numbers in { } are not right";
    case std::regex_constants::error_range:
      return "a range in [ ] runs backwards";
    case std::regex_constants::error_escape:
      return "an escape is not one that every target knows";
    case std::regex_constants::error_badrepeat:
      return "* + ? or { } has nothing to repeat";
    case std::regex_constants::error_backref:
      return "a reference names a group that is not there";
    default:
      return "it is too large or not well formed";
    }
  }
  return {};
}

bool matches(std::string_view text, std::string_view pattern) {
  constexpr std::size_t longest = 1000;
  auto flags = std::regex_constants::ECMAScript;
#ifdef __GLIBCXX__
  flags |= std::regex_constants::__polynomial; // the default can take exponential time
#else
  return true;
#endif
  if (text.size() > longest || !pattern_problem(pattern).empty())
    return true;
  try {
    return std::regex_search(text.begin(), text.end(),
                             std::regex(pattern.begin(), pattern.end(), flags));
  } catch (const std::regex_error&) {
    return true; // references to groups have no polynomial form
  }
}

} // namespace aircat::check
