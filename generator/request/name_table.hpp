#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace aircat::request {

/// A name made ready for comparing: up to 16 bytes are compared as two numbers.
class Name {
public:
  Name() = default;
  explicit Name(std::string_view text) : text_(text) {
    const auto* bytes = text.data();
    const auto size = text.size();
    if (size >= 8) {
      std::memcpy(&front_, bytes, 8);
      std::memcpy(&back_, bytes + size - 8, 8);
    } else if (size >= 4) {
      std::uint32_t part = 0;
      std::memcpy(&part, bytes, 4);
      front_ = part;
      std::memcpy(&part, bytes + size - 4, 4);
      back_ = part;
    } else {
      for (std::size_t i = 0; i < size; ++i)
        front_ = front_ << 8 | static_cast<unsigned char>(bytes[i]);
    }
  }

  [[nodiscard]] std::string_view text() const { return text_; }

  /// Length, first and last bytes tell the names of an API apart.
  [[nodiscard]] std::size_t hash() const {
    const auto mixed =
        (front_ ^ (back_ * 0x9E3779B97F4A7C15ULL) ^ text_.size()) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> 32);
  }

  friend bool operator==(const Name& a, const Name& b) {
    return a.front_ == b.front_ && a.back_ == b.back_ && a.text_.size() == b.text_.size() &&
           (a.text_.size() <= 16 || a.text_ == b.text_);
  }

private:
  std::string_view text_;
  std::uint64_t front_ = 0, back_ = 0; ///< of a text below 8 bytes they may overlap
};

/// Names and their numbers, for looking up the keys of requests: one probe as a rule, no
/// allocation. The names are views; what they view must outlive the table.
class NameTable {
public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// A name that is known already keeps its number.
  void add(std::string_view text, std::uint32_t number);

  /// The number of the name, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view text) const {
    if (slots_.empty())
      return none;
    const Name name(text);
    for (auto at = name.hash();; ++at) {
      const auto& slot = slots_[at & mask_];
      if (slot.number == none || slot.name == name)
        return slot.number;
    }
  }
  [[nodiscard]] bool has(std::string_view text) const { return find(text) != none; }

  [[nodiscard]] bool empty() const { return names_ == 0; }
  /// All names, sorted.
  [[nodiscard]] std::vector<std::string_view> names() const;

private:
  struct Slot {
    Name name;
    std::uint32_t number = none;
  };

  void put(const Name& name, std::uint32_t number);

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t names_ = 0;
};

} // namespace aircat::request
