#include "naming/case.hpp"

#include "naming/ascii.hpp"

namespace aircat::naming {
namespace {

bool begins_word(std::string_view name, std::size_t i) {
  if (i == 0 || !is_upper(name[i]))
    return false;
  if (is_lower(name[i - 1]) || is_digit(name[i - 1]))
    return true;
  return is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1]);
}

std::string lowered(std::string word) {
  for (auto& c : word)
    c = to_lower(c);
  return word;
}

std::string capitalised(std::string word) {
  word = lowered(std::move(word));
  word.front() = to_upper(word.front());
  return word;
}

std::string joined(std::string_view name, char separator) {
  std::string out;
  for (auto& word : words(name)) {
    if (!out.empty())
      out += separator;
    out += lowered(std::move(word));
  }
  return out;
}

} // namespace

std::vector<std::string> words(std::string_view name) {
  std::vector<std::string> out;
  bool open = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_alphanumeric(name[i])) {
      open = false;
      continue;
    }
    if (!open || begins_word(name, i))
      out.emplace_back();
    open = true;
    out.back() += name[i];
  }
  return out;
}

std::string pascal_case(std::string_view name) {
  std::string out;
  for (auto& word : words(name))
    out += capitalised(std::move(word));
  return out;
}

std::string camel_case(std::string_view name) {
  std::string out;
  for (auto& word : words(name))
    out += out.empty() ? lowered(std::move(word)) : capitalised(std::move(word));
  return out;
}

std::string snake_case(std::string_view name) {
  return joined(name, '_');
}

std::string kebab_case(std::string_view name) {
  return joined(name, '-');
}

std::string screaming_case(std::string_view name) {
  auto out = joined(name, '_');
  for (auto& c : out)
    c = to_upper(c);
  return out;
}

} // namespace aircat::naming
