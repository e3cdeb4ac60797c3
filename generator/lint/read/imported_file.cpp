#include "lint/project.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace aircat::lint {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> endings{".ts", ".tsx", ".mts", ".cts", ".d.ts",
                                                  ".js", ".jsx", ".mjs", ".cjs"};

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// As TypeScript and bundlers look for it: the file itself, with an ending, or the folder's index;
/// an ending of JavaScript may stand for one of TypeScript.
std::string found_file(const fs::path& path) {
  if (path.has_extension() && is_file(path))
    return path.string();
  const auto with_ending = [](const fs::path& front) -> std::string {
    for (const auto ending : endings)
      if (auto file = front.string() + std::string(ending); is_file(file))
        return file;
    return {};
  };
  if (auto file = with_ending(path); !file.empty())
    return file;
  const auto extension = path.extension();
  if (extension == ".js" || extension == ".jsx" || extension == ".mjs" || extension == ".cjs")
    if (auto file = with_ending(fs::path(path).replace_extension()); !file.empty())
      return file;
  return with_ending(path / "index");
}

/// `@imgly/plugin-ai-image-generation-web/runware` is the index of a folder `runware` in a folder
/// `plugin-ai-image-generation-web`, where there is just one.
std::string index_of_package(const Subject& subject, std::string_view from) {
  if (from.starts_with("@"))
    from.remove_prefix(std::min(from.find('/') + 1, from.size()));
  const auto slash = from.find('/');
  const auto package = fs::path(from.substr(0, slash));
  const auto inside =
      slash == std::string_view::npos ? fs::path{} : fs::path(from.substr(slash + 1)).filename();
  std::string found;
  for (const auto& folder : subject.folders) {
    const fs::path path(folder.path);
    const bool is_in_package = std::find(path.begin(), path.end(), package) != path.end();
    if (!folder.index || !is_in_package || (!inside.empty() && path.filename() != inside))
      continue;
    if (!found.empty())
      return {};
    found = folder.index->file;
  }
  return found;
}

} // namespace

ImportedFile imported_file(const Subject& subject, const Module& module, const std::string& from) {
  if (from.empty())
    return {};
  if (!from.starts_with("."))
    return {index_of_package(subject, from), false};
  const auto name = from.substr(0, from.find_first_of("?#"));
  const auto path = (fs::path(module.file).parent_path() / name).lexically_normal();
  auto file = found_file(path);
  if (file.empty() && !path.has_filename())
    file = found_file(path.parent_path());
  const bool is_missing = file.empty() && name.size() == from.size();
  return {std::move(file), is_missing};
}

} // namespace aircat::lint
