#include "render/names.hpp"

#include "naming/ascii.hpp"

namespace aircat::render {

std::string capitalized(std::string_view word) {
  std::string out(word);
  if (!out.empty())
    out.front() = naming::to_upper(out.front());
  return out;
}

std::string lowered(std::string_view name) {
  std::string out(name);
  for (auto& c : out)
    c = naming::to_lower(c);
  return out;
}

} // namespace aircat::render
