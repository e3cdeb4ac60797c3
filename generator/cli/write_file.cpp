#include "cli/write_file.hpp"

#include <filesystem>

namespace aircat::cli {

std::optional<output::Failure> write_file(const std::string& path, std::string_view content,
                                          bool replace) {
  const std::filesystem::path whole(path);
  const auto folder = whole.parent_path().string();
  output::Tree tree;
  if (auto failure = tree.open(folder.empty() ? "." : folder, true))
    return failure;
  return tree.write(whole.filename().string(), content, replace);
}

} // namespace aircat::cli
