#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"
#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From what a person fills in to what goes over the wire, and the judgement of what would.
namespace aircat::request {

/// Why no request could be built: an error of the caller unless the code says otherwise.
struct BuildError {
  std::string code;
  std::string input; ///< the field or parameter, empty for the request as a whole
  std::string text;
  std::vector<std::string> allowed; ///< what would be taken, where that can be listed
};

struct BuildOptions {
  /// Wire paths that a program adds beside the inputs: `{"steps": 20}`. Null: none.
  Json parameters;
  std::optional<catalog::Pair> image; ///< the source image's size in pixels, where known
  std::string task_uuid;              ///< empty: the request has none
};

/// A task for the wire, and the same in the parts that a plug-in contributes one after another.
/// The parts share no path: together they are the task.
struct Request {
  Json task;
  Json mapped;     ///< follows from the inputs (and parameters) alone
  Json from_image; ///< width and height, when no input chose a size
  Json client;     ///< the same for every provider of the task, and the model
};

/// Builds the request of a provider from its inputs, an object of fields. All errors are reported.
/// What comes out is not judged yet.
[[nodiscard]] tl::expected<Request, std::vector<BuildError>>
build(const catalog::Provider& provider, const Json& inputs, const BuildOptions& options = {});

/// The parts put together, in the order of the resolved parameters.
[[nodiscard]] Json assemble(const catalog::Provider& provider, const Request& parts);

/// A value that the client adds to every request of the provider, not to be placed by its mapping:
/// what the common and the task layer fix.
[[nodiscard]] bool is_added_by_client(const catalog::Fixed& fixed);

/// All values that every request of the provider carries where nothing else set them: `request`
/// first, then the parameters' `const`.
[[nodiscard]] std::vector<catalog::Fixed> fixed_values(const catalog::Provider& provider);

/// The inputs that a quick action fills from its fields. Inputs that this provider lacks are left
/// out; an action that its capability does not have is an error.
[[nodiscard]] tl::expected<Json, BuildError>
apply_quick_action(const catalog::Provider& provider, std::string_view action, const Json& fields);

/// A random version 4 UUID.
[[nodiscard]] std::string new_task_uuid();

} // namespace aircat::request
