#include "lint/lint.hpp"

#include "catalog/load.hpp"
#include "catalog/parallel.hpp"
#include "lint/codes.hpp"
#include "lint/each.hpp"
#include "lint/link.hpp"
#include "lint/project.hpp"
#include "lint/rules.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace aircat::lint {
namespace {

constexpr std::array all{
#define AIRCAT_RULE(name) &rules::name,
#include "lint/rules.def"
#undef AIRCAT_RULE
};

constexpr CodeInfo general[] = {
    {code::unreadable, "A path that cannot be linted",
     R"(The file or folder is not there, or the system refuses to read it. Everything else is linted all the same, but nothing
can be said of this one, so the run does not end well.

Mend the path or its permissions. A symbolic link that leads nowhere counts as not there.
)"},
    {code::unused_ignore, "An ignore that ignores nothing",
     R"(`aircat.json` asks to ignore a finding that there is not, or not at that place. It was mended, or the code, the path or the
key is misspelt. Left in, it would hide the next finding of its kind.

Remove it, or mend it. Paths count from the folder of `aircat.json`; `*` stands for anything but a slash and `**` for anything.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Seitenverhältnis"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "the same word" }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "the same word" }
])"},
    {code::ignore_over, "An ignore that is past its day",
     R"(`aircat.json` asks to ignore a finding until a day that is over (`until`). The finding is shown again, as it was promised
when the ignore was written.

Mend what is found. Where that must still wait, give another day, with the reason.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "asked", "until": "2020-01-31" }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// aircat.json
"ignore": [
  { "code": "AC6112", "path": "image/de.json", "key": "*.aspect_ratio", "why": "asked", "until": "2099-12-31" }
])"},
    {code::another_kind, "A path that is not of the kind it is to be read as",
     R"(With `--kind` all paths are read as files of one kind: as a `catalog`, a `schema`, `translations`, code of `providers` or a
`table` of them. This path has nothing of the kind, so nothing in it was linted.

Name other paths, or leave out `--kind`: then what a file is follows from what is in it.
)",
     R"(// image/en.json for lint --kind translations
{ "prompt": "Prompt" })",
     R"(// image/en.json for lint --kind translations
{ "ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt": "Prompt" })"},

    {code::baseline_unused, "An entry of the baseline that stands for nothing",
     R"(The baseline lists findings that a project had when it began to lint. This one is gone: it was mended, or its file was
renamed. Left in, the entry would hide the next finding of its kind.

Write the baseline anew with `--write-baseline`.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Seitenverhältnis"
// known.json
"findings": [
  {
    "code": "AC6112",
    "file": "image/de.json",
    "pointer": "/ly.img.plugin-ai-image-generation-web.runware~1bfl~1flux-2-pro.property.aspect_ratio",
    "message": "\"Format\" is the text of the source locale"
  }
])",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.aspect_ratio": "Format"
// known.json
"findings": [
  {
    "code": "AC6112",
    "file": "image/de.json",
    "pointer": "/ly.img.plugin-ai-image-generation-web.runware~1bfl~1flux-2-pro.property.aspect_ratio",
    "message": "\"Format\" is the text of the source locale"
  }
])"}};

std::array<CodeInfo, all.size() + std::size(general)> infos() {
  std::array<CodeInfo, all.size() + std::size(general)> out;
  for (std::size_t i = 0; i < all.size(); ++i)
    out[i] = all[i]->info;
  std::copy(std::begin(general), std::end(general), out.begin() + all.size());
  return out;
}

} // namespace

namespace {

std::vector<Coverage> coverage_of(const Subject& subject) {
  // Several files may have the same key.
  std::map<std::string_view, std::unordered_set<const Text*>> translated;
  for_each_text(subject, [&](const Translations& file, const Text& text) {
    auto& own = translated[file.locale];
    if (text.source)
      own.insert(text.source);
  });
  const auto ours = static_cast<std::size_t>(
      std::count_if(subject.source_texts.begin(), subject.source_texts.end(),
                    [](const auto& entry) { return entry.second->parts.is_ours(); }));
  std::vector<Coverage> coverage;
  for (const auto& [locale, own] : translated)
    if (locale != subject.options.source_locale)
      coverage.push_back({std::string(locale), own.size(), ours});
  return coverage;
}

bool is_same_folder(const std::string& a, const std::string& b) {
  std::error_code error;
  return std::filesystem::equivalent(a, b, error);
}

LoadedCatalog load(const std::string& folder, unsigned jobs, Findings& findings) {
  const auto before = findings.errors();
  LoadedCatalog loaded{catalog::load(folder, jobs, findings), false};
  loaded.has_errors = findings.errors() > before;
  return loaded;
}

/// Those among the paths, and the one that all else is held against: `apart` where it is none of
/// them.
void load_catalogs(const std::vector<std::string>& folders, unsigned jobs, Subject& subject,
                   Result& result, std::optional<LoadedCatalog>& apart, Findings& findings) {
  const auto& wanted = subject.options.catalog;
  const auto describe = [&](const catalog::Catalog& catalog) {
    subject.catalog = &catalog;
    for (const auto& model : catalog.models)
      for (const auto& provider : model->providers)
        subject.described[provider->id] = provider.get();
  };
  const auto take = [&](const LoadedCatalog& loaded, bool is_wanted) {
    if (loaded.has_errors)
      return;
    subject.catalogs.push_back(&loaded.catalog);
    if (is_wanted)
      describe(loaded.catalog);
  };
  bool is_among = wanted.empty();
  for (const auto& folder : folders) {
    const bool is_wanted = !wanted.empty() && is_same_folder(folder, wanted);
    is_among = is_among || is_wanted;
    take(result.catalogs.emplace_back(load(folder, jobs, findings)), is_wanted);
  }
  if (is_among)
    return;
  take(apart.emplace(load(wanted, jobs, findings)), true);
}

} // namespace

Result lint(const std::vector<std::string>& paths, const Options& options, Findings& findings,
            unsigned jobs) {
  Subject subject;
  subject.options = options;
  Findings together;
  const auto found = find_files(paths, options.kind, together);
  Result result;
  result.counts = read_files(found, subject, together, jobs);
  link(subject, jobs);
  link_folders(subject);
  count_linked(found, subject, result.counts, together);
  std::optional<LoadedCatalog> apart;
  load_catalogs(found.catalogs, jobs, subject, result, apart, together);
  for (const auto& schema : subject.schemas) {
    result.inputs += schema.inputs.size();
    for (const auto& input : schema.inputs)
      result.unlinked += input.provider.empty() ? 1 : 0;
  }
  result.coverage = coverage_of(subject);
  std::array<Findings, all.size()> own;
  parallel_for(all.size(), jobs, [&](std::size_t i) {
    Report report(own[i]);
    report.begin(all[i]->info.code);
    all[i]->check(subject, report);
  });
  for (auto& some : own)
    together.append(std::move(some));
  together.sort();
  findings.append(std::move(together));
  return result;
}

std::vector<Lookup> resolve(const std::vector<std::string>& paths, const Options& options,
                            std::string_view key, std::string_view locale, Findings& findings) {
  Subject subject;
  subject.options = options;
  (void)read_files(find_files(paths, options.kind, findings), subject, findings);
  return resolve(subject, key, locale);
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::lint
