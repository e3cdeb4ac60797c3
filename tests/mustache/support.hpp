#pragma once

#include <map>
#include <optional>
#include <string>

#include "mustache/render.hpp"

namespace aircat::mustache {

using Sources = std::map<std::string, std::string>;

/// Findings as lines `file:line:column: CODE message [hint]`.
inline std::string lines(const Findings& findings) {
  std::string out;
  for (const auto& finding : findings.all()) {
    out += finding.where.file + ":" + std::to_string(finding.where.line) + ":" +
           std::to_string(finding.where.column) + ": " + finding.code + " " + finding.message;
    out += finding.hint.empty() ? "\n" : " [" + finding.hint + "]\n";
  }
  return out;
}

/// What a template renders to, or the findings where it does not.
inline std::string rendered(const std::string& source, const Value& data,
                            const Sources& partial_sources = {}, Mode mode = Mode::strict,
                            Escaper escape = escape_html, const Limits& limits = {}) {
  Findings findings;
  Partials partials;
  for (const auto& [name, partial_source] : partial_sources) {
    if (auto partial = Template::parse(name + ".part", partial_source, findings))
      partials.add(name, *partial);
  }
  std::optional<std::string> out;
  if (const auto page = Template::parse("page", source, findings))
    out = render(*page, data, partials, escape, mode, findings, limits);
  return findings.empty() && out ? *out : lines(findings);
}

/// The findings of parsing.
inline std::string parse_faults(const std::string& source) {
  Findings findings;
  const auto page = Template::parse("page", source, findings);
  return page ? "parsed\n" + lines(findings) : lines(findings);
}

} // namespace aircat::mustache
