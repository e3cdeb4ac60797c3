#include "render/specifications.hpp"
#include "render/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::render {
namespace {

using mustache::Code;
using mustache::Text;

/// 2025-11 → "Nov 2025", 2025-11-26 → "26 Nov 2025".
std::string date_in_words(std::string_view date) {
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (date.size() < 7)
    return std::string(date);
  const auto month = static_cast<std::size_t>((date[5] - '0') * 10 + (date[6] - '0'));
  if (month < 1 || month > std::size(months))
    return std::string(date);
  const auto words = fmt::format("{} {}", months[month - 1], date.substr(0, 4));
  if (date.size() < 10)
    return words;
  const auto day = date.substr(date[8] == '0' ? 9 : 8);
  return fmt::format("{} {}", day, words);
}

std::string with(std::string_view text, std::string_view more) {
  return more.empty() ? std::string(text) : fmt::format("{} ({})", text, more);
}

} // namespace

std::string_view status_name(catalog::Status status) {
  constexpr std::array<std::string_view, 3> names{"implemented", "planned", "skipped"};
  return names[static_cast<std::size_t>(status)];
}

std::string capability_text(const catalog::Provider& provider) {
  return with(provider.capability->slug, provider.variant);
}

std::string model_text(const catalog::Model& model) {
  return with(model.name, model.alias);
}

mustache::Object row_of(const catalog::Provider& provider) {
  return {{"vendor_name", Text{std::string(provider.vendor->name)}},
          {"model_name", Text{model_text(*provider.model)}},
          {"air", Code{std::string(provider.model->air)}},
          {"capability", Text{capability_text(provider)}},
          {"status", Code{std::string(status_name(provider.status))}}};
}

mustache::List status_rows(const catalog::Catalog& catalog, const std::vector<std::string>& kinds) {
  mustache::List rows;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers) {
      if (!kinds.empty() &&
          std::find(kinds.begin(), kinds.end(), provider->capability->kind) == kinds.end())
        continue;
      auto row = row_of(*provider);
      row.set("image_input", Text{image_input(*provider)});
      row.set("released", Text{date_in_words(model->released)});
      rows.push_back(std::move(row));
    }
  return rows;
}

} // namespace aircat::render
