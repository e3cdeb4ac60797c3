// Every model that makes a 2K portrait from one reference image. Nothing is sent.
#include "runware/registry.hpp"

#include <algorithm>
#include <iostream>

namespace {

/// By the limits of the model, or as one of the sizes that it lists.
bool makes_2k_portraits(const aircat::SizeFacts& size) {
  constexpr std::int64_t long_side = 2048;
  return size.accepts({1536, long_side}) ||
         std::any_of(size.rows.begin(), size.rows.end(), [](const aircat::SizeRow& row) {
           return row.size.width < row.size.height && row.size.height >= long_side;
         });
}

} // namespace

int main() {
  std::size_t found = 0;
  for (const auto* provider : runware::registry().with_capability("image-to-image")) {
    const auto& facts = *provider->facts;
    if (facts.most_files("image") < 1 || !makes_2k_portraits(facts.size))
      continue;
    std::cout << facts.name << " (" << facts.air << "), up to " << facts.most_files("image")
              << " images\n";
    ++found;
  }
  return found > 0 ? 0 : 1;
}
