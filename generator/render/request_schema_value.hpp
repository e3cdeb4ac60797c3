#pragma once

#include "catalog/model.hpp"
#include "render/schema.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// A rule that JSON Schema has no words for: the name is the same wherever it occurs.
struct Unsaid {
  std::string name; ///< `pixels`
  std::string what; ///< "width x height must be 3686400 to 16777216 pixels"
  friend bool operator==(const Unsaid&, const Unsaid&) = default;
};

/// Where schemas stand that others refer to.
inline constexpr std::string_view definitions_place = "#/$defs/";

/// The formats that have a schema of their own.
inline constexpr std::array shared_formats{catalog::Format::image, catalog::Format::video,
                                           catalog::Format::audio, catalog::Format::uuid,
                                           catalog::Format::uri,   catalog::Format::air};

/// The name of a format's shared schema, and that schema.
[[nodiscard]] std::string_view format_name(catalog::Format format);
[[nodiscard]] Schema format_schema(catalog::Format format);

class SharedSchemas;

/// How a schema is written, and what it turned out not to say.
struct SchemaScope {
  const SharedSchemas* shared = nullptr; ///< those that need not be made again
  bool bounds_integers = true;           ///< to those that every reader keeps exact
  std::vector<Unsaid> unsaid;

  void add_unsaid(Unsaid rule);
};

/// A value of the catalog as it is.
[[nodiscard]] Schema schema_of(const catalog::Node& node);

/// A number as JSON writes it, without a fraction where it has none.
[[nodiscard]] Schema number_schema(double number);

/// What the limits say of a value that is no array and of no type in particular.
[[nodiscard]] Schema limits_schema(const catalog::Parameter& parameter, SchemaScope& scope);

/// The schema of a parameter without its description. `types` may leave out some of its own, and
/// `items`, unless it is null, replaces what its elements are.
[[nodiscard]] Schema parameter_schema(const catalog::Parameter& parameter, catalog::Types types,
                                      Schema items, SchemaScope& scope);

/// The name of one type, as JSON Schema has it.
[[nodiscard]] std::string_view type_name(catalog::Types type);

} // namespace aircat::render
