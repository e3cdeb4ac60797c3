#include "diagnostics/suggest.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <numeric>

namespace aircat {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// The distance, or any number from `enough` on once it cannot be below. `Row` has room for one
/// number more than `b` has bytes.
template <typename Row>
std::size_t distance(std::string_view a, std::string_view b, std::size_t enough, Row& before,
                     Row& previous, Row& current) {
  std::iota(previous.begin(), previous.begin() + static_cast<std::ptrdiff_t>(b.size()) + 1,
            std::size_t{0});
  auto* oldest = &before;
  auto* last = &previous;
  auto* next = &current;
  std::size_t last_least = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*next)[0] = i;
    auto least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      auto steps = std::min({(*last)[j] + 1, (*next)[j - 1] + 1, (*last)[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        steps = std::min(steps, (*oldest)[j - 2] + 1);
      (*next)[j] = steps;
      least = std::min(least, steps);
    }
    // A swap reaches back over one row, so two rows must be too far.
    if (least >= enough && last_least >= enough)
      return enough;
    last_least = least;
    auto* free = oldest;
    oldest = last;
    last = next;
    next = free;
  }
  return (*last)[b.size()];
}

constexpr std::size_t longest = 200;
using ShortRow = std::array<std::size_t, longest + 1>;

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  using Row = std::vector<std::size_t>;
  Row before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
  return distance(a, b, std::numeric_limits<std::size_t>::max(), before, previous, current);
}

std::string nearest_name(std::string_view name, const std::vector<std::string_view>& candidates) {
  // Bounded, so that a hostile name of megabytes costs nothing.
  if (name.empty() || name.size() > longest)
    return {};
  const std::string wanted = lower(name);
  std::array<ShortRow, 3> rows{};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(name.size() / 3, 1) + 1;
  for (const auto candidate : candidates) {
    // Texts are at least as far apart as their lengths.
    const auto apart =
        std::max(candidate.size(), name.size()) - std::min(candidate.size(), name.size());
    if (candidate.size() > longest || apart >= best_distance)
      continue;
    const auto steps = distance(wanted, lower(candidate), best_distance, rows[0], rows[1], rows[2]);
    if (steps < best_distance) {
      best_distance = steps;
      best = candidate;
    }
  }
  return std::string(best);
}

std::string suggestion(std::string_view nearest) {
  return nearest.empty() ? std::string{} : "did you mean '" + std::string(nearest) + "'?";
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
  return suggestion(nearest_name(name, candidates));
}

} // namespace aircat
