#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

enum class Severity { error, warning };

/// A place in a file. `line` and `column` count from 1, columns in bytes; 0 means the file as a
/// whole.
struct Location {
  std::string file;
  int line = 0;
  int column = 0;
};

/// The part of a source line around a place, kept where the line cannot be read again.
struct Excerpt {
  std::string text;
  std::size_t caret = 0; ///< the place, as a byte of `text`
  bool cut_before = false, cut_after = false;
};

/// Only what can be near the place is taken: a line may have megabytes.
[[nodiscard]] Excerpt excerpt_of(std::string_view line, std::size_t byte);

/// What a finding about a request says beyond the rest. Empty fields are left out of every format.
struct RequestDetail {
  std::string task; ///< index of the task in the request, as text
  std::string task_uuid;
  std::string runware_code; ///< the code Runware's own API answers with
  std::string given;        ///< what the request has, cut at 80 characters, never a key
  std::string allowed;      ///< what would be legal
  std::string nearest;      ///< the nearest legal value
};

/// A change of a file: `size` bytes from `offset` on become `text`.
struct Edit {
  std::string file;
  std::size_t offset = 0, size = 0;
  std::string text;
  /// The same range for editors, from 1 and in code points; 0 in a line too long to count them.
  int line = 0, column = 0, end_line = 0, end_column = 0;
  std::size_t rank = 0; ///< the order of those that add something at the same place
};

/// One diagnostic: where, what, why, and in `hint` what to do.
struct Finding {
  std::string code;
  Severity severity = Severity::error;
  std::string message;
  std::string hint;
  Location where;
  std::string pointer; ///< JSON pointer into the file, where it is JSON
  RequestDetail request;
  std::optional<Excerpt> excerpt = std::nullopt; ///< the source line, where printers cannot read it
  std::optional<Edit> fix = std::nullopt;        ///< what mends it, where there is one right answer
};

/// Findings of a run, in the order found.
class Findings {
public:
  void add(Finding finding);
  void error(std::string code, Location where, std::string pointer, std::string message,
             std::string hint = {});
  void warning(std::string code, Location where, std::string pointer, std::string message,
               std::string hint = {});
  void append(Findings&& other);

  [[nodiscard]] const std::vector<Finding>& all() const { return findings_; }
  [[nodiscard]] bool empty() const { return findings_.empty(); }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return findings_.size() - errors_; }

  /// Warnings become errors (`--strict`).
  void promote_warnings();
  /// By file, line, column and code, so that threads and directory order do not show. What is said
  /// twice, as a fault of a shared layer is by each model, is kept once.
  void sort();

private:
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
};

/// What `aircat explain CODE` says of one code. Codes are stable: never reused, never renumbered.
struct CodeInfo {
  std::string_view code;
  std::string_view title;
  std::string_view explanation; ///< Markdown: what it means, why it matters, how to mend it
  /// What causes the finding, and the same made right; both or neither. Only what matters of a file
  /// is shown, below a line `// path`; more than one file may be. Members alone (`"key": value`)
  /// stand for those of that name in the file, anything else for the whole of it. tests/examples
  /// tries them all, and says of which codes there can be none.
  std::string_view bad = {}, good = {};
};

} // namespace aircat
