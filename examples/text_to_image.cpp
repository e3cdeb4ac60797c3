// A picture from a text. RUNWARE_API_KEY is the key; RUNWARE_BASE_URL may name another endpoint.
#include "aircat/client.hpp"
#include "runware/bfl.hpp"

#include <iostream>

int main() {
  using Model = runware::bfl::Flux2ProTextToImage;
  const Model::Input input{.prompt = "A lighthouse at dusk",
                           .aspect_ratio = Model::AspectRatio::AspectRatio16x9};

  for (const auto& finding : Model::check(input))
    std::cerr << finding.message << '\n';

  try {
    auto client = aircat::Client::from_environment();
    const auto result = Model::generate(client, input);
    for (const auto& image : result.media)
      std::cout << image.url << '\n';
  } catch (const aircat::RunwareError& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
