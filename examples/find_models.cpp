// Every model that makes a 2K portrait from one reference image. Nothing is sent.
#include "runware/registry.hpp"

#include <iostream>

int main() {
  constexpr aircat::ImageSize portrait{1536, 2048};
  std::size_t found = 0;
  for (const auto* provider : runware::registry().with_capability("image-to-image")) {
    const auto& facts = *provider->facts;
    if (facts.most_files("image") < 1 || !facts.size.accepts(portrait))
      continue;
    std::cout << facts.name << " (" << facts.air << "), up to " << facts.most_files("image")
              << " images\n";
    ++found;
  }
  return found > 0 ? 0 : 1;
}
