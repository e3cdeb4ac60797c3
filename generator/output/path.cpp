#include "output/path.hpp"

#include <algorithm>

#include "diagnostics/utf8.hpp"

namespace aircat::output {
namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string segment_problem(std::string_view segment) {
  constexpr std::size_t longest = 200;
  if (segment.empty())
    return "has an empty segment";
  if (segment == "." || segment == "..")
    return "has '.' or '..' in it";
  if (segment.size() > longest)
    return "has a segment of more than 200 bytes";
  if (segment.back() == '.' || segment.back() == ' ' || segment.front() == ' ')
    return "has a segment that begins with a space, or ends with one or a dot";
  if (lowered(segment) == ".git")
    return "is inside .git";
  if (segment.find(temporary_prefix) != std::string_view::npos || segment == manifest_name)
    return "has a name that aircat keeps for itself";
  return {};
}

} // namespace

std::string path_problem(std::string_view path) {
  constexpr std::size_t longest = 1000;
  if (path.empty())
    return "is empty";
  if (path.front() == '/')
    return "is absolute";
  if (path.size() > longest)
    return "is longer than 1000 bytes";
  for (auto rest = path; !rest.empty();) {
    const auto point = next_code_point(rest);
    if (!point.valid)
      return "is not UTF-8";
    if (is_deceptive(point.value))
      return "has a control, bidirectional or invisible character";
    if (std::string_view("\\:*?\"<>|").find(rest[0]) != std::string_view::npos)
      return "has one of \\ : * ? \" < > |";
    rest.remove_prefix(point.size);
  }
  for (auto rest = path;;) {
    const auto slash = rest.find('/');
    if (auto problem = segment_problem(rest.substr(0, slash)); !problem.empty())
      return problem;
    if (slash == std::string_view::npos)
      return {};
    rest.remove_prefix(slash + 1);
  }
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder.empty())
    return true;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string below(std::string_view root, std::string_view path) {
  std::string out(root);
  if (!out.empty() && out.back() != '/')
    out += '/';
  return out.append(path);
}

std::string shell_quoted(std::string_view text) {
  const bool plain =
      !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-+@,").find(c) != std::string_view::npos;
      });
  if (plain)
    return std::string(text);
  std::string out = "'";
  for (const char c : text)
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  return out += '\'';
}

std::vector<std::string> sorted_unique(std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

} // namespace aircat::output
