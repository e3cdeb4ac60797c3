#include "lint/glob.hpp"

namespace aircat::lint {
namespace {

bool matches(std::string_view pattern, std::string_view text, bool is_path) {
  // To where the last star goes back when what follows it does not fit.
  std::size_t at = 0, read = 0, star = std::string_view::npos, taken = 0;
  bool any = false; // the last star takes slashes too
  while (read < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      const bool twice = pattern.substr(at, 2) == "**";
      any = twice || !is_path;
      at += twice ? 2 : 1;
      if (twice && is_path && at < pattern.size() && pattern[at] == '/')
        ++at; // `a/**/b` is also `a/b`
      star = at;
      taken = read;
    } else if (at < pattern.size() && pattern[at] == text[read]) {
      ++at;
      ++read;
    } else if (star != std::string_view::npos && (any || text[taken] != '/')) {
      read = ++taken;
      at = star;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*')
    ++at;
  return at == pattern.size();
}

} // namespace

bool matches_path(std::string_view pattern, std::string_view path) {
  return matches(pattern, path, true);
}

bool matches(std::string_view pattern, std::string_view text) {
  return matches(pattern, text, false);
}

} // namespace aircat::lint
