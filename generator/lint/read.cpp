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

void read_json(const std::string& file, Subject& subject, Counts& counts, Findings& findings) {
  auto text = text_of(file, subject.options, findings);
  if (!text)
    return;
  auto& document = subject.documents.emplace_back(file, std::move(*text));
  Findings own;
  document.parse(own);
  const auto* root = document.tolerant_root();
  if (!root) {
    if (looks_like_ours(document.text()))
      findings.append(std::move(own));
    else
      ++counts.passed_by;
    return;
  }
  if (is_openapi(*root)) {
    auto schema = read_schema(document, *root);
    for (auto& one : translations_in(schema))
      subject.translations.push_back(std::move(one));
    subject.schemas.push_back(std::move(schema));
    ++counts.schemas;
  } else if (auto translations = read_translations(document, *root); !translations.empty()) {
    for (auto& one : translations) {
      if (one.locale.empty())
        one.locale = subject.options.source_locale;
      subject.translations.push_back(std::move(one));
    }
    ++counts.translations;
  } else {
    ++counts.passed_by;
    return;
  }
  findings.append(std::move(own));
}

} // namespace

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
  return text;
}

Counts read_files(const Found& found, Subject& subject, Findings& findings) {
  Counts counts;
  for (const auto& file : found.json)
    read_json(file, subject, counts, findings);
  for (const auto& file : found.typescript) {
    const auto text = text_of(file, subject.options, findings);
    auto code = text ? read_provider_code(file, *text) : std::nullopt;
    if (code) {
      subject.code.push_back(std::move(*code));
      ++counts.providers;
    } else {
      ++counts.passed_by;
    }
  }
  return counts;
}

} // namespace aircat::lint
