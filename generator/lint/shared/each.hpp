#pragma once

#include "lint/subject.hpp"

/// What rules walk over.
namespace aircat::lint {

inline constexpr std::string_view order_key = "x-fal-order-properties";

template <typename Visit>
void for_each_input(const Subject& subject, Visit visit) {
  for (const auto& schema : subject.schemas)
    for (const auto& input : schema.inputs)
      visit(input);
}

template <typename Visit>
void for_each_property(const Subject& subject, Visit visit) {
  for_each_input(subject, [&](const Input& input) {
    for (const auto& property : input.properties)
      visit(input, property);
  });
}

/// Each input that says an order of its fields, with that order.
template <typename Visit>
void for_each_order(const Subject& subject, Visit visit) {
  for_each_input(subject, [&](const Input& input) {
    if (const auto* order = input.schema().find(order_key))
      visit(input, *order);
  });
}

/// Of the texts only those that are ours: files of an application hold thousands of others.
template <typename Visit>
void for_each_text(const Subject& subject, Visit visit) {
  for (const auto& file : subject.translations)
    for (const auto& text : file.texts)
      if (text.parts.is_ours())
        visit(file, text);
}

/// Each text of another than the source locale with that of the source locale.
template <typename Visit>
void for_each_translation(const Subject& subject, Visit visit) {
  for_each_text(subject, [&](const Translations& file, const Text& text) {
    if (file.locale == subject.options.source_locale)
      return;
    if (text.source)
      visit(file, *text.source, text);
  });
}

template <typename Visit>
void for_each_expected(const Subject& subject, Visit visit) {
  for_each_input(subject, [&](const Input& input) {
    for (const auto& expected : input.expected)
      visit(input, expected);
  });
}

[[nodiscard]] inline std::vector<std::string_view> field_names(const Input& input) {
  std::vector<std::string_view> names;
  for (const auto& property : input.properties)
    names.push_back(property.name);
  return names;
}

} // namespace aircat::lint
