#include "cli/input.hpp"

#include "catalog/files.hpp"
#include "catalog/json.hpp"
#include "catalog/node_json.hpp"

#include "json/json.hpp"

#include <iostream>
#include <iterator>

namespace aircat::cli {

std::string read_input(const std::string& path, Findings& findings) {
  if (path == "-")
    return {std::istreambuf_iterator<char>(std::cin), {}};
  return catalog::read_file(path, findings);
}

std::optional<Json> read_json_input(const std::string& path, Findings& findings) {
  const auto before = findings.errors();
  auto text = read_input(path, findings);
  if (findings.errors() != before)
    return std::nullopt;
  catalog::Document document(path == "-" ? "standard input" : path, std::move(text));
  document.parse(findings);
  if (!document.root())
    return std::nullopt;
  return catalog::to_json(*document.root());
}

} // namespace aircat::cli
