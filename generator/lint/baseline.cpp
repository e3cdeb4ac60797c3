#include "lint/baseline.hpp"

#include "catalog/files.hpp"
#include "catalog/shape.hpp"
#include "diagnostics/content.hpp"
#include "diagnostics/printer.hpp"
#include "lint/codes.hpp"
#include "lint/relative.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <set>

namespace aircat::lint {
namespace {

using catalog::Field;
using catalog::Node;
namespace takes = catalog::takes;

constexpr std::array entry_fields{Field{"code", takes::string, nullptr, {}, true},
                                  Field{"file", takes::string, nullptr, {}, true},
                                  Field{"pointer", takes::string, nullptr, {}, true},
                                  Field{"message", takes::string, nullptr, {}, true}};
constexpr catalog::Shape entry_shape{entry_fields};
constexpr std::array baseline_fields{
    Field{"findings", takes::array, &entry_shape, {}, true, takes::object}};
constexpr catalog::Shape baseline_shape{baseline_fields};

/// Of lint itself, not of what is linted.
bool is_general(const Finding& finding) {
  return finding.code.starts_with(code::general);
}

std::string key_of(const Finding& finding, const std::string& folder) {
  return content_of(finding.code, path_from(folder, finding.where.file), finding.pointer,
                    finding.message);
}

} // namespace

std::optional<Baseline> read_baseline(const std::string& file, Findings& findings) {
  const auto before = findings.errors();
  auto text = catalog::read_file(file, findings);
  if (findings.errors() != before)
    return std::nullopt;
  Baseline baseline;
  baseline.folder = std::filesystem::path(file).parent_path().string();
  baseline.document = std::make_shared<catalog::Document>(file, std::move(text));
  baseline.document->parse(findings);
  const auto* root = baseline.document->root();
  if (!root || !catalog::check_shape(*root, baseline_shape, findings) ||
      findings.errors() != before)
    return std::nullopt;
  for (const auto* entry : root->find("findings")->items) {
    const auto text_at = [&](std::string_view key) { return entry->find(key)->string; };
    baseline
        .entries[content_of(text_at("code"), text_at("file"), text_at("pointer"),
                            text_at("message"))]
        .push_back(entry);
  }
  return baseline;
}

Findings without(const Baseline& baseline, const Findings& findings) {
  auto left = baseline.entries;
  Findings kept;
  for (const auto& finding : findings.all()) {
    const auto entry = left.find(key_of(finding, baseline.folder));
    if (entry == left.end() || entry->second.empty() || is_general(finding))
      kept.add(finding);
    else
      entry->second.pop_back();
  }
  for (const auto& [key, entries] : left)
    for (const auto* entry : entries)
      kept.warning(
          std::string(code::baseline_unused), where(*entry), pointer(*entry),
          fmt::format("there is no such finding of {} any more", entry->find("code")->string),
          "write the baseline anew with --write-baseline");
  return kept;
}

std::string baseline_text(const Findings& findings, const std::string& folder) {
  std::multiset<std::string> entries; // in an order that does not hang on lines
  for (const auto& finding : findings.all())
    if (!is_general(finding))
      entries.insert(fmt::format(
          "    {{\n      \"code\": {},\n      \"file\": {},\n      \"pointer\": {},\n      "
          "\"message\": {}\n    }}",
          json_quoted(finding.code), json_quoted(path_from(folder, finding.where.file)),
          json_quoted(finding.pointer), json_quoted(finding.message)));
  std::string out = "{\n  \"findings\": [";
  for (const auto& entry : entries)
    out += (out.back() == '[' ? "\n" : ",\n") + entry;
  return out + (entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace aircat::lint
