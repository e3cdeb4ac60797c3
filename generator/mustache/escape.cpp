#include "mustache/render.hpp"

namespace aircat::mustache {

void escape_none(std::string_view text, std::string& out) {
  out += text;
}

void escape_html(std::string_view text, std::string& out) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string_view entity;
    switch (text[at]) {
    case '&':
      entity = "&amp;";
      break;
    case '<':
      entity = "&lt;";
      break;
    case '>':
      entity = "&gt;";
      break;
    case '"':
      entity = "&quot;";
      break;
    case '\'':
      entity = "&#39;";
      break;
    default:
      continue;
    }
    out += text.substr(done, at - done);
    out += entity;
    done = at + 1;
  }
  out += text.substr(done);
}

} // namespace aircat::mustache
