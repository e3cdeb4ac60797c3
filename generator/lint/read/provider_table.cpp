#include "lint/read/provider_table.hpp"

#include "lint/read/names.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace aircat::lint {
namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// The word of a status, also behind a sign: `✅ implemented`.
std::string status_of(std::string_view text) {
  const auto begin = std::find_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0 && c < 0x80U; });
  return lowered(text.substr(static_cast<std::size_t>(begin - text.begin())));
}

bool is_status(const std::string& text) {
  const auto status = status_of(text);
  return std::find(status_words.begin(), status_words.end(), status) != status_words.end();
}

bool is_capability(const std::string& text) {
  return find_capability(capability_word(text)) != nullptr;
}

bool is_runware_id(const std::string& text) {
  const auto id = written_id(text);
  return id && id->id.starts_with("runware/") && std::count(id->id.begin(), id->id.end(), '/') >= 2;
}

constexpr std::size_t none = SIZE_MAX;

/// The first column of which most cells that hold something are what `is` says.
template <typename Is>
std::size_t find_column(const PageTable& table, Is is) {
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    std::size_t filled = 0, right = 0;
    for (const auto& row : table.rows) {
      filled += row[column].text.empty() ? 0 : 1;
      right += is(row[column].text) ? 1 : 0;
    }
    if (right > 0 && 2 * right > filled)
      return column;
  }
  return none;
}

/// The column with one of these titles, the first title first.
std::size_t titled(const PageTable& table, std::initializer_list<std::string_view> titles) {
  for (const auto title : titles)
    for (std::size_t column = 0; column < table.header.size(); ++column)
      if (lowered(table.header[column].text) == title)
        return column;
  return none;
}

} // namespace

std::string capability_word(std::string_view text) {
  auto word = lowered(text.substr(0, text.find(" (")));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  return word;
}

std::optional<ProviderTable> read_provider_table(const Page& page, const PageTable& table,
                                                 Untold untold) {
  const auto column = [&](auto is, std::initializer_list<std::string_view> titles) {
    const auto told = find_column(table, is);
    return told == none && untold == Untold::by_its_title ? titled(table, titles) : told;
  };
  const auto air = column(is_air, {"air", "model id", "model air"});
  const auto id = find_column(table, is_runware_id);
  const auto capability = column(is_capability, {"capability", "capabilities"});
  const auto status = column(is_status, {"status"});
  if ((air == none && id == none) || (capability == none && status == none))
    return std::nullopt;
  const auto name = titled(table, {"model name", "model", "name"});
  const auto vendor = titled(table, {"provider", "vendor"});
  const auto released = titled(table, {"release date", "released", "release"});
  ProviderTable out{&page,          table.header.front().at, {}, status != none, name != none,
                    vendor != none, released != none};
  for (const auto& cells : table.rows) {
    ProviderRow row;
    row.at = cells.front().at;
    const auto take = [&](std::size_t from, std::string& text, Spot& at) {
      if (from == none)
        return;
      text = cells[from].text;
      at = cells[from].at;
    };
    take(air, row.air_text, row.air_at);
    row.air = is_air(row.air_text) ? row.air_text : "";
    if (id != none) {
      row.id_at = cells[id].at;
      if (const auto written = written_id(cells[id].text))
        row.id = written->id;
    }
    take(capability, row.capability_text, row.capability_at);
    if (capability != none)
      row.capability = find_capability(capability_word(row.capability_text));
    take(status, row.status_text, row.status_at);
    row.status = status_of(row.status_text);
    take(name, row.name, row.name_at);
    take(vendor, row.vendor, row.vendor_at);
    take(released, row.released, row.released_at);
    out.rows.push_back(std::move(row));
  }
  return out;
}

} // namespace aircat::lint
