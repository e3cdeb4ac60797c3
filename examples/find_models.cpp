// Every model that makes a 2K portrait from one reference image. Nothing is sent.
#include "runware/registry.hpp"

#include <iostream>

int main() {
  const auto found = runware::registry().find({.capabilities = {"image-to-image"},
                                               .size = aircat::ImageSize{1536, 2048},
                                               .minimum_references = 1});
  for (const auto* provider : found) {
    const auto& facts = *provider->facts;
    const auto images = facts.most_files("image");
    std::cout << facts.name << " (" << facts.air << "), up to " << images
              << (images == 1 ? " image\n" : " images\n");
  }
  return found.empty() ? 1 : 0;
}
