#include "render/target.hpp"

#include "catalog/files.hpp"
#include "catalog/shape.hpp"
#include "diagnostics/suggest.hpp"
#include "naming/comment.hpp"
#include "naming/html.hpp"
#include "naming/markdown.hpp"
#include "render/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace aircat::render {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view extension = ".mustache";

constexpr std::array each_names{"provider"sv,  "model"sv, "vendor"sv, "kind"sv,   "catalog"sv,
                                "request"sv,   "task"sv,  "wire"sv,   "bundle"sv, "openapi"sv,
                                "reference"sv, "codes"sv, "tables"sv};
constexpr std::array escape_names{"none"sv, "comment"sv, "markdown"sv, "html"sv};

void escape_comment(std::string_view text, std::string& out) {
  out += naming::comment_line(text);
}
void escape_markdown(std::string_view text, std::string& out) {
  out += naming::markdown_cell(text);
}
void escape_html(std::string_view text, std::string& out) {
  out += naming::html_text(text);
}

/// nullptr: texts may not be inserted at all, only finished code.
mustache::Escaper escaper_of(std::string_view name) {
  if (name == "comment")
    return escape_comment;
  if (name == "markdown")
    return escape_markdown;
  return name == "html" ? escape_html : nullptr;
}

using catalog::Field;
namespace takes = catalog::takes;
constexpr std::array file_fields{Field{"each", takes::string, nullptr, each_names, true},
                                 Field{"template", takes::string, nullptr, {}, true},
                                 Field{"path", takes::string, nullptr, {}, true},
                                 Field{"escape", takes::string, nullptr, escape_names, true}};
constexpr catalog::Shape file_shape{file_fields};
constexpr std::array target_fields{
    Field{"$schema", takes::string}, Field{"name", takes::string, nullptr, {}, true},
    Field{"description", takes::string, nullptr, {}, true},
    Field{"kinds", takes::array, nullptr, {}, true},
    Field{"files", takes::array, &file_shape, {}, true, takes::object}};
constexpr catalog::Shape target_shape{target_fields};

std::optional<mustache::Template> read_template(const std::string& path, Findings& findings) {
  const auto before = findings.errors();
  auto text = catalog::read_file(path, findings);
  if (findings.errors() != before)
    return std::nullopt;
  return mustache::Template::parse(path, std::move(text), findings);
}

void read_rule(const catalog::Node& node, Target& target, Findings& findings) {
  const auto& name = *node.find("template");
  const auto file = target.folder + "/" + std::string(name.string);
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    findings.error(code::missing_template, where(name), pointer(name),
                   fmt::format("the target has no template \"{}\"", name.string),
                   "add the file, or mend the name");
    return;
  }
  auto page = read_template(file, findings);
  const auto& path = *node.find("path");
  auto path_template = mustache::Template::parse(path.document->name() + " (path)",
                                                 std::string(path.string), findings);
  if (!page || !path_template)
    return;
  const auto each = std::find(each_names.begin(), each_names.end(), node.find("each")->string) -
                    each_names.begin();
  target.files.push_back({static_cast<Each>(each), std::move(*page), std::move(*path_template),
                          escaper_of(node.find("escape")->string)});
}

std::optional<Target> read_target(const std::string& folder, Findings& findings) {
  const auto file = folder + "/target.json";
  const auto before = findings.errors();
  auto text = catalog::read_file(file, findings);
  if (findings.errors() != before)
    return std::nullopt;
  catalog::Document document(file, std::move(text));
  document.parse(findings);
  if (!document.root() || !catalog::check_shape(*document.root(), target_shape, findings))
    return std::nullopt;
  Target target;
  target.folder = folder;
  target.name = document.root()->find("name")->string;
  for (const auto* kind : document.root()->find("kinds")->items)
    target.kinds.emplace_back(kind->string);
  for (const auto* rule : document.root()->find("files")->items)
    read_rule(*rule, target, findings);
  std::vector<mustache::Template> pages;
  for (const auto& rule : target.files)
    pages.push_back(rule.page);
  target.partials = read_partials(folder, pages, findings);
  return target;
}

/// The folders of targets: the folder itself, or those in it.
std::vector<std::string> target_folders(const std::string& folder) {
  std::error_code error;
  if (fs::exists(fs::path(folder) / "target.json", error))
    return {folder};
  std::vector<std::string> folders;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (fs::exists(at->path() / "target.json", error))
      folders.push_back(at->path().string());
  std::sort(folders.begin(), folders.end());
  return folders;
}

} // namespace

mustache::Partials read_partials(const std::string& folder,
                                 const std::vector<mustache::Template>& pages, Findings& findings) {
  mustache::Partials partials;
  std::vector<mustache::Template> open = pages;
  while (!open.empty()) {
    const auto page = std::move(open.back());
    open.pop_back();
    for (const auto& use : page.partial_uses()) {
      if (partials.find(use.name))
        continue;
      const auto file = fmt::format("{}/{}{}", folder, use.name, extension);
      std::error_code error;
      if (use.name.find('/') != std::string_view::npos || !fs::is_regular_file(file, error)) {
        findings.error(code::missing_template, use.where, "",
                       fmt::format("there is no partial \"{}\"", use.name),
                       fmt::format("add the file {}, or mend the name", file));
        continue;
      }
      if (auto partial = read_template(file, findings)) {
        partials.add(std::string(use.name), *partial);
        open.push_back(std::move(*partial));
      }
    }
  }
  return partials;
}

std::vector<Target> read_targets(const std::vector<std::string>& folders, Findings& findings) {
  std::map<std::string, Target> by_name;
  for (const auto& folder : folders) {
    const auto found = target_folders(folder);
    if (found.empty())
      findings.error(code::no_target, {folder, 0, 0}, "",
                     "this folder holds no target: no target.json is in it or below",
                     "name a folder of templates");
    for (const auto& one : found)
      if (auto target = read_target(one, findings)) {
        const auto name = target->name;
        by_name.insert_or_assign(name, std::move(*target));
      }
  }
  std::vector<Target> targets;
  for (auto& [name, target] : by_name)
    targets.push_back(std::move(target));
  return targets;
}

std::vector<std::string> template_files(const std::vector<std::string>& folders) {
  std::vector<std::string> files;
  for (const auto& folder : folders)
    for (const auto& one : target_folders(folder)) {
      std::error_code error;
      for (fs::directory_iterator at(one, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == extension || at->path().filename() == "target.json")
          files.push_back(at->path().string());
    }
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace aircat::render
