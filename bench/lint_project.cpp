#include "lint_project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

namespace aircat::bench {
namespace {

namespace fs = std::filesystem;

/// A file, taken apart where the name of a model begins.
struct Original {
  struct Piece {
    std::string text;
    bool is_class = false; ///< of the name behind it: Flux2Pro, else flux-2-pro
  };
  fs::path path; ///< below the folder
  std::vector<Piece> pieces;
  std::string rest;
};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Whether an id has its model's name here: behind `runware/bfl/`.
bool begins_slug(std::string_view before) {
  constexpr std::string_view runner = "runware/";
  if (before.empty() || before.back() != '/')
    return false;
  before.remove_suffix(1);
  const auto slash = before.rfind('/');
  return slash != std::string_view::npos && slash + 1 >= runner.size() &&
         before.substr(slash + 1 - runner.size(), runner.size()) == runner;
}

bool begins_class(std::string_view text, std::size_t at, const std::set<std::string>& classes) {
  return (at == 0 || !is_word(text[at - 1])) &&
         std::any_of(classes.begin(), classes.end(),
                     [&](const std::string& name) { return text.substr(at, name.size()) == name; });
}

Original take_apart(const fs::path& path, std::string_view text,
                    const std::set<std::string>& classes) {
  Original original{path, {}, {}};
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_class = begins_class(text, at, classes);
    if (!is_class && !begins_slug(text.substr(0, at)))
      continue;
    original.pieces.push_back({std::string(text.substr(from, at - from)), is_class});
    from = at;
  }
  original.rest = text.substr(from);
  return original;
}

/// Whether the file is of one model: `Flux2Pro.text2image.json`.
bool is_of_model(const fs::path& path) {
  return path.stem().has_extension();
}

/// Schemas, the code beside them, and `translations.json`: what is in image/ and video/.
std::vector<Original> read_originals(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::set<std::string> classes;
  for (const auto* part : {"image", "video"})
    for (const auto& entry : fs::directory_iterator(folder / part)) {
      const auto& path = paths.emplace_back(entry.path().lexically_relative(folder));
      if (is_of_model(path))
        classes.insert(path.stem().stem().string());
    }
  std::sort(paths.begin(), paths.end());
  std::vector<Original> originals;
  for (const auto& path : paths) {
    std::ifstream in(folder / path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    originals.push_back(take_apart(path, text, classes));
  }
  return originals;
}

std::string text_of(const Original& original, std::size_t copy) {
  std::string text;
  for (const auto& piece : original.pieces)
    text += piece.text + fmt::format("{}{}", piece.is_class ? "C" : "c", copy) +
            (piece.is_class ? "" : "-");
  return text + original.rest;
}

} // namespace

LintProject write_lint_project(const std::string& from, std::size_t copies, const std::string& to) {
  LintProject project;
  const auto originals = read_originals(from);
  for (std::size_t copy = 0; copy < copies; ++copy)
    for (const auto& original : originals) {
      const bool is_named = is_of_model(original.path);
      const auto name =
          (is_named ? fmt::format("C{}", copy) : "") + original.path.filename().string();
      const auto path = fs::path(fmt::format("copy-{}", copy)) / original.path.parent_path() / name;
      fs::create_directories((to / path).parent_path());
      const auto text = text_of(original, copy);
      std::ofstream(to / path, std::ios::binary) << text;
      if (is_named && path.extension() == ".json")
        project.schemas.push_back(path.string());
      ++project.files;
      project.bytes += text.size();
    }
  return project;
}

} // namespace aircat::bench
