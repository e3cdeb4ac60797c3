#include "request/build.hpp"

#include "catalog/node_json.hpp"
#include "diagnostics/suggest.hpp"
#include "request/chosen_size.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::request {
namespace {

using catalog::Input;
using catalog::Provider;

/// What the client adds in any case, so that a program cannot.
constexpr std::string_view own_names[] = {"taskType", "taskUUID", "model"};

bool is_given(const Json& value) {
  return !(value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           (value.is_array() && value.empty()));
}

/// One request under construction: the steps of the format's reference, in its order.
class Building {
public:
  Building(const Provider& provider, const Json& inputs, const BuildOptions& options)
      : provider_(provider), inputs_(inputs), options_(options) {}

  tl::expected<Request, std::vector<BuildError>> run() {
    if (!inputs_.is_null() && !inputs_.is_object()) {
      fail(code::inputs_not_object, {}, "the inputs are no object of fields");
      return tl::unexpected(std::move(errors_));
    }
    refuse_unknown_fields();
    place_inputs();
    place_parameters();
    add_size();
    add_fixed_values();
    name_task();
    if (!errors_.empty())
      return tl::unexpected(std::move(errors_));
    request_.task = assemble(provider_, request_);
    return std::move(request_);
  }

private:
  void fail(std::string_view code, std::string_view input, std::string text,
            std::vector<std::string> allowed = {}) {
    errors_.push_back({std::string(code), std::string(input), std::move(text), std::move(allowed)});
  }

  void refuse_unknown_fields() {
    std::vector<std::string> taken;
    for (const auto& input : provider_.inputs) {
      taken.emplace_back(input.name);
      if (input.several)
        taken.push_back(input.plural());
    }
    for (const auto& [field, value] : inputs_.items()) {
      if (!is_given(value) || std::find(taken.begin(), taken.end(), field) != taken.end())
        continue;
      auto text = fmt::format("{} has no input \"{}\"", provider_.id, field);
      if (const auto meant = did_you_mean(field, {taken.begin(), taken.end()}); !meant.empty())
        text += fmt::format("; {}", meant);
      fail(code::unknown_input, field, std::move(text), taken);
    }
  }

  /// The value that the caller filled in, the plural field before the singular; nullptr when none.
  [[nodiscard]] const Json* given(const Input& input) const {
    if (!inputs_.is_object())
      return nullptr;
    if (input.several)
      if (const auto at = inputs_.find(input.plural()); at != inputs_.end() && is_given(*at))
        return &*at;
    const auto at = inputs_.find(input.name);
    return at != inputs_.end() && is_given(*at) ? &*at : nullptr;
  }

  /// Values that the caller gave come first, since only they make array elements.
  void place_inputs() {
    std::vector<const Input*> with_default;
    for (const auto& input : provider_.inputs) {
      const auto* value = given(input);
      if (!value && input.required)
        fail(code::missing_input, input.name,
             input.several ? fmt::format("\"{}\" or \"{}\" is required", input.name, input.plural())
                           : fmt::format("\"{}\" is required", input.name));
      else if (input.is_size())
        choose_size(input, value);
      else if (value)
        place_given(input, *value);
      else if (input.default_value)
        with_default.push_back(&input);
    }
    for (const auto* input : with_default)
      (void)place(request_.mapped, provider_, read_steps(input->to),
                  wrapped(*input, catalog::to_json(*input->default_value)), false);
  }

  void place_given(const Input& input, const Json& given) {
    auto value = on_the_wire(input, given);
    if (!value)
      return;
    *value = wrapped(input, std::move(*value));
    const auto* parameter = provider_.parameter(input.to.path);
    const auto most = parameter ? parameter->limits.max_items : std::nullopt;
    if (value->is_array() && most && std::cmp_greater(value->size(), *most)) {
      fail(code::too_many_items, input.several ? input.plural() : std::string(input.name),
           fmt::format("{} values, but at most {} can be sent", value->size(), *most),
           {fmt::format("at most {}", *most)});
      return;
    }
    if (place(request_.mapped, provider_, read_steps(input.to), *value, true) != Placed::yes)
      fail(code::set_twice, input.name, fmt::format("\"{}\" is already set", input.to.text));
  }

  /// An offered value is replaced by what is sent for it; nothing after an error.
  std::optional<Json> on_the_wire(const Input& input, const Json& value) {
    if (input.offers.empty())
      return value;
    if (value.is_array()) {
      auto values = Json::array();
      for (const auto& item : value) {
        auto wire = on_the_wire(input, item);
        if (!wire)
          return std::nullopt;
        values.push_back(std::move(*wire));
      }
      return values;
    }
    const auto* offer = offered(input, value);
    return offer && offer->wire ? std::optional(catalog::to_json(*offer->wire)) : std::nullopt;
  }

  const catalog::Offer* offered(const Input& input, const Json& value) {
    const auto text = value.is_structured() ? std::string() : text_of(value);
    for (const auto& offer : input.offers)
      if (!value.is_structured() && offer.shown == text)
        return &offer;
    std::vector<std::string> allowed;
    for (const auto& offer : input.offers)
      allowed.push_back(offer.shown);
    fail(code::not_offered, input.name,
         fmt::format("\"{}\" offers {}, not \"{}\"", input.name, fmt::join(allowed, ", "),
                     cut(text_of(value))),
         allowed);
    return nullptr;
  }

  /// A single value becomes a list where the parameter takes only lists.
  [[nodiscard]] Json wrapped(const Input& input, Json value) const {
    const auto* parameter = provider_.parameter(input.to.path);
    if (!parameter || parameter->types != catalog::type::array || value.is_array())
      return value;
    auto list = Json::array();
    list.push_back(std::move(value));
    return list;
  }

  void choose_size(const Input& input, const Json* value) {
    size_.filled_in =
        size_.filled_in || (value && input.to.kind != catalog::Placement::Kind::size_tier);
    std::optional<std::string> text = input.default_shown;
    if (value) {
      const auto* offer = offered(input, *value);
      if (!offer) {
        size_failed_ = true;
        return;
      }
      text = offer->shown;
    }
    if (!text)
      return;
    switch (input.to.kind) {
    case catalog::Placement::Kind::size:
      size_.text = text;
      break;
    case catalog::Placement::Kind::size_key:
      size_.key = text;
      break;
    default:
      size_.tier = text;
    }
  }

  void place_parameters() {
    if (!options_.parameters.is_object())
      return;
    for (const auto& [path, value] : options_.parameters.items()) {
      if (!is_given(value))
        continue;
      const bool own =
          std::find(std::begin(own_names), std::end(own_names), path) != std::end(own_names);
      if (own || place(request_.mapped, provider_, read_path(path), value, true) != Placed::yes)
        fail(code::set_twice, path, fmt::format("\"{}\" is already set", path));
      else
        own_size_ = own_size_ || path == "width" || path == "height";
    }
  }

  /// Width and height, unless a program gave its own or an input was wrong.
  void add_size() {
    if (!provider_.size.is_sent() || size_failed_)
      return;
    if (own_size_) {
      if (size_.filled_in)
        fail(code::set_twice, "width", "width and height are already set by a size input");
      return;
    }
    const auto chosen = chosen_size(provider_, size_, options_.image);
    if (!chosen) {
      errors_.push_back(chosen.error());
      return;
    }
    const bool by_image = provider_.size.from == catalog::Size::From::image && !size_.filled_in;
    auto& part = by_image ? request_.from_image : request_.mapped;
    part["width"] = chosen->width;
    part["height"] = chosen->height;
  }

  void add_fixed_values() {
    for (const auto& fixed : fixed_values(provider_)) {
      const auto steps = read_path(fixed.path);
      const auto value = catalog::to_json(*fixed.value);
      const bool in_element = fixed.path.find('[') != std::string_view::npos;
      if (in_element || !is_added_by_client(fixed))
        (void)place(request_.mapped, provider_, steps, value, false);
      else if (!is_present(request_.mapped, fixed.path))
        (void)place(request_.client, provider_, steps, value, false);
    }
  }

  void name_task() {
    request_.client["taskType"] = provider_.capability->task;
    if (!options_.task_uuid.empty())
      request_.client["taskUUID"] = options_.task_uuid;
    request_.client["model"] = provider_.model->air;
  }

  const Provider& provider_;
  const Json& inputs_;
  const BuildOptions& options_;
  std::vector<BuildError> errors_;
  Request request_{Json::object(), Json::object(), Json::object(), Json::object()};
  SizeChoice size_;
  bool size_failed_ = false; ///< said once, by the input
  bool own_size_ = false;    ///< a program set width or height
};

} // namespace

tl::expected<Request, std::vector<BuildError>> build(const Provider& provider, const Json& inputs,
                                                     const BuildOptions& options) {
  return Building(provider, inputs, options).run();
}

} // namespace aircat::request
