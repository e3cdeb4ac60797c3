#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/finding.hpp"
#include "mustache/program.hpp"

namespace aircat::mustache {

/// `nothing` is a comment or a change of delimiters: done with once it is read.
enum class TagKind { name, raw, section, inverted, close, partial, nothing };

/// One tag and the text before it. The views point into the source.
struct Tag {
  TagKind kind = TagKind::nothing;
  std::string_view text_before;
  std::string_view source; ///< the tag itself
  std::string_view name;   ///< without blanks around it; not yet known to be a legal one
  std::string_view indent; ///< the blanks before a tag that stands alone on its line
  bool stands_alone = false;
  int line = 0;
  int column = 0;
};

/// `text` as a message shows it: on one line, and not longer than that takes.
[[nodiscard]] std::string shortened(std::string_view text);

/// Cuts a template into text and tags: delimiters, whitespace rules, positions.
class Scanner {
public:
  Scanner(const Program& program, Findings& findings)
      : program_(program), source_(program.source), findings_(findings) {}

  /// The next tag, or nothing at the end. Tags that have no end are findings and left out.
  [[nodiscard]] std::optional<Tag> next();

  /// What stands behind the last tag.
  [[nodiscard]] std::string_view rest() const { return source_.substr(at_); }

private:
  /// Reads the tag that begins at `begin` and steps behind it; false when it has no end.
  bool read(std::size_t begin, Tag& tag);
  void change_delimiters(const Tag& tag);
  void stand_alone(std::size_t begin, Tag& tag);
  void locate(std::size_t position, Tag& tag);
  [[nodiscard]] Location where(const Tag& tag) const;

  const Program& program_;
  std::string_view source_;
  Findings& findings_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::size_t at_ = 0; ///< behind the last tag, and behind its line if it stood alone
  std::size_t line_start_ = 0;
  std::size_t line_end_ = source_.find('\n');
  int line_ = 1;
};

} // namespace aircat::mustache
