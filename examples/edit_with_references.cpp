// Two pictures become one. The size follows the first, so the program says how large that is.
#include "aircat/client.hpp"
#include "runware/bfl.hpp"

#include <iostream>

int main() {
  using Model = runware::bfl::Flux2ProImageToImage;
  const Model::Input input{
      .image_urls = {"https://example.com/street.jpg", "https://example.com/style.jpg"},
      .prompt = "The street of the first in the style of the second"};
  aircat::GenerateOptions options;
  options.request.image = aircat::ImageSize{1600, 900};
  options.request.parameters = {{"seed", std::int64_t{42}}}; // beside the inputs

  try {
    auto client = aircat::Client::from_environment();
    const auto result = Model::generate(client, input, options);
    std::cout << result.media.front().url << '\n';
  } catch (const aircat::RunwareError& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
