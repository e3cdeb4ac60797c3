#pragma once

#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aircat::lint {

/// A place where the editor looks for a text.
struct Lookup {
  std::string key;
  std::optional<std::string> text; ///< nothing where no file has the key
  Location where;                  ///< of the key, where there is one
};

/// The keys by which the editor looks for the text that `key` asks for, in its order: the
/// provider's own, the generic one, the provider's default, the generic default. The first that has
/// a text is shown. Empty when `key` is no key of a provider's field.
[[nodiscard]] std::vector<std::string> lookup_keys(std::string_view key);

/// The same with what the files have under them in one locale.
[[nodiscard]] std::vector<Lookup> resolve(const Subject& subject, std::string_view key,
                                          std::string_view locale);

} // namespace aircat::lint
