#include "naming/markdown.hpp"
#include "render/tables.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::render {
namespace {

using catalog::Input;
using catalog::Provider;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;

bool is_file(const Provider& provider, const Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  return parameter && request::is_media(parameter->format);
}

/// What a request has of it: width and height for all inputs that choose a size.
std::string place_of(const Input& input) {
  return input.is_size() ? "`width`, `height`" : naming::markdown_code_cell(input.to.text);
}

} // namespace

List placement_rows(const catalog::Catalog& catalog) {
  List rows;
  each_wanted(catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      auto row = row_of(provider);
      row.set("input", Code{naming::markdown_code_cell(input.name)});
      row.set("place", Code{place_of(input)});
      row.set("required", input.required);
      row.set("several", input.several);
      rows.push_back(std::move(row));
    }
  });
  return rows;
}

List place_rows(const catalog::Catalog& catalog) {
  std::map<std::string, std::vector<std::string>> models;
  each_wanted(catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      if (!is_file(provider, input))
        continue;
      auto& names = models[input.to.text];
      auto name = model_text(*provider.model);
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    }
  });
  List rows;
  for (const auto& [place, names] : models) {
    std::string list;
    for (const auto& name : names)
      list += (list.empty() ? "" : ", ") + name;
    rows.push_back(Object{{"place", Code{naming::markdown_code_cell(place)}},
                          {"count", Code{std::to_string(names.size())}},
                          {"models", Text{std::move(list)}}});
  }
  return rows;
}

} // namespace aircat::render
