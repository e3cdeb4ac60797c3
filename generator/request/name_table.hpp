#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace aircat::request {

/// Names and their numbers, for looking up the keys of requests: one probe as a rule, no
/// allocation. The names are views; what they view must outlive the table.
class NameTable {
public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// A name that is known already keeps its number.
  void add(std::string_view name, std::uint32_t number);

  /// The number of the name, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view name) const {
    if (slots_.empty())
      return none;
    for (auto at = hash(name);; ++at) {
      const auto& slot = slots_[at & mask_];
      if (slot.number == none || slot.name == name)
        return slot.number;
    }
  }

  [[nodiscard]] bool empty() const { return names_ == 0; }
  /// All names, sorted.
  [[nodiscard]] std::vector<std::string_view> names() const;

private:
  struct Slot {
    std::string_view name;
    std::uint32_t number = none;
  };

  /// Length, first and last bytes tell the names of an API apart; the comparison decides anyway.
  static std::size_t hash(std::string_view name) {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    const auto size = name.size();
    if (size >= 8) {
      std::memcpy(&low, name.data(), 8);
      std::memcpy(&high, name.data() + size - 8, 8);
    } else if (size >= 4) {
      std::memcpy(&low, name.data(), 4);
      std::memcpy(&high, name.data() + size - 4, 4);
    } else {
      for (const char c : name)
        low = low << 8 | static_cast<unsigned char>(c);
    }
    const auto mixed = (low ^ (high * 0x9E3779B97F4A7C15ULL) ^ size) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> 32);
  }

  void put(std::string_view name, std::uint32_t number);

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t names_ = 0;
};

} // namespace aircat::request
