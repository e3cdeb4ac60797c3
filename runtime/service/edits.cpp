// Images that are made of images: upscaled, or without their background.
#include "service/runware_service.hpp"

#include "aircat/error_codes.hpp"
#include "service/service_error.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <set>

namespace aircat::service {
namespace {

/// So many models are asked when one after another says that it cannot be used now.
constexpr int most_models = 4;

/// The request did not suit the model, so that it was not sent.
bool is_unsuited(const RunwareError& error) {
  return error.kind() == ErrorKind::validation && error.detail().http_status == 0;
}

[[noreturn]] void fail_none_suits(std::string_view capability, const std::set<std::string>& why) {
  ErrorDetail detail;
  detail.code = error_code::invalid_request;
  detail.message = fmt::format("no model of the catalog for {} takes this: {}", capability,
                               fmt::join(why, "; "));
  throw RunwareValidationError(std::move(detail));
}

} // namespace

EditResult RunwareImageService::Impl::edit(std::string_view capability, const std::string& image,
                                           Json inputs, ResponseFormat format,
                                           const std::stop_token& stop) {
  const auto begin = options_.clock->now();
  EditResult result;
  try {
    if (!is_configured())
      result.error = not_configured();
    else
      make_of(image, {capability, std::move(inputs), format, stop}, result);
  } catch (const std::exception& error) {
    result.error = failed(capability, result.model, error);
  }
  record(result.model, result.ok(), begin);
  if (result.ok())
    log_.info(fmt::format("{}: {} in {:.2f} s", result.model, capability, seconds_since(begin)));
  return result;
}

void RunwareImageService::Impl::make_of(const std::string& image, Edit edit, EditResult& result) {
  edit.inputs["image_url"] = store_.source_of(image);
  const auto place = gate_.enter(edit.stop);
  if (!place) {
    result.error = cancelled();
    return;
  }
  const auto made = run_first(edit, result.model);
  result.image = store_.fetch({made.result.media.data(), 1}, edit.format, edit.stop).front();
  result.image.generation_time = made.seconds;
}

/// The first model that takes the inputs, and the next when it cannot be used now.
RunwareImageService::Impl::Made RunwareImageService::Impl::run_first(const Edit& edit,
                                                                     std::string& model) {
  std::set<std::string> unsuited;
  ErrorPointer failure;
  int asked = 0;
  for (const auto* provider : models_.able(edit.capability)) {
    model = provider->model->air;
    try {
      return run(requests_.of(*provider, edit.inputs, Json()), edit.stop);
    } catch (const RunwareError& error) {
      if (is_unsuited(error)) {
        unsuited.insert(error.detail().message);
        continue;
      }
      if (!is_of_model(error) || ++asked == most_models)
        throw;
      failure = make_error(error.kind(), error.detail());
      log_.warning(fmt::format("{} with {}: {}", edit.capability, model, error.what()));
    }
  }
  if (failure)
    failure->raise();
  fail_none_suits(edit.capability, unsuited);
}

std::string RunwareImageService::Impl::url_to_base64(const std::string& url,
                                                     const std::stop_token& stop) {
  return store_.base64_of(url, stop);
}

} // namespace aircat::service
