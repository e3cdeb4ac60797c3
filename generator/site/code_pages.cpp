#include "site/markup.hpp"
#include "site/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::site {
namespace {

using mustache::List;
using mustache::Object;

/// What codes are about, by how they begin; the longest beginning counts.
constexpr std::pair<std::string_view, std::string_view> groups[] = {
    {"AC10", "Reading JSON"},
    {"AC11", "Resolving layers"},
    {"AC2", "Rules of the catalog"},
    {"AC30", "Building requests, and the proof"},
    {"AC31", "Judging requests"},
    {"AC32", "Judging requests"},
    {"AC40", "Templates"},
    {"AC41", "Targets"},
    {"AC50", "Output"},
    {"AC51", "The site"},
    {"AC60", "Lint: schemas of inputs"},
    {"AC61", "Lint: translations"},
    {"AC62", "Lint: code, tables and pages of providers"},
    {"AC69", "Lint: what is linted, and settings"},
    {"AC70", "Files of translators"},
    {"AC71", "Documents that are imported"},
    {"AC72", "Tables of providers against the catalog"},
    {"AC80", "Running requests"},
    {"AC90", "Changes between two catalogs"},
};

std::string_view group_of(std::string_view code) {
  for (const auto& [beginning, title] : groups)
    if (code.substr(0, beginning.size()) == beginning)
      return title;
  return "Further codes";
}

std::string_view trimmed(std::string_view lines) {
  const auto end = lines.find_last_not_of('\n');
  return lines.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

Object neighbour(const CodeInfo& info) {
  return {{"code", fragment(info.code)}, {"title", line_of_prose(info.title)}};
}

} // namespace

std::vector<Page> code_pages(std::span<const CodeInfo> codes) {
  std::vector<Page> pages;
  List sections, entries;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto& info = codes[i];
    entries.push_back(neighbour(info));
    if (i + 1 == codes.size() || group_of(codes[i + 1].code) != group_of(info.code))
      sections.push_back(
          Object{{"title", text(group_of(info.code))}, {"entries", std::exchange(entries, {})}});
    Object data = neighbour(info);
    data.set("heading", line_of_prose(info.title));
    data.set("group", text(group_of(info.code)));
    data.set("explanation", paragraphs(trimmed(info.explanation)));
    data.set("has_example", !info.bad.empty());
    data.set("bad", text(trimmed(info.bad)));
    data.set("good", text(trimmed(info.good)));
    data.set("previous", i > 0 ? mustache::Value(neighbour(codes[i - 1])) : false);
    data.set("next", i + 1 < codes.size() ? mustache::Value(neighbour(codes[i + 1])) : false);
    pages.push_back({fmt::format("codes/{}.html", info.code), "code.html",
                     fmt::format("{}: {}", info.code, info.title), std::move(data)});
  }
  pages.push_back(
      {"codes/index.html", "codes.html", "Findings", {{"sections", std::move(sections)}}});
  return pages;
}

} // namespace aircat::site
