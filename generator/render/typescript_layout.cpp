#include "render/typescript_layout.hpp"

#include "render/json_layout.hpp"

namespace aircat::render {
namespace {

bool fits(const Spot& spot, std::string_view value) {
  const auto before = spot.key.empty() ? 0 : display_width(spot.key) + 2;
  return spot.indent + before + display_width(value) + spot.trailing.size() <= columns;
}

std::string_view gap(const Spot& spot) {
  return spot.key.empty() ? "" : " ";
}

std::string line(std::size_t indent) {
  return "\n" + std::string(indent, ' ');
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : std::string(separator)) + parts[i];
  return out;
}

std::string one_a_line(const Spot& spot, std::string_view open,
                       const std::vector<std::string>& parts, std::string_view close) {
  const auto separator = "," + line(spot.indent + 2);
  return std::string(gap(spot)) + std::string(open) + line(spot.indent + 2) +
         joined(parts, separator) + line(spot.indent) + std::string(close);
}

} // namespace

std::string hang(const Spot& spot, std::string_view value) {
  constexpr std::size_t short_key = 4; // prettier never breaks after one
  const bool stays = display_width(spot.key) <= short_key || fits(spot, value);
  return (stays ? " " : line(spot.indent + 2)) + std::string(value);
}

std::string union_type(const Spot& spot, const std::vector<std::string>& literals) {
  const auto flat = joined(literals, " | ");
  if (literals.size() == 1 || fits({spot.indent, spot.key, ";"}, flat))
    return " " + flat;
  if (spot.indent + 2 + display_width(flat) + 1 <= columns)
    return line(spot.indent + 2) + flat;
  std::string out;
  for (const auto& literal : literals)
    out += line(spot.indent + 2) + "| " + literal;
  return out;
}

std::string list(const Spot& spot, const std::vector<std::string>& elements) {
  const auto flat = "[" + joined(elements, ", ") + "]";
  return fits(spot, flat) ? std::string(gap(spot)) + flat : one_a_line(spot, "[", elements, "]");
}

std::string call(const Spot& spot, std::string_view function,
                 const std::vector<std::string>& arguments) {
  const auto flat = std::string(function) + "(" + joined(arguments, ", ") + ")";
  return fits(spot, flat) ? std::string(gap(spot)) + flat
                          : one_a_line(spot, std::string(function) + "(", arguments, ")");
}

} // namespace aircat::render
