#include "usage/offer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace aircat::usage {

namespace {

/// Every value of a field that `aircat list` has.
std::string each_listed(std::string_view field) {
  return fmt::format("aircat list --format json 2>/dev/null | "
                     R"(sed -n 's/^ *"{}": "\([^"]*\).*/\1/p' | sort -u)",
                     field);
}

} // namespace

const std::vector<LineSource>& line_sources() {
  static const std::vector<LineSource> sources{
      {"CAPABILITY", each_listed("capability")},
      {"CODE", "aircat explain 2>/dev/null | cut -d ' ' -f 1"},
      {"KIND", "aircat prove --kinds 2>/dev/null | cut -d ' ' -f 1"},
      {"MODEL", each_listed("model")},
      {"PROVIDER", each_listed("provider")}};
  return sources;
}

Offer offer_of(const Argument& argument) {
  if (argument.value.empty())
    return Offer::none;
  if (!argument.choices.empty())
    return Offer::choices;
  if (argument.value == "FILE" || argument.value == "PATH")
    return Offer::files;
  if (argument.value == "DIR")
    return Offer::folders;
  const auto& sources = line_sources();
  const bool listed = std::any_of(sources.begin(), sources.end(), [&](const LineSource& source) {
    return source.value == argument.value;
  });
  return listed ? Offer::lines : Offer::nothing;
}

std::string function_of(std::string_view value) {
  std::string name = "_aircat_every_";
  for (const char c : value)
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

} // namespace aircat::usage
