#pragma once

#include <string>

namespace aircat::cli {

/// The folder of the catalog: `given`, else the nearest `catalog/` upward from here, else the
/// installed one. Empty when there is none.
[[nodiscard]] std::string find_catalog(const std::string& given);

/// The folder of the targets: the nearest `templates/` upward from here, else the installed one.
[[nodiscard]] std::string find_templates();

/// The nearest `aircat.json` upward from here; empty when there is none.
[[nodiscard]] std::string find_settings();

/// `generated/` beside the catalog.
[[nodiscard]] std::string default_output(const std::string& catalog);

/// Threads to use: `given`, or as many as the machine has.
[[nodiscard]] unsigned thread_count(unsigned given);

} // namespace aircat::cli
