#include "catalog/load.hpp"
#include "traffic/session.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the text is, judging ends, and the quick verdict is that of the one with all findings.

namespace {

using namespace aircat;

const request::Validator& validator() {
  static const auto catalog = [] {
    Findings findings;
    return catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  }();
  static const request::Validator made(catalog);
  return made;
}

void compare_verdicts(request::Value task) {
  static request::FlatRequest scratch;
  const auto quick = validator().judge(task, scratch);
  std::vector<request::Problem> problems;
  if (validator().judge(task, scratch, problems) != quick)
    std::abort();
  if ((quick == request::Verdict::accepted) != problems.empty())
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  text.reserve(size + simdjson::SIMDJSON_PADDING);
  traffic::Session session(validator(), {false, true, true, true});
  session.judge({text, "input", 1});
  simdjson::dom::parser parser;
  request::Value root;
  if (parser.parse(text.data(), text.size(), false).get(root) == simdjson::SUCCESS)
    compare_verdicts(root);
  return 0;
}
