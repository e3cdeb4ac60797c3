#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

#include <string>

namespace aircat::render {

/// A value of the wire as a TypeScript literal.
[[nodiscard]] std::string literal(const catalog::Node& value);

/// Are the offered texts something else than what is sent for them?
[[nodiscard]] bool needs_table(const catalog::Input& input);
/// The constant that maps an input's texts to what is sent: `DURATION`.
[[nodiscard]] std::string table_name(const catalog::Provider& provider,
                                     const catalog::Input& input);
/// The input that names a size or a key, or nullptr.
[[nodiscard]] const catalog::Input* size_input_of(const catalog::Provider& provider);

/// What `mapInput` returns, and what it needs for that.
struct MappedRequest {
  std::string imports;        ///< names from utils
  mustache::Value size_table; ///< false, or the sizes that the lookup chooses from
  std::string size_lookup;    ///< expression that gives width and height; empty: none
  mustache::List members;     ///< for the partial `_members`
};

[[nodiscard]] MappedRequest mapped_request(const catalog::Provider& provider);

/// The law by which a size is made from the source image.
[[nodiscard]] mustache::Object size_from_image_data(const catalog::Provider& provider);

/// What the client adds to every request of a task, for the partial `_members` at `indent`.
[[nodiscard]] mustache::List client_members(const catalog::Provider& provider, std::size_t indent);

} // namespace aircat::render
