#include "request/codes.hpp"
#include "request/judging.hpp"
#include "request/path.hpp"

#include <fmt/format.h>

namespace aircat::request {
namespace {

bool is_inside(const FlatRequest& request, const Entry& element, std::uint32_t node) {
  const auto entries = request.entries();
  const auto from = static_cast<std::uint32_t>(&element - entries.data()) + 1;
  for (auto at = from; at < element.end; ++at)
    if (entries[at].node == node)
      return true;
  return false;
}

/// Calls `take` with the path of what is missing and a function that makes its pointer, until it
/// returns false.
template <typename Take>
void each_missing(const Plan& plan, const FlatRequest& request, Take take) {
  for (const auto& required : plan.required) {
    const auto path = required.parameter->path;
    if (required.element == NameTable::none) {
      if (!request.has(required.node) && !take(path, [&] { return pointer_of(path); }))
        return;
    } else if (request.has(required.element)) {
      // Each object in the array must have it; what is no object was reported by its type.
      for (const auto& element : request.entries())
        if (element.node == required.element && element.value.is_object() &&
            !is_inside(request, element, required.node) && !take(path, [&] {
              return request.pointer(element) + pointer_of(path.substr(path.rfind("[]") + 3));
            }))
          return;
    }
  }
  for (const auto& input : plan.inputs)
    if (!request.has(input.node) && !(input.element_asks && request.has(input.element)) &&
        !take(input.path, [&] { return pointer_of(input.path.substr(0, input.path.find("[]"))); }))
      return;
}

} // namespace

bool check_missing(const Plan& plan, const FlatRequest& request, Report* report) {
  bool complete = true;
  each_missing(plan, request, [&](std::string_view path, auto pointer) {
    complete = false;
    if (report)
      report->say(code::missing_parameter, [&] {
        report->add({nullptr, path, pointer()}, {Concern::missing,
                                                 code::missing_parameter,
                                                 fmt::format("\"{}\" is missing", path),
                                                 {},
                                                 {},
                                                 {}});
      });
    return report != nullptr;
  });
  return complete;
}

std::size_t count_missing(const Plan& plan, const FlatRequest& request) {
  std::size_t count = 0;
  each_missing(plan, request, [&](auto, auto) { return ++count > 0; });
  return count;
}

} // namespace aircat::request
