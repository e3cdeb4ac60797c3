#include "bundle/embedded_catalog.hpp"

#include <cstddef>

namespace {

/// As the assembler lays it out: see cmake/EmbedCatalog.cmake.
struct EmbeddedFile {
  const char* name;
  std::size_t name_size;
  const char* text;
  std::size_t text_size;
};

} // namespace

extern "C" {
extern const EmbeddedFile aircat_embedded_files[];
extern const std::size_t aircat_embedded_count;
}

namespace aircat::bundle {

std::vector<catalog::SourceFile> embedded_catalog() {
  std::vector<catalog::SourceFile> files;
  for (std::size_t i = 0; i < aircat_embedded_count; ++i) {
    const auto& file = aircat_embedded_files[i];
    files.push_back({{file.name, file.name_size}, {file.text, file.text_size}});
  }
  return files;
}

} // namespace aircat::bundle
