#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "json/json.hpp"

#include "mustache/from_json.hpp"
#include "mustache/render.hpp"
#include "mustache/template.hpp"

namespace {

using namespace aircat;

void render_once(const mustache::Template& page, const mustache::Value& data, mustache::Mode mode) {
  mustache::Partials partials;
  partials.add("self", page);
  const mustache::Limits limits{.depth = 50, .passes = 10'000, .output_bytes = 1 << 20};
  Findings findings;
  const auto output =
      mustache::render(page, data, partials, mustache::escape_html, mode, findings, limits);
  if (output.has_value() == findings.has_errors())
    std::abort();
}

} // namespace

// A template up to the first NUL, its data as JSON behind it: text or findings, never both.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(bytes), size);
  const auto end = input.find('\0');
  Findings findings;
  const auto page = mustache::Template::parse("fuzz", input.substr(0, end), findings);
  if (page.has_value() == findings.has_errors())
    std::abort();
  const auto json =
      Json::parse(end == std::string::npos ? "{}" : input.substr(end + 1), nullptr, false);
  if (!page || json.is_discarded())
    return 0;
  if (const auto data = mustache::from_json(json)) {
    render_once(*page, *data, mustache::Mode::strict);
    render_once(*page, *data, mustache::Mode::spec);
  }
  return 0;
}
