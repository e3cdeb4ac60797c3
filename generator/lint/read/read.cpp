#include "lint/read/read.hpp"

#include "catalog/parallel.hpp"
#include "lint/read/read_text.hpp"
#include "lint/read/schema.hpp"
#include "lint/read/translations.hpp"
#include "lint/read/typescript.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>
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

bool has_schemas(const Node& root) {
  const auto* components = root.find("components");
  const auto* schemas = components ? components->find("schemas") : nullptr;
  return schemas && schemas->is(Kind::object);
}

/// The text without the mark of its bytes' order.
std::string_view plain(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark))
    text.remove_prefix(byte_order_mark.size());
  return text;
}

/// What a JSON file turned out to be.
struct Json {
  std::optional<Schema> schema;
  std::vector<Translations> translations; ///< in the schema, or of a file of translations
  bool is_ours = true;
  Findings findings;
};

Json read_json(catalog::Document& document, std::string_view kind) {
  Json json;
  document.parse(json.findings);
  const auto* root = document.tolerant_root();
  if (!root) {
    json.is_ours = !kind.empty() || looks_like_ours(document.text());
  } else if (kind != "translations" &&
             (is_openapi(*root) || (kind == "schema" && has_schemas(*root)))) {
    json.schema = read_schema(document, *root);
    json.translations = translations_in(*json.schema);
  } else {
    if (kind != "schema")
      json.translations = read_translations(document, *root);
    json.is_ours = !json.translations.empty();
  }
  return json;
}

void keep(Json json, Subject& subject, Counts& counts, Findings& findings) {
  if (!json.is_ours) {
    ++counts.passed_by;
    return;
  }
  if (json.schema)
    ++counts.schemas;
  else if (!json.translations.empty())
    ++counts.translations;
  for (auto& one : json.translations) {
    if (one.locale.empty())
      one.locale = subject.options.source_locale;
    subject.translations.push_back(std::move(one));
  }
  if (json.schema)
    subject.schemas.push_back(std::move(*json.schema));
  findings.append(std::move(json.findings));
}

/// What `read` makes of the text of each file, on several threads; nothing where it has none.
template <typename Read>
auto read_each(const std::vector<std::string>& files, const Options& options, Findings& findings,
               unsigned jobs, Read read) {
  using Result = decltype(read(std::string(), std::string()));
  std::vector<std::optional<Result>> results(files.size());
  std::vector<Findings> own(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i) {
    if (auto text = text_of(files[i], options, own[i]))
      results[i] = read(files[i], std::move(*text));
  });
  for (auto& some : own)
    findings.append(std::move(some));
  return results;
}

void read_json_files(const std::vector<std::string>& files, Subject& subject, Counts& counts,
                     Findings& findings, unsigned jobs) {
  auto texts = read_each(files, subject.options, findings, jobs,
                         [](const std::string&, std::string text) { return text; });
  const auto first = subject.documents.size();
  for (std::size_t i = 0; i < files.size(); ++i)
    if (texts[i])
      subject.documents.emplace_back(files[i], std::move(*texts[i]));
  std::vector<Json> read(subject.documents.size() - first);
  parallel_for(read.size(), jobs, [&](std::size_t i) {
    read[i] = read_json(subject.documents[first + i], subject.options.kind);
  });
  for (auto& json : read)
    keep(std::move(json), subject, counts, findings);
}

/// A TypeScript file, and the provider that it may be.
struct Code {
  Module module;
  std::optional<ProviderCode> provider;
};

/// Tests and stories state ids and make lists of providers too, and make no providers.
bool tries_others(const std::string& file) {
  constexpr std::array names{".test", ".spec", ".stories", ".story", ".mock", ".bench", ".e2e"};
  const std::filesystem::path path(file);
  const auto kind = path.stem().extension();
  return std::find(names.begin(), names.end(), kind) != names.end() ||
         std::any_of(path.begin(), path.end(), [](const std::filesystem::path& part) {
           return part == "__tests__" || part == "__mocks__";
         });
}

void read_typescript_files(std::vector<std::string> files, Subject& subject, Counts& counts,
                           Findings& findings, unsigned jobs) {
  counts.passed_by += std::erase_if(files, tries_others);
  auto read = read_each(files, subject.options, findings, jobs,
                        [](const std::string& file, const std::string& text) {
                          const auto tokens = tokens_of(plain(text));
                          return Code{read_module(file, tokens), read_provider_code(file, tokens)};
                        });
  for (auto& code : read) {
    if (!code)
      continue;
    subject.modules.push_back(std::move(code->module));
    if (!code->provider)
      continue;
    if (code->provider->id.empty()) {
      subject.unread_providers.push_back(code->provider->file);
      continue;
    }
    subject.code.push_back(std::move(*code->provider));
    ++counts.providers;
  }
}

void read_pages(const std::vector<std::string>& files, Subject& subject, Findings& findings,
                unsigned jobs) {
  auto read = read_each(files, subject.options, findings, jobs,
                        [](const std::string& file, const std::string& text) {
                          return read_page(file, plain(text));
                        });
  for (auto& one : read) {
    if (!one)
      continue;
    const auto& page = subject.pages.emplace_back(std::move(*one));
    for (const auto& table : page.tables)
      if (auto providers = read_provider_table(page, table))
        subject.tables.push_back(std::move(*providers));
  }
}

} // namespace

Counts read_files(const Found& found, Subject& subject, Findings& findings, unsigned jobs) {
  Counts counts;
  read_json_files(found.json, subject, counts, findings, jobs);
  read_typescript_files(found.typescript, subject, counts, findings, jobs);
  read_pages(found.markdown, subject, findings, jobs);
  return counts;
}

} // namespace aircat::lint
