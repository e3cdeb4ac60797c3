#include "lint/codes.hpp"
#include "lint/project.hpp"
#include "lint/read/names.hpp"
#include "lint/read/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::lint {
namespace {

bool names_providers(const Page& page, const Subject& subject) {
  return std::any_of(page.code.begin(), page.code.end(), [&](const PageText& code) {
    const auto written = written_id(code.text);
    return written && subject.providers_by_id.count(written->id) > 0;
  });
}

bool registers_providers(const Module& module, const Subject& subject) {
  for (const auto& list : module.lists)
    for (const auto& one : list.providers)
      if (meaning_of(subject, module, one.path).provider ||
          (one.path.size() > 1 && find_capability(one.path.back())))
        return true;
  return false;
}

std::string_view with_article(std::string_view kind) {
  return kind == "schema"      ? "a schema"
         : kind == "providers" ? "code of providers"
         : kind == "table"     ? "a table of providers"
         : kind == "catalog"   ? "a catalog"
                               : kind;
}

/// Why a file is not of the kind.
std::string_view reason_against(std::string_view kind) {
  if (kind == "schema")
    return "it has no components.schemas, where inputs are described";
  if (kind == "translations")
    return "it has no key that the plug-ins look up, ly.img.plugin-ai-…-generation-web.…";
  if (kind == "providers")
    return "it neither states a provider nor lists providers";
  if (kind == "table")
    return "it has no table with AIRs or ids of providers in one column, and capabilities or their "
           "status in another";
  return "it is no folder with common.json and tasks/";
}

void report_unfitting(const Found& found, const std::string& kind,
                      const std::set<std::string>& fitting, Findings& findings) {
  const auto report = [&](const std::string& path, std::string_view what) {
    findings.error(std::string(code::another_kind), {path, 0, 0}, "",
                   fmt::format("this is to be read as {}, but {}", with_article(kind), what),
                   "name other paths, or leave out --kind");
  };
  std::set<std::string> broken;
  for (const auto& finding : findings.all())
    broken.insert(finding.where.file);
  for (const auto& file : found.named)
    if (fitting.count(file) == 0 && broken.count(file) == 0)
      report(file, reason_against(kind));
  for (const auto& folder : found.folders) {
    const auto is_below = [&](const std::string& file) {
      const auto relative = std::filesystem::path(file).lexically_relative(folder);
      return !relative.empty() && *relative.begin() != "..";
    };
    if (std::none_of(fitting.begin(), fitting.end(), is_below))
      report(folder, "there is nothing of the kind in it");
  }
}

} // namespace

void count_linked(const Found& found, const Subject& subject, Counts& counts, Findings& findings) {
  std::set<std::string> fitting(found.catalogs.begin(), found.catalogs.end());
  for (const auto& schema : subject.schemas)
    fitting.insert(schema.document->name());
  for (const auto& one : subject.translations)
    fitting.insert(one.document->name());
  for (const auto& code : subject.code)
    fitting.insert(code.file);
  counts.unread += subject.unread_providers.size();
  fitting.insert(subject.unread_providers.begin(), subject.unread_providers.end());
  std::set<const Module*> indexes;
  for (const auto& folder : subject.folders)
    if (folder.index)
      indexes.insert(folder.index);
  for (const auto& module : subject.modules) {
    const bool is_index = indexes.count(&module) > 0;
    const bool is_registration = registers_providers(module, subject);
    counts.indexes += is_index ? 1 : 0;
    counts.registrations += is_registration ? 1 : 0;
    if (is_index || is_registration) {
      counts.unread += module.unread();
      fitting.insert(module.file);
    }
    counts.passed_by += fitting.count(module.file) == 0 ? 1 : 0;
  }
  std::set<const Page*> pages;
  for (const auto& table : subject.tables)
    pages.insert(table.page);
  counts.tables = subject.tables.size();
  for (const auto& page : subject.pages) {
    const bool has_table = pages.count(&page) > 0;
    if (has_table)
      fitting.insert(page.file);
    if (names_providers(page, subject))
      ++counts.pages;
    else if (!has_table)
      ++counts.passed_by;
  }
  if (!subject.options.kind.empty())
    report_unfitting(found, subject.options.kind, fitting, findings);
}

} // namespace aircat::lint
