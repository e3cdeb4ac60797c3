#pragma once

#include "traffic/line_reader.hpp"
#include "traffic/session.hpp"

#include <functional>

namespace aircat::traffic {

/// What one chunk of lines, or one document, gave.
struct Batch {
  std::vector<Finding> findings;
  std::vector<std::string> printed; ///< one text a finding, made by `print`
  Summary summary;
  std::size_t bytes = 0;
};

struct StreamOptions {
  Wishes wishes;
  unsigned jobs = 1;
  /// Makes the text of a finding; called by several threads at once.
  std::function<std::string(const Finding&)> print;
  /// Takes the batches in the order of the input, never two at once.
  std::function<void(Batch&&)> take;
};

/// Judges each line as a text; empty lines are none. Throws what reading or the functions throw.
void judge_lines(LineReader& reader, std::string_view file, const request::Validator& validator,
                 const StreamOptions& options);

/// Judges a whole text, which SIMDJSON_PADDING readable bytes follow.
void judge_document(std::string_view text, std::string_view file,
                    const request::Validator& validator, const StreamOptions& options);

} // namespace aircat::traffic
