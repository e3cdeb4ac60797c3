#include "check/rules.hpp"

#include "naming/case.hpp"
#include "naming/identifier.hpp"
#include "naming/slug.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

/// A legal name near `text`: in PascalCase, without what cannot stand in a name.
std::string mended(std::string_view text) {
  auto name = naming::pascal_case(text);
  if (!name.empty() && name.front() >= '0' && name.front() <= '9')
    name.insert(0, "Model");
  return name;
}

std::string problem_of(std::string_view name) {
  if (name.empty())
    return "is empty";
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  if (!plain)
    return "has a character other than a-z, A-Z and 0-9";
  if (name.front() < 'A' || name.front() > 'Z')
    return "does not begin with an upper-case letter";
  if (!naming::is_identifier(naming::Language::typescript, name))
    return "is a reserved name in TypeScript";
  if (name == "RunwareProvider" || name == "RunwareProviderConfiguration" || name == "SIZES")
    return "is a name that generated TypeScript takes for itself";
  if (!naming::is_identifier(naming::Language::cpp, name))
    return "is a reserved name in C++";
  constexpr std::size_t longest = 64;
  if (name.size() > longest)
    return fmt::format("is longer than {} characters", longest);
  std::string lower(name);
  for (auto& c : lower)
    c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return naming::slug_problem(lower); // a device on Windows
}

void judge(const catalog::Document& document, std::string_view key, std::string_view name,
           Report& report) {
  const auto problem = problem_of(name);
  if (problem.empty())
    return;
  const auto nearest = mended(name);
  report.error(at(document, key), fmt::format("the {} {} {}", key, quoted(name), problem),
               !nearest.empty() && nearest != name && problem_of(nearest).empty()
                   ? fmt::format("did you mean '{}'?", nearest)
                   : "write a name in PascalCase, for instance Flux2Pro");
}

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models)
    judge(*model->document, "class", model->class_name, report);
  for (const auto& [slug, capability] : subject.catalog.capabilities)
    judge(*capability.document, "identifier", capability.identifier, report);
}

} // namespace

const Rule class_identifier{
    {"AC2004", "A class name that is no identifier",
     R"(`class` of a model and `identifier` of a capability become names in generated code: `Flux2Pro` and `Image2Image` make
`Flux2ProImage2Image` in TypeScript and in C++, and the names of files. They are written in PascalCase with ASCII
letters and digits, and may not be a reserved word, a name that every generated module takes for itself
(`RunwareProvider`) or the name of a Windows device (`Con`, `Nul`, `Com1`).

Leave out what cannot stand in a name; `name` keeps the text that people see.
)",
     R"(// catalog/models/acme/one.json
"name": "One 2.5",
"class": "One2.5")",
     R"(// catalog/models/acme/one.json
"name": "One 2.5",
"class": "One25")"},
    check};

} // namespace aircat::check::rules
