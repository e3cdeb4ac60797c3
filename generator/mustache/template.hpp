#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace aircat::mustache {

struct Program;

/// A parsed Mustache template. Copies share it; a const one may be rendered by many threads at
/// once.
///
///     Findings findings;
///     auto page = Template::parse("templates/docs/model.md.mustache", source, findings);
///     Partials partials;
///     partials.add("limit_row", *row);
///     auto out = render(*page, data, partials, escape_html, Mode::strict, findings);
///
/// The language is the public Mustache specification without its optional modules: {{name}},
/// {{a.b}},
/// {{.}}, {{{raw}}}, {{&raw}}, {{#section}}, {{^inverted}}, {{/close}}, {{>partial}}, {{! comment
/// }} and
/// {{=<% %>=}}. A tag alone on its line takes the line with it, and a partial alone on its line
/// indents each line of the partial but empty ones.
class Template {
public:
  /// Parses `source`. Adds every fault of it to `findings` and gives nothing if there was one.
  /// `file_name` is what findings show.
  [[nodiscard]] static std::optional<Template> parse(std::string file_name, std::string source,
                                                     Findings& findings);

  [[nodiscard]] const std::string& file_name() const;

  /// A `{{>name}}` of the template, where it stands.
  struct PartialUse {
    std::string_view name; ///< lives as long as the template
    Location where;
  };
  [[nodiscard]] std::vector<PartialUse> partial_uses() const;

  [[nodiscard]] const Program& program() const { return *program_; }

private:
  explicit Template(std::shared_ptr<const Program> program);

  std::shared_ptr<const Program> program_;
};

} // namespace aircat::mustache
