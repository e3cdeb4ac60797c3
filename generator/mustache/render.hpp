#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/finding.hpp"
#include "mustache/template.hpp"
#include "mustache/value.hpp"

namespace aircat::mustache {

/// The templates that `{{>name}}` may name.
class Partials {
public:
  /// Replaces one of that name.
  void add(std::string name, Template partial);

  /// Null when there is none of that name.
  [[nodiscard]] const Template* find(std::string_view name) const;

  [[nodiscard]] const std::map<std::string, Template, std::less<>>& all() const { return all_; }

private:
  std::map<std::string, Template, std::less<>> all_;
};

/// Appends `text` to `out` so that it is harmless where it lands. Must not throw on invalid UTF-8.
/// No escaper (nullptr) means that the template takes finished fragments only: a Text is a finding.
using Escaper = void (*)(std::string_view text, std::string& out);

void escape_none(std::string_view text, std::string& out);
/// Escapes & < > " and '.
void escape_html(std::string_view text, std::string& out);

enum class Mode {
  /// For our own templates: a name or partial that does not exist, a null, list or object as text,
  /// and
  /// `{{{raw}}}` of a Text are findings.
  strict,
  /// For templates that a person renders: as strict about names, but `{{{raw}}}` takes a Text.
  by_hand,
  /// As the public specification has it: what does not exist is empty, `{{{raw}}}` takes all.
  spec
};

/// What ends a template that would not end by itself.
struct Limits {
  std::size_t depth = 500;         ///< sections and partials inside each other
  std::size_t passes = 20'000'000; ///< bodies of sections and partials rendered
  std::size_t output_bytes = 256 << 20;
};

/// Renders `page` with `data`. Stops at the first fault, adds it to `findings` and gives nothing.
/// A Text is escaped by `escape`; a Code never is; a bool is "true" or "false".
[[nodiscard]] std::optional<std::string> render(const Template& page, const Value& data,
                                                const Partials& partials, Escaper escape, Mode mode,
                                                Findings& findings, const Limits& limits = {});

/// Adds a finding for each `{{>name}}` of `page` that names no partial, rendered or not.
void check_partials(const Template& page, const Partials& partials, Findings& findings);

} // namespace aircat::mustache
