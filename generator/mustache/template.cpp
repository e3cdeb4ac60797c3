#include "mustache/template.hpp"

#include <utility>

#include "mustache/parse.hpp"
#include "mustache/program.hpp"

namespace aircat::mustache {

Template::Template(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

std::optional<Template> Template::parse(std::string file_name, std::string source,
                                        Findings& findings) {
  auto program = std::make_shared<Program>(std::move(file_name), std::move(source));
  const auto errors = findings.errors();
  parse_program(*program, findings);
  if (findings.errors() > errors)
    return std::nullopt;
  return Template(std::move(program));
}

const std::string& Template::file_name() const {
  return program_->file_name;
}

std::vector<Template::PartialUse> Template::partial_uses() const {
  std::vector<PartialUse> uses;
  for (const auto& instruction : program_->instructions) {
    if (instruction.op == Op::partial)
      uses.push_back({instruction.text, program_->where(instruction)});
  }
  return uses;
}

} // namespace aircat::mustache
