#include "lint/read.hpp"

#include "catalog/parallel.hpp"
#include "lint/codes.hpp"
#include "lint/schema.hpp"
#include "lint/translations.hpp"
#include "lint/typescript.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <vector>

namespace aircat::lint {
namespace {

using catalog::Kind;
using catalog::Node;

std::optional<std::string> text_of(const std::string& file, const Options& options,
                                   Findings& findings) {
  if (options.instead)
    if (const auto text = options.instead->find(file); text != options.instead->end())
      return text->second;
  return read_text(file, findings);
}

bool is_openapi(const Node& root) {
  const auto* version = root.find("openapi");
  const auto* components = root.find("components");
  return (version && version->is(Kind::string)) ||
         (components && components->find("schemas") && !root.find("$schema"));
}

/// Broken files are findings only where their text shows that they are ours.
bool looks_like_ours(std::string_view text) {
  return text.find("\"x-imgly-") != std::string_view::npos ||
         text.find("\"x-fal-") != std::string_view::npos ||
         text.find("\"ly.img.plugin-ai-") != std::string_view::npos;
}

/// What a JSON file turned out to be.
struct Json {
  std::optional<Schema> schema;
  std::vector<Translations> translations; ///< in the schema, or of a file of translations
  bool is_passed_by = false;
  Findings findings;
};

Json read_json(catalog::Document& document) {
  Json json;
  document.parse(json.findings);
  const auto* root = document.tolerant_root();
  if (!root) {
    if (!looks_like_ours(document.text()))
      json = {std::nullopt, {}, true, {}};
  } else if (is_openapi(*root)) {
    json.schema = read_schema(document, *root);
    json.translations = translations_in(*json.schema);
  } else {
    json.translations = read_translations(document, *root);
    if (json.translations.empty())
      json = {std::nullopt, {}, true, {}};
  }
  return json;
}

void keep(Json json, Subject& subject, Counts& counts, Findings& findings) {
  for (auto& one : json.translations) {
    if (one.locale.empty())
      one.locale = subject.options.source_locale;
    subject.translations.push_back(std::move(one));
  }
  if (json.schema)
    subject.schemas.push_back(std::move(*json.schema));
  if (json.is_passed_by)
    ++counts.passed_by;
  else if (json.schema)
    ++counts.schemas;
  else if (!json.translations.empty())
    ++counts.translations;
  findings.append(std::move(json.findings));
}

/// Calls read(i, findings) for each i below `count`, on several threads.
template <typename Read>
void read_each(std::size_t count, unsigned jobs, Findings& findings, Read read) {
  std::vector<Findings> own(count);
  parallel_for(count, jobs, [&](std::size_t i) { read(i, own[i]); });
  for (auto& some : own)
    findings.append(std::move(some));
}

void read_json_files(const std::vector<std::string>& files, Subject& subject, Counts& counts,
                     Findings& findings, unsigned jobs) {
  std::vector<std::optional<std::string>> texts(files.size());
  read_each(files.size(), jobs, findings, [&](std::size_t i, Findings& own) {
    texts[i] = text_of(files[i], subject.options, own);
  });
  const auto first = subject.documents.size();
  for (std::size_t i = 0; i < files.size(); ++i)
    if (texts[i])
      subject.documents.emplace_back(files[i], std::move(*texts[i]));
  std::vector<Json> read(subject.documents.size() - first);
  parallel_for(read.size(), jobs,
               [&](std::size_t i) { read[i] = read_json(subject.documents[first + i]); });
  for (auto& json : read)
    keep(std::move(json), subject, counts, findings);
}

void read_code(const std::vector<std::string>& files, Subject& subject, Counts& counts,
               Findings& findings, unsigned jobs) {
  std::vector<std::optional<ProviderCode>> read(files.size());
  read_each(files.size(), jobs, findings, [&](std::size_t i, Findings& own) {
    if (const auto text = text_of(files[i], subject.options, own))
      read[i] = read_provider_code(files[i], *text);
  });
  for (auto& code : read) {
    ++(code ? counts.providers : counts.passed_by);
    if (code)
      subject.code.push_back(std::move(*code));
  }
}

} // namespace

std::optional<std::string> read_text(const std::string& file, Findings& findings) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text;
  // The size is a guess: what is no plain file has none, and any file may grow.
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  constexpr std::size_t least = 4096;
  for (std::size_t room = unknown ? 0 : size + 1; in; room = text.size()) {
    const auto before = text.size();
    text.resize(before + std::max(room, least));
    in.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
    text.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad()) {
    findings.error(std::string(code::unreadable), {file, 0, 0}, "",
                   fmt::format("the file cannot be read: {}",
                               std::generic_category().message(errno != 0 ? errno : EIO)),
                   "mend its permissions, or name other paths");
    return std::nullopt;
  }
  return text;
}

Counts read_files(const Found& found, Subject& subject, Findings& findings, unsigned jobs) {
  Counts counts;
  read_json_files(found.json, subject, counts, findings, jobs);
  read_code(found.typescript, subject, counts, findings, jobs);
  return counts;
}

} // namespace aircat::lint
