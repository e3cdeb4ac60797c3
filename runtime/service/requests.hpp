#pragma once

#include "aircat/image_service.hpp"
#include "aircat/request.hpp"

#include "service/models.hpp"
#include "json/json_fwd.hpp"

#include <string>

namespace aircat::service {

/// What goes to Runware for what callers ask, built from the catalog.
class Requests {
public:
  explicit Requests(const Models& models) : models_(models) {}

  /// `stands_in`: for another model than was asked for. Then what the model does not take is left
  /// out, and the size is the nearest that it makes. Throws RunwareValidationError.
  [[nodiscard]] Request image(const ImageRequest& asked, const std::string& air,
                              bool stands_in) const;
  /// By the inputs of one capability of a model. Throws RunwareValidationError.
  [[nodiscard]] Request of(const catalog::Provider& provider, const Json& inputs,
                           const Json& parameters) const;

private:
  using Parameters = std::map<std::string, ParameterValue, std::less<>>;

  [[nodiscard]] Parameters parameters_of(const ImageRequest& asked, const std::string& air,
                                         bool stands_in) const;
  [[nodiscard]] Request of_undescribed(const ImageRequest& asked, const std::string& air,
                                       Parameters parameters) const;

  const Models& models_;
};

/// Texts that are equal when the same is asked for.
[[nodiscard]] std::string identity_of(const ImageRequest& asked, const std::string& model);

} // namespace aircat::service
