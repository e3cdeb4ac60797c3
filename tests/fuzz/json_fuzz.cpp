#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "catalog/json.hpp"

// Any bytes as a catalog file: either a tree or findings that say where, and a tree only of what
// another JSON reader takes too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  aircat::Findings findings;
  aircat::catalog::Document document("fuzz.json", text);
  document.parse(findings);
  if ((document.root() == nullptr) != findings.has_errors())
    std::abort();
  if (document.root() != nullptr && !nlohmann::json::accept(text))
    std::abort();
  for (const auto& finding : findings.all())
    if (finding.where.line < 0 || finding.where.column < 0 || finding.message.empty())
      std::abort();
  return 0;
}
