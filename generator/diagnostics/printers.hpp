#pragma once

#include "diagnostics/printer.hpp"

/// One a format, each in a file of its own.
namespace aircat {

[[nodiscard]] std::unique_ptr<const Printer> make_text_printer(const PrintOptions& options);
[[nodiscard]] std::unique_ptr<const Printer> make_json_printer();
[[nodiscard]] std::unique_ptr<const Printer> make_jsonl_printer();
[[nodiscard]] std::unique_ptr<const Printer> make_sarif_printer(const PrintOptions& options);
[[nodiscard]] std::unique_ptr<const Printer> make_github_printer();
[[nodiscard]] std::unique_ptr<const Printer> make_junit_printer();

} // namespace aircat
