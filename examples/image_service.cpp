// Images for the users of a program: whatever fails, there is an answer.
#include "aircat/fallback_chain.hpp"
#include "aircat/image_batch.hpp"
#include "aircat/runware_image_service.hpp"

#include <iostream>

namespace service = aircat::service;

/// A service that is always there, as a model on this machine would be.
class Sketches : public service::ImageService {
public:
  std::string name() const override { return "sketches"; }
  bool is_configured() const override { return true; }
  service::ImageResult generate_image(const service::ImageRequest& request) override {
    service::ImageResult result;
    result.prompt = request.prompt;
    result.provider = name();
    result.images.push_back({.b64_json = "c2tldGNo"});
    return result;
  }
  std::vector<service::ImageModel> available_models() const override { return {}; }
};

int main() {
  service::SharedRunwareService shared; // configured by the environment
  const auto runware = shared.get();
  service::FallbackChain chain({{runware}, {std::make_shared<Sketches>()}});

  const std::vector<service::ImageRequest> requests{
      {.prompt = "A lighthouse at dusk"},
      {.prompt = "A lighthouse at night", .model = "openai:dall-e-3@1"}};
  for (const auto& result : service::generate_batch(chain, requests)) {
    std::cout << result.prompt << ": by " << result.provider << '\n';
    for (const auto& attempt : result.attempts)
      std::cout << "  not by " << attempt.model << ": " << attempt.error.type() << '\n';
  }
  if (!runware)
    return 1;
  const auto larger = runware->upscale_image("https://example.com/lighthouse.png");
  std::cout << "larger by " << larger.model << ": " << larger.upscale_factor.value_or(0)
            << " times\n"
            << runware->stats().success_rate() << " of all went well\n";
}
