#pragma once

#include <cstddef>
#include <cstdint>

namespace aircat::prove {

/// Numbers that look random and are the same on every machine, which the distributions of the
/// standard library are not: SplitMix64.
class Random {
public:
  /// Streams of one seed have nothing to do with each other.
  Random(std::uint64_t seed, std::uint64_t stream) : state_(mixed(seed) ^ mixed(~stream)) {}

  std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }

  /// From 0 to `count` - 1; `count` is not 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  /// Both ends are possible.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto count = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) +
                                     (count == 0 ? next() : next() % count));
  }
  bool chance(unsigned percent) { return below(100) < percent; }

  /// One of the things in a container that is not empty.
  template <typename Things>
  auto& pick(Things& things) {
    return things[below(things.size())];
  }

private:
  static std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
  }

  std::uint64_t state_;
};

} // namespace aircat::prove
