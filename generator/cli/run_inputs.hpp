#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"
#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace aircat::cli {

/// The inputs of one task, and what the files among them say.
struct RunInputs {
  Json fields = Json::object();
  std::optional<catalog::Pair> image; ///< size of the first image that is a file
};

/// `NAME=VALUE` texts as inputs: numbers and truth values where the provider's parameter wants
/// them, a list where a name is repeated. The error says which text is wrong and why.
[[nodiscard]] tl::expected<RunInputs, std::string> inputs_of(const catalog::Provider& provider,
                                                             const std::vector<std::string>& texts);

/// `PATH=VALUE` texts as parameters of the wire.
[[nodiscard]] tl::expected<Json, std::string> parameters_of(const catalog::Provider& provider,
                                                            const std::vector<std::string>& texts);

/// Puts the files that `@FILE` names into the inputs, as data URIs, and notes the size of the first
/// image. The error says which cannot be read.
[[nodiscard]] tl::expected<void, std::string> read_files(const catalog::Provider& provider,
                                                         RunInputs& inputs);

} // namespace aircat::cli
