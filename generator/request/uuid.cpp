#include "request/build.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <random>
#include <sys/random.h>

namespace aircat::request {
namespace {

/// From the system, where one call gives all: std::random_device takes ten times as long.
std::array<std::uint64_t, 2> random_bits() {
  std::array<std::uint64_t, 2> bits{};
  if (::getrandom(bits.data(), sizeof bits, 0) == static_cast<ssize_t>(sizeof bits))
    return bits;
  std::random_device random;
  for (auto& word : bits)
    word = (std::uint64_t{random()} << 32) | random();
  return bits;
}

} // namespace

std::string new_task_uuid() {
  const auto [high, low] = random_bits();
  return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
                     high & 0xfff, (low >> 48 & 0x3fff) | 0x8000, low & 0xffffffffffff);
}

} // namespace aircat::request
