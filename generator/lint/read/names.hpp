#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aircat::lint {

/// `runware/bfl/flux-2-pro`: at least two parts of lower case letters, digits, dots and hyphens.
[[nodiscard]] bool is_provider_id(std::string_view text);

/// `bfl:5@1`
[[nodiscard]] bool is_air(std::string_view text);

/// What two ids that differ by a slip have in common: they differ by marks alone (`veo-3-1` for
/// `veo-3.1`), or by one letter. Another digit is another version.
[[nodiscard]] bool is_slip_of(std::string_view text, std::string_view meant);

/// An id of a provider as documentation writes it.
struct WrittenId {
  std::string id;
  std::string form; ///< what stands around it: `ly.img.ai.…`, `….history`, or `…`
};

/// Nothing where the text is no id, or the path of a file.
[[nodiscard]] std::optional<WrittenId> written_id(std::string_view text);

} // namespace aircat::lint
