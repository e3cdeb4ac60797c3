#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

bool is_path(std::string_view path) {
  bool name = false, closed = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_') {
      if (closed)
        return false;
      name = true;
    } else if (c == '.') {
      if (!name)
        return false;
      name = closed = false;
    } else if (c == '[' && name && !closed && path.substr(i, 2) == "[]") {
      closed = true;
      ++i;
    } else {
      return false;
    }
  }
  return name && !closed;
}

/// Calls visit(container, is_list) for each path around `path`, from the inside out.
template <typename Visit>
void each_container(std::string_view path, Visit visit) {
  for (auto end = path.rfind('.'); end != std::string_view::npos && end > 0;
       end = path.rfind('.', end - 1)) {
    const bool is_list = end >= 2 && path[end - 1] == ']';
    visit(path.substr(0, is_list ? end - 2 : end), is_list);
  }
}

void judge_container(const Definition& definition, const Parameter* container, bool is_list,
                     Report& report) {
  namespace type = catalog::type;
  if (container && container->types != 0 &&
      !(container->types & (is_list ? type::array : type::object)))
    report.error(definition.at(""),
                 fmt::format("\"{}\" lies in \"{}\", which is {} and holds no parameters",
                             definition.parameter->path, container->path,
                             names_of(container->types)));
}

void judge_task(const catalog::Task& task, Report& report) {
  std::unordered_map<std::string_view, const Parameter*> own;
  for (const auto& parameter : task.parameters)
    own.emplace(parameter.path, &parameter);
  for (const auto& parameter : task.parameters)
    each_container(parameter.path, [&](std::string_view path, bool is_list) {
      const auto found = own.find(path);
      judge_container({&parameter, nullptr}, found == own.end() ? nullptr : found->second, is_list,
                      report);
    });
}

void check(const Subject& subject, Report& report) {
  for (const auto& definition : subject.definitions()) {
    if (!is_path(definition.parameter->path))
      report.error(
          definition.at(""),
          fmt::format("{} is no path of a parameter", quoted(definition.parameter->path)),
          "join names by dots and write [] for the elements of a list: frameImages[].inputImage");
    if (definition.provider)
      each_container(definition.parameter->path, [&](std::string_view path, bool is_list) {
        judge_container(definition, definition.provider->parameter(path), is_list, report);
      });
  }
  for (const auto& [name, task] : subject.catalog.tasks)
    judge_task(task, report);
}

} // namespace

const Rule parameter_path{
    {"AC2110", "A parameter path that is none",
     R"(The keys of `parameters` are wire paths: names of letters, digits and underscores joined by dots, with `[]` after the
name of a list whose elements are meant (`frameImages[].inputImage`). And what contains other parameters is an object,
or with `[]` a list: a parameter with a type such as `string` cannot have parameters inside it.

A request is built by these paths, so a wrong one gives a request of another shape than was meant, which the API
answers with `unsupportedParameter`.

Write the path as the API's documentation shows the request, with `[]` for every index.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "maskImages[0].inputImage": { "type": "string", "format": "image" } })",
     R"(// catalog/models/acme/one.json
"parameters": { "maskImages[].inputImage": { "type": "string", "format": "image" } })"},
    check};

} // namespace aircat::check::rules
