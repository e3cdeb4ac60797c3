#include "lint/read/provider_table.hpp"

#include "lint/read/names.hpp"

#include <algorithm>
#include <cctype>

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

bool is_name_title(const std::string& text) {
  const auto title = lowered(text);
  return title == "model" || title == "model name" || title == "name";
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

} // namespace

std::string capability_word(std::string_view text) {
  auto word = lowered(text.substr(0, text.find(" (")));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  return word;
}

std::optional<ProviderTable> read_provider_table(const Page& page, const PageTable& table) {
  const auto air = find_column(table, is_air);
  const auto id = find_column(table, is_runware_id);
  const auto capability = find_column(table, is_capability);
  const auto status = find_column(table, is_status);
  if ((air == none && id == none) || (capability == none && status == none))
    return std::nullopt;
  const auto name = std::find_if(table.header.begin(), table.header.end(),
                                 [](const PageText& title) { return is_name_title(title.text); });
  ProviderTable out{&page, table.header.front().at, {}, status != none};
  for (const auto& cells : table.rows) {
    ProviderRow row;
    row.at = cells.front().at;
    if (air != none) {
      row.air_at = cells[air].at;
      row.air = is_air(cells[air].text) ? cells[air].text : "";
    }
    if (id != none) {
      row.id_at = cells[id].at;
      if (const auto written = written_id(cells[id].text))
        row.id = written->id;
    }
    if (capability != none) {
      row.capability_at = cells[capability].at;
      row.capability_text = cells[capability].text;
      row.capability = find_capability(capability_word(row.capability_text));
    }
    if (status != none) {
      row.status_at = cells[status].at;
      row.status = status_of(cells[status].text);
    }
    if (name != table.header.end())
      row.name = cells[static_cast<std::size_t>(name - table.header.begin())].text;
    out.rows.push_back(std::move(row));
  }
  return out;
}

} // namespace aircat::lint
