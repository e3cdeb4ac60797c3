#include "lint/read/names.hpp"
#include "lint/read/provider_table.hpp"
#include "lint/read/typescript.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Any bytes as a TypeScript file and as a page of Markdown: what is read of them stands in them.
namespace {

using namespace aircat::lint;

void expect_inside(Spot at, std::size_t size) {
  if (at.line < 1 || at.column < 1 || static_cast<std::size_t>(at.line) > size + 1 ||
      static_cast<std::size_t>(at.column) > size + 1)
    std::abort();
}

void read_code(std::string_view text) {
  const auto tokens = tokens_of(text);
  for (const auto& token : tokens)
    expect_inside(token.at, text.size());
  const auto module = read_module("a/index.ts", tokens);
  for (const auto& list : module.lists)
    for (const auto& one : list.providers)
      if (one.path.empty())
        std::abort();
  if (const auto code = read_provider_code("a/One.text2image.ts", tokens))
    if (code->schema_file.empty() || (code->id.empty() && code->input_name.empty()))
      std::abort();
}

void read_markdown(std::string_view text) {
  const auto page = read_page("a.md", text);
  for (const auto& code : page.code) {
    expect_inside(code.at, text.size());
    if (const auto written = written_id(code.text))
      (void)is_slip_of(written->id, "runware/acme/one-2.0");
  }
  for (const auto& table : page.tables)
    if (const auto providers = read_provider_table(page, table))
      for (const auto& row : providers->rows)
        expect_inside(row.at, text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_code(text);
  read_markdown(text);
  return 0;
}
