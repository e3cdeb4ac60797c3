#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <cmath>

namespace aircat::request {
namespace {

using nlohmann::ordered_json;
namespace type = catalog::type;

/// The largest integer that every JSON reader keeps exact: 2^53 - 1.
constexpr std::int64_t largest_integer = 9007199254740991;

bool is_exact(const ordered_json& value) {
  if (value.is_number_unsigned())
    return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(largest_integer);
  if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    return number >= -largest_integer && number <= largest_integer;
  }
  return std::abs(value.get<double>()) <= static_cast<double>(largest_integer);
}

std::optional<Fault> check(catalog::Types wanted, const ordered_json& value) {
  if (wanted != 0 && (types_of(value) & wanted) == 0) {
    Fault fault{Concern::type,
                code::wrong_type,
                fmt::format("must be {}, but is {}", describe_types(wanted), describe_type(value)),
                {},
                describe_types(wanted),
                {}};
    if (value.is_string() && (wanted & (type::integer | type::number)) != 0)
      fault.hint = "write the number without quotes";
    return fault;
  }
  const bool integer_only = (wanted & type::integer) != 0 && (wanted & type::number) == 0;
  if (integer_only && value.is_number() && !is_exact(value))
    return Fault{Concern::type,
                 code::inexact_integer,
                 "is beyond ±(2^53-1), where JSON readers no longer agree on integers",
                 {},
                 fmt::format("-{0} to {0}", largest_integer),
                 {}};
  return std::nullopt;
}

} // namespace

std::optional<Fault> check_type(const catalog::Parameter& parameter, const ordered_json& value) {
  return check(parameter.types, value);
}

std::optional<Fault> check_item_type(const catalog::Parameter& parameter,
                                     const ordered_json& item) {
  // Where a single value or a list is taken, the elements are such single values.
  const auto wanted =
      parameter.item_types != 0 ? parameter.item_types : parameter.types & ~type::array;
  return check(wanted, item);
}

} // namespace aircat::request
