#include "diagnostics/pointer.hpp"

namespace aircat {

std::string escaped_step(std::string_view key) {
  std::string step;
  for (const char c : key)
    if (c == '~' || c == '/')
      step += c == '~' ? "~0" : "~1";
    else
      step += c;
  return step;
}

std::string unescaped_step(std::string_view step) {
  std::string key;
  for (std::size_t i = 0; i < step.size(); ++i)
    if (step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1'))
      key += step[++i] == '1' ? '/' : '~';
    else
      key += step[i];
  return key;
}

} // namespace aircat
