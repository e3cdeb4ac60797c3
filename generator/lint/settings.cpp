#include "lint/settings.hpp"

#include "catalog/codes.hpp"
#include "catalog/files.hpp"
#include "catalog/shape.hpp"
#include "diagnostics/pointer.hpp"
#include "lint/codes.hpp"
#include "lint/glob.hpp"
#include "lint/read/schema.hpp"
#include "lint/relative.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace aircat::lint {
namespace {

using catalog::Field;
using catalog::Node;
namespace fs = std::filesystem;
namespace takes = catalog::takes;
using namespace std::string_view_literals;

constexpr std::array severity_names{"off"sv, "warning"sv, "error"sv};
constexpr std::array rule_fields{Field{"severity", takes::string, nullptr, severity_names, true},
                                 Field{"why", takes::string, nullptr, {}, true}};
constexpr catalog::Shape rule_shape{rule_fields};
constexpr std::array rules_fields{Field{"*", takes::object, &rule_shape}};
constexpr catalog::Shape rules_shape{rules_fields};
constexpr std::array ignore_fields{Field{"code", takes::string, nullptr, {}, true},
                                   Field{"path", takes::string}, Field{"key", takes::string},
                                   Field{"why", takes::string, nullptr, {}, true},
                                   Field{"until", takes::string}};
constexpr catalog::Shape ignore_shape{ignore_fields};
constexpr std::array longest_fields{Field{"label", takes::integer},
                                    Field{"placeholder", takes::integer}};
constexpr catalog::Shape longest_shape{longest_fields};
constexpr std::array lint_fields{
    Field{"sourceLocale", takes::string},
    Field{"sameInAllLanguages", takes::array},
    Field{"maxSourceAgeDays", takes::integer},
    Field{"rules", takes::object, &rules_shape},
    Field{"ignore", takes::array, &ignore_shape, {}, false, takes::object},
    Field{"baseline", takes::string},
    Field{"longest", takes::object, &longest_shape}};
constexpr catalog::Shape lint_shape{lint_fields};
constexpr std::array settings_fields{Field{"$schema", takes::string},
                                     Field{"lint", takes::object, &lint_shape}};
constexpr catalog::Shape settings_shape{settings_fields};

std::string text_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value ? std::string(value->string) : std::string{};
}

void read_length(const Node& lengths, std::string_view key, std::size_t& length) {
  if (const auto* value = lengths.find(key))
    length = static_cast<std::size_t>(std::max<std::int64_t>(value->integer, 0));
}

void read_lint(const Node& lint, Settings& settings, Findings& findings) {
  if (const auto* locale = lint.find("sourceLocale"))
    settings.options.source_locale = locale->string;
  for (const auto text : strings_in(lint.find("sameInAllLanguages")))
    settings.options.same_in_all_languages.emplace(text);
  if (const auto* longest = lint.find("longest")) {
    read_length(*longest, "label", settings.options.longest_label);
    read_length(*longest, "placeholder", settings.options.longest_placeholder);
  }
  if (const auto file = text_at(lint, "baseline"); !file.empty())
    settings.baseline = (fs::path(settings.folder) / file).string();
  if (const auto* days = lint.find("maxSourceAgeDays")) {
    settings.options.max_source_age_days = days->integer;
    if (days->integer < 0)
      findings.error(catalog::code::bad_value, where(*days), pointer(*days),
                     "\"maxSourceAgeDays\" is a number of days, 0 or more",
                     "0 stands for any age, as does leaving it out");
  }
  if (const auto* rules = lint.find("rules"))
    for (const auto& rule : rules->members) {
      const auto severity = text_at(*rule.value, "severity");
      auto& own = settings.severities[std::string(rule.key)];
      if (severity != "off")
        own = severity == "error" ? Severity::error : Severity::warning;
    }
  if (const auto* ignores = lint.find("ignore"))
    for (const auto* one : ignores->items)
      settings.ignores.push_back({text_at(*one, "code"), text_at(*one, "path"),
                                  text_at(*one, "key"), text_at(*one, "until"), one});
}

bool is_meant(const Ignore& ignore, const Finding& finding, const std::string& path) {
  return ignore.code == finding.code && (ignore.path.empty() || matches_path(ignore.path, path)) &&
         (ignore.key.empty() || matches(ignore.key, unescaped_step(finding.pointer.substr(
                                                        finding.pointer.rfind('/') + 1))));
}

} // namespace

std::optional<Settings> read_settings(const std::string& file, Findings& findings) {
  const auto before = findings.errors();
  auto text = catalog::read_file(file, findings);
  if (findings.errors() != before)
    return std::nullopt;
  Settings settings;
  settings.folder = fs::path(file).parent_path().string();
  settings.document = std::make_shared<catalog::Document>(file, std::move(text));
  settings.document->parse(findings);
  const auto* root = settings.document->root();
  if (!root || !catalog::check_shape(*root, settings_shape, findings) ||
      findings.errors() != before)
    return std::nullopt;
  if (const auto* lint = root->find("lint"))
    read_lint(*lint, settings, findings);
  return findings.errors() == before ? std::optional(std::move(settings)) : std::nullopt;
}

Findings apply(const Settings& settings, const Findings& findings, const std::string& today) {
  std::vector<bool> used(settings.ignores.size());
  const auto is_over = [&](const Ignore& ignore) {
    return !ignore.until.empty() && ignore.until < today;
  };
  Findings kept;
  for (auto finding : findings.all()) {
    const auto path = path_from(settings.folder, finding.where.file);
    bool ignored = false;
    for (std::size_t i = 0; i < settings.ignores.size(); ++i)
      if (is_meant(settings.ignores[i], finding, path)) {
        used[i] = true;
        ignored = ignored || !is_over(settings.ignores[i]);
      }
    if (ignored)
      continue;
    if (const auto severity = settings.severities.find(finding.code);
        severity != settings.severities.end()) {
      if (!severity->second)
        continue;
      finding.severity = *severity->second;
    }
    kept.add(std::move(finding));
  }
  for (std::size_t i = 0; i < settings.ignores.size(); ++i) {
    const auto& ignore = settings.ignores[i];
    const auto& node = *ignore.node;
    if (!used[i])
      kept.warning(
          std::string(code::unused_ignore), where(node), pointer(node),
          fmt::format("nothing is ignored by this: there is no such finding of {}", ignore.code),
          "remove it, or mend its code, path or key");
    else if (is_over(ignore))
      kept.warning(std::string(code::ignore_over), where(node), pointer(node),
                   fmt::format("this was ignored until {}", ignore.until),
                   "mend what is found, or give a new day with the reason");
  }
  return kept;
}

} // namespace aircat::lint
