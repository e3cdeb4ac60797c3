#include "prove/mutation.hpp"

#include "prove/faults.hpp"
#include "prove/values.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;
namespace type = catalog::type;
using Kind = Draft::Kind;

/// The types of a place, as the view by which the task was made has them.
catalog::Types types_at(const Place& place) {
  const auto* parameter = place.field->parameter;
  if (!parameter || place.path.substr(place.path.size() - 1) == "]")
    return 0;
  if (place.item)
    return parameter->item_types != 0 ? parameter->item_types : parameter->types & ~type::array;
  return parameter->types;
}

constexpr catalog::Types numeric = type::integer | type::number;

/// Replaces a value of a kind in a place that does not take the new one's type.
std::optional<Expected> replace(const Request& request, Kind kind, catalog::Types untaken,
                                const NewValue& new_value) {
  return spoil_value(
      request, code::wrong_type,
      [&](const Place& place) {
        const auto types = types_at(place);
        return place.value->is(kind) && types != 0 && (types & untaken) == 0;
      },
      new_value);
}

std::optional<Expected> text_for_number(const Request& request) {
  return replace(request, Kind::number, type::string,
                 [](const Place& place) { return Draft::of(place.value->text); });
}

std::optional<Expected> text_for_boolean(const Request& request) {
  return replace(request, Kind::boolean, type::string, [](const Place& place) {
    return Draft::of(place.value->boolean ? "true" : "false");
  });
}

std::optional<Expected> number_for_text(const Request& request) {
  return replace(request, Kind::text, numeric,
                 [&](const Place&) { return Draft::of(request.random.between(0, 100)); });
}

std::optional<Expected> number_for_boolean(const Request& request) {
  return replace(request, Kind::boolean, numeric, [](const Place& place) {
    return Draft::of(std::int64_t{place.value->boolean ? 1 : 0});
  });
}

std::optional<Expected> boolean_for_number(const Request& request) {
  return replace(request, Kind::number, type::boolean,
                 [](const Place&) { return Draft::of(true); });
}

std::optional<Expected> boolean_for_text(const Request& request) {
  return replace(request, Kind::text, type::boolean, [](const Place&) { return Draft::of(false); });
}

std::optional<Expected> fraction_for_integer(const Request& request) {
  return replace(request, Kind::number, type::number, [](const Place& place) {
    return Draft::number_written(fmt::format("{:.1f}", place.value->number + 0.5));
  });
}

std::optional<Expected> null_value(const Request& request) {
  return spoil_value(
      request, code::wrong_type, [](const Place& place) { return !place.item; },
      [](const Place&) { return Draft(); });
}

std::optional<Expected> null_item(const Request& request) {
  return spoil_value(
      request, code::wrong_type, [](const Place& place) { return place.item; },
      [](const Place&) { return Draft(); });
}

std::optional<Expected> wrong_item(const Request& request) {
  return spoil_value(
      request, code::wrong_type, [](const Place& place) { return place.item; },
      [&](const Place& place) {
        const std::array others{Draft::of(std::int64_t{1}), Draft::of(true),
                                Draft::list({*place.value}), Draft::object()};
        return request.random.pick(others);
      });
}

std::optional<Expected> single_for_list(const Request& request) {
  return replace(request, Kind::list, type::string, [](const Place& place) {
    return place.value->items.empty() ? std::nullopt : std::optional(place.value->items.front());
  });
}

std::optional<Expected> object_for_list(const Request& request) {
  return replace(request, Kind::list, type::object, [](const Place& place) {
    auto object = Draft::object();
    for (const auto& item : place.value->items)
      object.add(std::to_string(object.items.size()), item);
    return object;
  });
}

template <Kind kind>
std::optional<Expected> list_for(const Request& request) {
  return replace(request, kind, type::array,
                 [](const Place& place) { return Draft::list({*place.value}); });
}

std::optional<Expected> list_for_single(const Request& request) {
  return request.random.chance(50) ? list_for<Kind::text>(request)
                                   : list_for<Kind::number>(request);
}

std::optional<Expected> object_for_text(const Request& request) {
  return replace(request, Kind::text, type::object, [](const Place& place) {
    auto object = Draft::object();
    object.add("url", *place.value);
    return object;
  });
}

/// A container, or an element of a list of objects.
std::optional<Expected> other_for_object(const Request& request, bool element,
                                         const NewValue& new_value) {
  return spoil_value(
      request, code::wrong_type,
      [&](const Place& place) {
        return place.value->is(Kind::object) && !place.item &&
               (place.path.substr(place.path.size() - 1) == "]") == element;
      },
      new_value);
}

std::optional<Expected> text_for_object(const Request& request) {
  return other_for_object(request, false,
                          [&](const Place&) { return Draft::of(any_text(request.random, 8)); });
}

std::optional<Expected> list_for_object(const Request& request) {
  return other_for_object(request, false,
                          [](const Place& place) { return Draft::list({*place.value}); });
}

std::optional<Expected> element_not_object(const Request& request) {
  return other_for_object(request, true, [&](const Place& place) {
    const std::array others{Draft(), Draft::of("https://example.com/1.png"),
                            Draft::of(std::int64_t{1}), Draft::list({*place.value})};
    return request.random.pick(others);
  });
}

std::optional<Expected> inexact(const Request& request, std::span<const std::string_view> numbers) {
  return spoil_value(
      request, code::inexact_integer,
      [](const Place& place) {
        const auto types = types_at(place);
        return (types & type::integer) != 0 && (types & type::number) == 0;
      },
      [&](const Place&) {
        return Draft::number_written(std::string(request.random.pick(numbers)));
      });
}

std::optional<Expected> beyond_exact(const Request& request) {
  constexpr std::array<std::string_view, 6> numbers{"9007199254740992",     "9007199254740993",
                                                    "9223372036854775807",  "9223372036854775808",
                                                    "18446744073709551615", "1e300"};
  return inexact(request, numbers);
}

std::optional<Expected> below_exact(const Request& request) {
  constexpr std::array<std::string_view, 4> numbers{"-9007199254740992", "-9007199254740993.0",
                                                    "-9223372036854775808", "-1e17"};
  return inexact(request, numbers);
}

constexpr std::array kinds{
    MutationKind{"text-for-number", "a number in quotes", text_for_number},
    MutationKind{"text-for-boolean", "true or false in quotes", text_for_boolean},
    MutationKind{"number-for-text", "a number where a text is wanted", number_for_text},
    MutationKind{"number-for-boolean", "1 or 0 for true or false", number_for_boolean},
    MutationKind{"boolean-for-number", "true where a number is wanted", boolean_for_number},
    MutationKind{"boolean-for-text", "false where a text is wanted", boolean_for_text},
    MutationKind{"fraction-for-integer", "a number and a half where an integer is wanted",
                 fraction_for_integer},
    MutationKind{"null-value", "null in the place of a value", null_value},
    MutationKind{"null-item", "null in a list", null_item},
    MutationKind{"wrong-item", "a value of the wrong type in a list", wrong_item},
    MutationKind{"single-for-list", "a single value where only a list is taken", single_for_list},
    MutationKind{"object-for-list", "an object with the numbers of a list's elements",
                 object_for_list},
    MutationKind{"list-for-single", "a list where only a single value is taken", list_for_single},
    MutationKind{"object-for-text", "an object where a text is wanted", object_for_text},
    MutationKind{"text-for-object", "a text in the place of a container", text_for_object},
    MutationKind{"list-for-object", "a container in a list", list_for_object},
    MutationKind{"element-not-object", "an element that is no object in a list of objects",
                 element_not_object},
    MutationKind{"beyond-exact-integers", "an integer above 2^53 - 1", beyond_exact},
    MutationKind{"below-exact-integers", "an integer below -(2^53 - 1)", below_exact},
};

} // namespace

std::span<const MutationKind> type_mutations() {
  return kinds;
}

} // namespace aircat::prove
