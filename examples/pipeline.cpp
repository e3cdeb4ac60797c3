// Three pictures by a configuration file, stored with what is known of each.
#include "aircat/pipeline.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <vector>

int main(int count, char** arguments) {
  try {
    auto configuration =
        aircat::PipelineConfiguration::read(count > 1 ? arguments[1] : "pipeline.yaml");
    if (const char* endpoint = std::getenv("RUNWARE_BASE_URL"))
      configuration.endpoint = endpoint;
    aircat::RunwareProvider provider(configuration);

    const std::vector<aircat::MediaRequest> requests{
        {.prompt = "A lighthouse at dusk"},
        {.prompt = "A lighthouse at dawn", .size = aircat::ImageSize{1024, 768}, .seed = 7},
        {.prompt = "A lighthouse", .size = aircat::ImageSize{1000, 1000}}};
    for (const auto& result : provider.generate_batch(requests))
      std::cout << (result.ok() ? result.path().string() : result.error->what()) << '\n';
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
