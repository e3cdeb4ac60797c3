#include "lint/read.hpp"

#include "lint/codes.hpp"
#include "lint/schema.hpp"
#include "lint/translations.hpp"
#include "lint/typescript.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace aircat::lint {
namespace {

using catalog::Kind;
using catalog::Node;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::optional<std::string> read_text(const std::string& file, Findings& findings) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    findings.error(std::string(code::unreadable), {file, 0, 0}, "",
                   fmt::format("the file cannot be read: {}",
                               std::generic_category().message(errno != 0 ? errno : EIO)),
                   "mend its permissions, or name other paths");
    return std::nullopt;
  }
  if (std::string_view(text).substr(0, byte_order_mark.size()) == byte_order_mark)
    text.erase(0, byte_order_mark.size());
  return text;
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

void take_schema(const catalog::Document& document, const Node& root, Subject& subject,
                 Counts& counts) {
  auto schema = read_schema(document, root);
  for (auto& one : translations_in(schema))
    subject.translations.push_back(std::move(one));
  subject.schemas.push_back(std::move(schema));
  ++counts.schemas;
}

bool take_translations(const catalog::Document& document, const Node& root, Subject& subject,
                       Counts& counts) {
  auto translations = read_translations(document, root);
  for (auto& one : translations) {
    if (one.locale.empty())
      one.locale = subject.options.source_locale;
    subject.translations.push_back(std::move(one));
  }
  counts.translations += translations.empty() ? 0 : 1;
  return !translations.empty();
}

bool has_schemas(const Node& root) {
  const auto* components = root.find("components");
  const auto* schemas = components ? components->find("schemas") : nullptr;
  return schemas && schemas->is(Kind::object);
}

void read_json(const std::string& file, Subject& subject, Counts& counts, Findings& findings) {
  const auto& kind = subject.options.kind;
  auto text = read_text(file, findings);
  if (!text)
    return;
  auto& document = subject.documents.emplace_back(file, std::move(*text));
  Findings own;
  document.parse(own);
  const auto* root = document.tolerant_root();
  bool is_ours = false;
  if (!root) {
    is_ours = !kind.empty() || looks_like_ours(document.text());
  } else if (kind != "translations" &&
             (is_openapi(*root) || (kind == "schema" && has_schemas(*root)))) {
    take_schema(document, *root, subject, counts);
    is_ours = true;
  } else if (kind != "schema") {
    is_ours = take_translations(document, *root, subject, counts);
  }
  if (is_ours)
    findings.append(std::move(own));
  else
    ++counts.passed_by;
}

void read_typescript(const std::string& file, Subject& subject, Counts& counts,
                     Findings& findings) {
  const auto text = read_text(file, findings);
  if (!text)
    return;
  const auto tokens = tokens_of(*text);
  subject.modules.push_back(read_module(file, tokens));
  auto code = read_provider_code(file, tokens);
  if (!code)
    return;
  if (code->id.empty()) {
    subject.unread_providers.push_back(file);
    return;
  }
  subject.code.push_back(std::move(*code));
  ++counts.providers;
}

void read_markdown(const std::string& file, Subject& subject, Findings& findings) {
  const auto text = read_text(file, findings);
  if (!text)
    return;
  const auto& page = subject.pages.emplace_back(read_page(file, *text));
  for (const auto& table : page.tables)
    if (auto providers = read_provider_table(page, table))
      subject.tables.push_back(std::move(*providers));
}

} // namespace

Counts read_files(const Found& found, Subject& subject, Findings& findings) {
  Counts counts;
  for (const auto& file : found.json)
    read_json(file, subject, counts, findings);
  for (const auto& file : found.typescript)
    read_typescript(file, subject, counts, findings);
  for (const auto& file : found.markdown)
    read_markdown(file, subject, findings);
  return counts;
}

} // namespace aircat::lint
