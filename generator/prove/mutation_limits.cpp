#include "prove/mutation.hpp"

#include "prove/faults.hpp"
#include "prove/values.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace aircat::prove {
namespace {

namespace code = request::code;
using catalog::Limits;
using Kind = Draft::Kind;

const Limits& limits_at(const Place& place) {
  static const Limits none;
  return place.field->parameter ? place.field->parameter->limits : none;
}

/// Places whose limits say something; of lists the list as a whole, or the elements.
template <typename Says>
auto where(Kind kind, Says says) {
  return
      [kind, says](const Place& place) { return place.value->is(kind) && says(limits_at(place)); };
}

Draft number(double value) {
  return Draft::number_written(fmt::format("{}", value));
}

/// A distance that keeps an integer an integer and a multiple a multiple.
double step_of(const Limits& limits, Random& random) {
  return limits.multiple_of.value_or(1) * static_cast<double>(random.between(1, 5));
}

std::optional<Expected> below_minimum(const Request& request) {
  return spoil_value(
      request, code::out_of_range,
      where(Kind::number, [](const Limits& limits) { return limits.minimum.has_value(); }),
      [&](const Place& place) {
        const auto& limits = limits_at(place);
        return number(*limits.minimum - step_of(limits, request.random));
      });
}

std::optional<Expected> above_maximum(const Request& request) {
  return spoil_value(
      request, code::out_of_range,
      where(Kind::number, [](const Limits& limits) { return limits.maximum.has_value(); }),
      [&](const Place& place) {
        const auto& limits = limits_at(place);
        return number(*limits.maximum + step_of(limits, request.random));
      });
}

std::optional<Expected> not_a_multiple(const Request& request) {
  return spoil_value(
      request, code::not_a_multiple,
      where(Kind::number, [](const Limits& limits) { return limits.multiple_of.value_or(1) != 1; }),
      [&](const Place& place) {
        const auto step = *limits_at(place).multiple_of;
        const auto off = step > 1 ? static_cast<double>(request.random.between(
                                        1, static_cast<std::int64_t>(step) - 1))
                                  : step / 2;
        return number(place.value->number + off);
      });
}

bool has_listed(const Limits& limits) {
  return limits.enumeration.size() > 1;
}

std::optional<Expected> not_in_enum(const Request& request) {
  return spoil_value(
      request, code::not_in_enum,
      [](const Place& place) {
        return has_listed(limits_at(place)) && !place.item && !place.value->is(Kind::list);
      },
      [&](const Place& place) {
        return place.value->is(Kind::number)
                   ? number(place.value->number + static_cast<double>(request.random.between(1, 3)))
                   : Draft::of("GIF");
      });
}

std::optional<Expected> item_not_in_enum(const Request& request) {
  return spoil_value(
      request, code::not_in_enum,
      [](const Place& place) { return has_listed(limits_at(place)) && place.item; },
      [](const Place&) { return Draft::of("text"); });
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<Expected> wrong_case_in_enum(const Request& request) {
  return spoil_value(request, code::not_in_enum, where(Kind::text, has_listed),
                     [](const Place& place) {
                       auto text = place.value->text;
                       for (auto& c : text)
                         c = is_letter(c) ? static_cast<char>(c ^ 0x20) : c;
                       return Draft::of(text);
                     });
}

std::optional<Expected> spaces_around_enum(const Request& request) {
  return spoil_value(request, code::not_in_enum, where(Kind::text, has_listed),
                     [&](const Place& place) {
                       const auto& text = place.value->text;
                       return Draft::of(request.random.chance(50) ? " " + text : text + " ");
                     });
}

std::optional<Expected> only_value_missed(const Request& request) {
  return spoil_value(
      request, code::not_in_enum,
      where(Kind::text, [](const Limits& limits) { return limits.enumeration.size() == 1; }),
      [](const Place&) { return Draft::of("dataURI"); });
}

std::optional<Expected> constant_violated(const Request& request) {
  return spoil_value(
      request, code::not_in_enum,
      [](const Place& place) {
        return limits_at(place).constant && !place.item && place.path != "deliveryMethod";
      },
      [](const Place& place) {
        if (place.value->is(Kind::number))
          return number(place.value->number + 1);
        if (place.value->is(Kind::boolean))
          return Draft::of(!place.value->boolean);
        return Draft::of(place.value->text + "x");
      });
}

std::optional<Expected> sync_where_async(const Request& request) {
  return spoil_value(
      request, code::not_in_enum,
      [](const Place& place) {
        const auto* constant = limits_at(place).constant;
        return place.path == "deliveryMethod" && constant && constant->string == "async";
      },
      [](const Place&) { return Draft::of("sync"); });
}

std::optional<Expected> too_short(const Request& request) {
  return spoil_value(
      request, code::wrong_length,
      where(Kind::text, [](const Limits& limits) { return limits.min_length.value_or(0) > 1; }),
      [&](const Place& place) {
        const auto shortest = static_cast<std::size_t>(*limits_at(place).min_length);
        return Draft::of(any_text(request.random, 1 + request.random.below(shortest - 1)));
      });
}

std::optional<Expected> empty_text(const Request& request) {
  return spoil_value(
      request, code::wrong_length,
      where(Kind::text, [](const Limits& limits) { return limits.min_length.value_or(0) > 0; }),
      [](const Place&) { return Draft::of(""); });
}

/// Longer than this would only make the samples large.
constexpr std::int64_t longest_tried = 5000;

bool has_longest(const Limits& limits) {
  return limits.max_length && *limits.max_length <= longest_tried;
}

std::optional<Expected> too_long(const Request& request) {
  return spoil_value(request, code::wrong_length, where(Kind::text, has_longest),
                     [&](const Place& place) {
                       const auto most = static_cast<std::size_t>(*limits_at(place).max_length);
                       return Draft::of(std::string(most + 1 + request.random.below(3), 'x'));
                     });
}

/// One code point too many, of two to four bytes each.
std::optional<Expected> too_many_code_points(const Request& request) {
  constexpr std::array<std::string_view, 3> points{"é", "漢", "🦊"};
  return spoil_value(request, code::wrong_length, where(Kind::text, has_longest),
                     [&](const Place& place) {
                       const auto point = request.random.pick(points);
                       std::string text;
                       for (auto left = *limits_at(place).max_length + 1; left > 0; --left)
                         text += point;
                       return Draft::of(text);
                     });
}

std::optional<Expected> too_many_items(const Request& request) {
  return spoil_value(
      request, code::wrong_item_count,
      where(Kind::list,
            [](const Limits& limits) { return limits.max_items && *limits.max_items < 100; }),
      [](const Place& place) -> std::optional<Draft> {
        auto list = *place.value;
        if (list.items.empty())
          return std::nullopt;
        while (std::cmp_less_equal(list.items.size(), *limits_at(place).max_items))
          list.items.push_back(list.items.front());
        return list;
      });
}

std::optional<Expected> too_few_items(const Request& request) {
  return spoil_value(
      request, code::wrong_item_count,
      where(Kind::list, [](const Limits& limits) { return limits.min_items.value_or(0) > 0; }),
      [](const Place& place) {
        auto list = *place.value;
        list.items.resize(static_cast<std::size_t>(*limits_at(place).min_items - 1));
        return list;
      });
}

std::optional<Expected> wrong_pattern(const Request& request) {
  return spoil_value(
      request, code::wrong_pattern,
      where(Kind::text, [](const Limits& limits) { return !limits.pattern.empty(); }),
      [&](const Place& place) {
        const auto& text = place.value->text;
        const std::array others{text + "!", "!" + text, text + "\n", std::string("Third")};
        return Draft::of(request.random.pick(others));
      });
}

constexpr std::array kinds{
    MutationKind{"below-minimum", "a number below the least", below_minimum},
    MutationKind{"above-maximum", "a number above the greatest", above_maximum},
    MutationKind{"not-a-multiple", "a number between two legal steps", not_a_multiple},
    MutationKind{"not-in-enum", "a value that is not listed", not_in_enum},
    MutationKind{"item-not-in-enum", "a list with an element that is not listed", item_not_in_enum},
    MutationKind{"wrong-case-in-enum", "a listed value in the wrong case", wrong_case_in_enum},
    MutationKind{"spaces-around-enum", "a listed value with a space before or behind it",
                 spaces_around_enum},
    MutationKind{"only-value-missed", "another value where one alone is listed", only_value_missed},
    MutationKind{"constant-violated", "another value than the one that must be sent",
                 constant_violated},
    MutationKind{"sync-where-async", "deliveryMethod sync where only async works",
                 sync_where_async},
    MutationKind{"too-short", "a text with too few code points", too_short},
    MutationKind{"empty-text", "an empty text", empty_text},
    MutationKind{"too-long", "a text with too many code points", too_long},
    MutationKind{"too-many-code-points", "a text of several bytes a code point, one too many",
                 too_many_code_points},
    MutationKind{"too-many-items", "a list with too many elements", too_many_items},
    MutationKind{"too-few-items", "a list with too few elements", too_few_items},
    MutationKind{"wrong-pattern", "a text that its pattern does not match", wrong_pattern},
};

} // namespace

std::span<const MutationKind> limit_mutations() {
  return kinds;
}

} // namespace aircat::prove
