#include "request/build.hpp"

#include <fmt/format.h>

#include <random>

namespace aircat::request {

std::string new_task_uuid() {
  std::random_device random;
  const auto bits = [&] { return (std::uint64_t{random()} << 32) | random(); };
  const auto high = bits();
  const auto low = bits();
  return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
                     high & 0xfff, (low >> 48 & 0x3fff) | 0x8000, low & 0xffffffffffff);
}

} // namespace aircat::request
