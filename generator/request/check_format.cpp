#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

namespace aircat::request {
namespace {

std::string hint_for(catalog::Format format, std::string_view text) {
  if (!is_media(format))
    return {};
  if (text.substr(0, 5) == "blob:" || text.substr(0, 7) == "buffer:" ||
      text.substr(0, 7) == "file://")
    return "this address means nothing to a server: send the bytes as a data URI, or upload them";
  return text.substr(0, 5) == "data:" ? "write data:<media type>;base64,<bytes>" : std::string{};
}

} // namespace

std::optional<Fault> check_format(catalog::Format format, const nlohmann::ordered_json& value) {
  if (format == catalog::Format::none || !value.is_string())
    return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  if (has_format(format, text))
    return std::nullopt;
  return Fault{Concern::format,
               code::wrong_format,
               fmt::format("must be {}", describe(format)),
               hint_for(format, text),
               std::string(describe(format)),
               {}};
}

} // namespace aircat::request
