#include "service_scene.hpp"

#include "aircat/fallback_chain.hpp"

using namespace aircat;
using namespace aircat::service;
using namespace aircat::testing;

namespace {

/// A service as others would write it.
class OtherService : public ImageService {
public:
  explicit OtherService(std::string name) : name_(std::move(name)) {}

  bool configured = true, works = true, throws = false;
  ErrorKind kind = ErrorKind::api;
  std::vector<ImageRequest> asked;

  [[nodiscard]] std::string name() const override { return name_; }
  [[nodiscard]] bool is_configured() const override { return configured; }
  [[nodiscard]] ImageResult generate_image(const ImageRequest& request) override {
    asked.push_back(request);
    if (throws)
      throw std::runtime_error(name_ + " broke");
    ImageResult result;
    result.prompt = request.prompt;
    if (works) {
      result.model = request.model;
      result.images.emplace_back();
    } else {
      result.error = ServiceError{.kind = kind, .message = name_ + " is down", .code = "down"};
    }
    return result;
  }
  [[nodiscard]] std::vector<ImageModel> available_models() const override {
    return {{name_ + "-model", name_, name_, "text-to-image", std::nullopt, false}};
  }

private:
  std::string name_;
};

struct Trio {
  std::shared_ptr<OtherService> runware = std::make_shared<OtherService>("runware");
  std::shared_ptr<OtherService> flux = std::make_shared<OtherService>("flux");
  std::shared_ptr<OtherService> gemini = std::make_shared<OtherService>("gemini");
  FallbackChain chain = FallbackChain::runware_flux_gemini(runware, flux, gemini);
};

} // namespace

TEST_CASE("S6-18 the first service that is configured makes the image") {
  Trio trio;
  CHECK(trio.chain.generate_image({.prompt = "a fox"}).provider == "runware");
  trio.runware->configured = false;
  CHECK(trio.chain.generate_image({.prompt = "a fox"}).provider == "flux");
  trio.flux->configured = false;
  CHECK(trio.chain.is_configured());
  CHECK(trio.chain.generate_image({.prompt = "a fox"}).provider == "gemini");
  trio.gemini->configured = false;
  CHECK_FALSE(trio.chain.is_configured());
  const auto none = trio.chain.generate_image({.prompt = "a fox"});
  CHECK(none.to_json() == R"({"error":"No image service configured","images":[]})");
  CHECK(none.error->http_status == 503);
}

TEST_CASE("S6-18 a service that fails is stood in for by the next") {
  Trio trio;
  trio.runware->works = false;
  auto result = trio.chain.generate_image({.prompt = "a fox"});
  CHECK(result.provider == "flux");
  REQUIRE(result.attempts.size() == 1);
  CHECK(result.attempts[0].service == "runware");
  CHECK(result.attempts[0].error.message == "runware is down");
  CHECK(result.attempts[0].error.suggested_action() == "use_fallback");
  trio.flux->throws = true;
  CHECK(trio.chain.generate_image({.prompt = "a fox"}).provider == "gemini");
}

TEST_CASE("S6-18 when all fail, the error has what each says") {
  Trio trio;
  trio.runware->works = trio.gemini->works = false;
  trio.flux->throws = true;
  const auto result = trio.chain.generate_image({.prompt = "a fox"});
  REQUIRE(result.error);
  CHECK(result.error->message == "runware: runware is down; flux: flux broke; gemini "
                                 "gemini-2.0-flash-preview-image-generation: gemini is down");
  CHECK(result.error->code == "down");
  CHECK_FALSE(result.error->fallback_available);
  CHECK(result.attempts.size() == 3);
}

TEST_CASE("S6-18 others are asked for their own models") {
  Trio trio;
  trio.runware->works = trio.flux->works = false;
  const auto result = trio.chain.generate_image({.prompt = "a fox", .model = "bfl:5@1"});
  CHECK(trio.runware->asked.at(0).model == "bfl:5@1");
  CHECK(trio.flux->asked.at(0).model.empty());
  CHECK(result.model == "gemini-2.0-flash-preview-image-generation");
}

TEST_CASE("S6-18 after the caller cancelled no other service is asked") {
  Trio trio;
  trio.runware->works = false;
  trio.runware->kind = ErrorKind::aborted;
  CHECK(trio.chain.generate_image({.prompt = "a fox"}).error->kind == ErrorKind::aborted);
  CHECK(trio.flux->asked.empty());
}

TEST_CASE("S6-18 a service may be missing, and the models are those of all") {
  Trio trio;
  auto chain = FallbackChain::runware_flux_gemini(nullptr, trio.flux, trio.gemini);
  CHECK(chain.generate_image({.prompt = "a fox"}).provider == "flux");
  trio.gemini->configured = false;
  REQUIRE(chain.available_models().size() == 1);
  CHECK(chain.available_models()[0].id == "flux-model");
}

TEST_CASE("S6-36 integration: from a request to a file") {
  ServiceScene scene;
  FallbackChain chain(
      {{std::make_shared<RunwareImageService>(scene.configuration, scene.options)}});
  const auto result =
      chain.generate_image({.prompt = "a fox", .count = 2, .format = ResponseFormat::url});
  REQUIRE(result.ok());
  for (const auto& image : result.images)
    CHECK(std::filesystem::exists(image.path));
}

TEST_CASE("S6-36 integration: another service when Runware fails") {
  ServiceScene scene;
  scene.configuration.max_retries = 0;
  scene.server.answer_by([](const Received&) { return json("{}", 503); });
  const auto flux = std::make_shared<OtherService>("flux");
  auto chain = FallbackChain::runware_flux_gemini(
      std::make_shared<RunwareImageService>(scene.configuration, scene.options), flux, nullptr);
  const auto result = chain.generate_image({.prompt = "a fox"});
  CHECK(result.provider == "flux");
  REQUIRE(result.attempts.size() == 1);
  CHECK(result.attempts[0].model == "runware:101@1");
}
