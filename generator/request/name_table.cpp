#include "request/name_table.hpp"

#include <algorithm>

namespace aircat::request {

void NameTable::add(std::string_view text, std::uint32_t number) {
  if (has(text))
    return;
  // At most a quarter full, so that most names stand where their hash says.
  if ((names_ + 1) * 4 > slots_.size()) {
    const auto old = std::move(slots_);
    slots_.assign(old.empty() ? 8 : old.size() * 2, {});
    mask_ = slots_.size() - 1;
    for (const auto& slot : old)
      if (slot.number != none)
        put(slot.name, slot.number);
  }
  put(Name(text), number);
  ++names_;
}

std::vector<std::string_view> NameTable::names() const {
  std::vector<std::string_view> names;
  names.reserve(names_);
  for (const auto& slot : slots_)
    if (slot.number != none)
      names.push_back(slot.name.text());
  std::sort(names.begin(), names.end());
  return names;
}

void NameTable::put(const Name& name, std::uint32_t number) {
  auto at = name.hash();
  while (slots_[at & mask_].number != none)
    ++at;
  slots_[at & mask_] = {name, number};
}

} // namespace aircat::request
