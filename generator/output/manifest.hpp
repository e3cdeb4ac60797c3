#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat::output {

/// The paths that a manifest lists, in order. `.aircat-manifest` stands in the output folder and
/// goes into version control, so that a fresh clone knows what was generated: one path a line.
/// Lines that are no good path (a comment, the marks of a merge conflict) are passed over, so both
/// sides of a conflict count and the next run mends it.
[[nodiscard]] std::vector<std::string> parse_manifest(std::string_view text);

/// The manifest that lists `paths`, which are in order; "" for none, as an empty manifest is no
/// file.
[[nodiscard]] std::string manifest_text(const std::vector<std::string>& paths);

} // namespace aircat::output
