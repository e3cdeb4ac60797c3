#include "aircat/file_name.hpp"

#include <algorithm>
#include <array>

namespace aircat {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool stays(char c) {
  const char l = lower(c);
  return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// Windows takes these for devices, whatever follows a dot.
bool is_reserved(std::string_view name) {
  constexpr std::array<std::string_view, 4> whole{"con", "prn", "aux", "nul"};
  constexpr std::array<std::string_view, 2> numbered{"com", "lpt"};
  std::string stem(name.substr(0, name.find('.')));
  std::transform(stem.begin(), stem.end(), stem.begin(), lower);
  if (stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9')
    return std::find(numbered.begin(), numbered.end(), stem.substr(0, 3)) != numbered.end();
  return std::find(whole.begin(), whole.end(), stem) != whole.end();
}

} // namespace

std::string safe_file_name(std::string_view text, std::size_t longest) {
  std::string name;
  for (const char c : text) {
    if (stays(c) && (c != '.' || !name.ends_with('.')))
      name += c;
    else if (!name.ends_with('-'))
      name += '-';
  }
  name.erase(0, name.find_first_not_of("-."));
  name.resize(std::min(name.size(), longest));
  name.erase(name.find_last_not_of("-.") + 1);
  if (name.empty() || is_reserved(name)) {
    name.insert(0, name.empty() ? "file" : "_");
    name.resize(std::min(name.size(), longest));
  }
  return name;
}

} // namespace aircat
