#include "aircat/fallback_chain.hpp"

#include "service/ask.hpp"
#include "service/service_error.hpp"

#include <fmt/format.h>

namespace aircat::service {
namespace {

constexpr auto gemini_model = "gemini-2.0-flash-preview-image-generation";

ImageResult failed(const ImageRequest& request, ServiceError error) {
  ImageResult result;
  result.prompt = request.prompt;
  result.error = std::move(error);
  return result;
}

ServiceError none_configured() {
  constexpr int unavailable = 503;
  ServiceError error;
  error.message = "No image service configured";
  error.code = "notConfigured";
  error.http_status = unavailable;
  return error;
}

/// The first error, as that of the service that should have done it, with what all of them say.
ServiceError joined(const std::vector<Attempt>& attempts) {
  auto error = attempts.front().error;
  error.fallback_available = false;
  if (attempts.size() == 1)
    return error;
  error.message.clear();
  for (const auto& attempt : attempts)
    error.message +=
        fmt::format("{}{}{}{}: {}", error.message.empty() ? "" : "; ", attempt.service,
                    attempt.model.empty() ? "" : " ", attempt.model, attempt.error.message);
  return error;
}

} // namespace

FallbackChain FallbackChain::runware_flux_gemini(std::shared_ptr<ImageService> runware,
                                                 std::shared_ptr<ImageService> flux,
                                                 std::shared_ptr<ImageService> gemini) {
  return FallbackChain({{std::move(runware), std::nullopt},
                        {std::move(flux), ""},
                        {std::move(gemini), gemini_model}});
}

std::vector<const ChainLink*> FallbackChain::configured() const {
  std::vector<const ChainLink*> usable;
  for (const auto& link : links_)
    if (link.service && link.service->is_configured())
      usable.push_back(&link);
  return usable;
}

bool FallbackChain::is_configured() const {
  return !configured().empty();
}

ImageResult FallbackChain::generate_image(const ImageRequest& request) {
  const auto usable = configured();
  if (usable.empty())
    return failed(request, none_configured());
  std::vector<Attempt> attempts;
  for (const auto* link : usable) {
    auto asked = request;
    if (link->model)
      asked.model = *link->model;
    auto result = ask(*link->service, asked);
    if (!result.ok() && result.attempts.empty())
      result.attempts.push_back({link->service->name(), asked.model, *result.error});
    for (auto& attempt : result.attempts) {
      attempt.error.fallback_available = result.ok() || link != usable.back();
      attempts.push_back(std::move(attempt));
    }
    if (result.ok()) {
      result.provider = link->service->name();
      result.attempts = std::move(attempts);
      return result;
    }
    if (result.error->kind == ErrorKind::aborted) {
      result.attempts = std::move(attempts);
      return result;
    }
  }
  auto result = failed(request, joined(attempts));
  result.attempts = std::move(attempts);
  return result;
}

std::vector<ImageModel> FallbackChain::available_models() const {
  std::vector<ImageModel> all;
  for (const auto* link : configured())
    for (auto& model : link->service->available_models())
      all.push_back(std::move(model));
  return all;
}

} // namespace aircat::service
