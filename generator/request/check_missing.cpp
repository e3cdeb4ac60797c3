#include "request/codes.hpp"
#include "request/judging.hpp"
#include "request/path.hpp"

#include <fmt/format.h>

namespace aircat::request {
namespace {

void report_missing(std::string_view path, const std::string& pointer, Report& report) {
  report.add({nullptr, path, pointer}, {Concern::missing,
                                        code::missing_parameter,
                                        fmt::format("\"{}\" is missing", path),
                                        {},
                                        {},
                                        {}});
}

bool is_inside(const FlatRequest& request, const Entry& element, std::uint32_t node) {
  const auto entries = request.entries();
  const auto from = static_cast<std::uint32_t>(&element - entries.data()) + 1;
  for (auto at = from; at < element.end; ++at)
    if (entries[at].node == node)
      return true;
  return false;
}

/// Each object in the array must have it; what is no object was reported by its type.
bool check_elements(const Required& required, const FlatRequest& request, Report* report) {
  bool complete = true;
  for (const auto& element : request.entries()) {
    if (element.node != required.element || !element.value.is_object() ||
        is_inside(request, element, required.node))
      continue;
    complete = false;
    if (!report)
      break;
    const auto path = required.parameter->path;
    report_missing(path, request.pointer(element) + pointer_of(path.substr(path.rfind("[]") + 3)),
                   *report);
  }
  return complete;
}

} // namespace

bool check_missing(const Plan& plan, const FlatRequest& request, Report* report) {
  bool complete = true;
  for (const auto& required : plan.required) {
    if (required.element != NameTable::none) {
      if (request.has(required.element) && !check_elements(required, request, report))
        complete = false;
    } else if (!request.has(required.node)) {
      complete = false;
      if (report)
        report_missing(required.parameter->path, pointer_of(required.parameter->path), *report);
    }
    if (!complete && !report)
      return false;
  }
  for (const auto& input : plan.inputs) {
    if (request.has(input.node) || (input.element_asks && request.has(input.element)))
      continue;
    complete = false;
    if (!report)
      return false;
    report_missing(input.path, pointer_of(input.path.substr(0, input.path.find("[]"))), *report);
  }
  return complete;
}

} // namespace aircat::request
