#include "cli/console.hpp"

#include "catalog/codes.hpp"
#include "cli/codes.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace aircat::cli {
namespace {

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(STDERR_FILENO) != 0 && (!no_colour || *no_colour == '\0');
}

std::optional<std::string> source_text(const std::string& file) {
  constexpr std::streamsize largest = 16 << 20;
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  if (!in || in.tellg() > largest || in.tellg() < 0)
    return std::nullopt;
  std::string text(static_cast<std::size_t>(in.tellg()), '\0');
  in.seekg(0);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

void write(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fflush(stream);
}

bool is_of_reading(const Finding& finding) {
  return finding.code == catalog::code::unreadable_file ||
         finding.code == catalog::code::missing_catalog;
}

} // namespace

Console::Console(const std::string& format)
    : format_(finding_format(format).value_or(FindingFormat::text)) {}

void Console::print(std::string_view text) const {
  write(stdout, text);
}

void Console::note(std::string_view text) const {
  if (is_text())
    write(stderr, std::string(text) + "\n");
}

void Console::fail(std::string_view text) const {
  write(stderr, "aircat: " + std::string(text) + "\n");
}

void Console::print_findings(std::string_view text) const {
  write(is_text() ? stderr : stdout, text);
}

PrintOptions Console::print_options(bool with_sources) const {
  PrintOptions options;
  options.colour = wants_colour();
  if (with_sources)
    options.source = source_text;
  options.version = AIRCAT_VERSION;
  options.codes = find_code;
  return options;
}

std::unique_ptr<const Printer> Console::printer(bool with_sources) const {
  return make_printer(format_, print_options(with_sources));
}

ExitCode Console::report(Findings& findings) const {
  const auto options = print_options(true);
  print_findings(aircat::print_findings(findings, format_, options));
  if (is_text())
    write(stderr, print_summary(findings, options.colour));
  if (!findings.has_errors())
    return ExitCode::fine;
  const bool io = std::any_of(findings.all().begin(), findings.all().end(), is_of_reading);
  return io ? ExitCode::io : ExitCode::findings;
}

} // namespace aircat::cli
