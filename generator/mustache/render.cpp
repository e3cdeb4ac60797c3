#include "mustache/render.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "mustache/program.hpp"
#include "mustache/scan.hpp"
#include "mustache/scope.hpp"

namespace aircat::mustache {
namespace {

std::string text_of(const Location& where) {
  return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column);
}

Finding unknown_partial(std::string_view name, Location where, const Partials& partials) {
  std::vector<std::string_view> names;
  for (const auto& entry : partials.all())
    names.push_back(entry.first);
  Finding finding;
  finding.code = "AC4011";
  finding.where = std::move(where);
  finding.message = "there is no partial '" + shortened(name) + "'";
  finding.hint = suggest(name, names, "partials: ");
  return finding;
}

/// One rendering. Its functions return false once there is a finding.
class Rendering {
public:
  Rendering(const Value& data, const Partials& partials, Escaper escape, Mode mode,
            Findings& findings, const Limits& limits)
      : scope_(data), partials_(partials), escape_(escape), mode_(mode), findings_(findings),
        limits_(limits) {}

  std::optional<std::string> run(const Program& program) {
    out_.reserve(program.source.size() * 2);
    program_ = &program;
    if (!body(0, program.instructions.size()))
      return std::nullopt;
    return std::move(out_);
  }

private:
  bool body(std::size_t at, std::size_t end) {
    while (at < end) {
      const auto& instruction = program_->instructions[at++];
      switch (instruction.op) {
      case Op::text:
        text(instruction);
        break;
      case Op::indent:
        out_ += indent();
        break;
      case Op::name:
      case Op::raw:
        if (!interpolate(instruction))
          return false;
        break;
      case Op::section:
      case Op::inverted:
        if (!section(instruction, at))
          return false;
        at = instruction.end;
        break;
      case Op::partial:
        if (!partial(instruction))
          return false;
        break;
      }
    }
    return true;
  }

  void text(const Instruction& instruction) {
    auto rest = instruction.text;
    if (indent().empty()) {
      out_ += rest;
      return;
    }
    // Blanks on an empty line would be noise that every formatter takes away.
    for (bool begins_line = instruction.own_line; !rest.empty(); begins_line = true) {
      const auto line = rest.substr(0, rest.find('\n')).size() + 1;
      if (begins_line && rest.front() != '\n' && rest.substr(0, 2) != "\r\n")
        out_ += indent();
      out_ += rest.substr(0, line);
      rest.remove_prefix(std::min(line, rest.size()));
    }
  }

  bool interpolate(const Instruction& instruction) {
    const Value* value = nullptr;
    if (!look_up(instruction, value))
      return false;
    const auto kind = value ? value->kind() : Kind::null;
    switch (kind) {
    case Kind::text:
      if (instruction.op == Op::name && escape_)
        escape_(value->text()->value, out_);
      else if (instruction.op != Op::name && mode_ != Mode::strict)
        out_ += value->text()->value;
      else
        return fault(
            instruction, "AC4013",
            "'" + shortened(instruction.text) +
                "' is text from the catalog and cannot be inserted unescaped",
            escape_ ? "write '" + shortened(instruction.text) +
                          "' in double braces, which escapes it, or give the data a finished "
                          "fragment (Code)"
                    : "this template escapes nothing: choose an escape in target.json, or give the "
                      "data a finished fragment (Code)");
      return true;
    case Kind::code:
      out_ += value->code()->value;
      return true;
    case Kind::boolean:
      out_ += *value->boolean() ? "true" : "false";
      return true;
    default:
      if (mode_ == Mode::spec)
        return true;
      return fault(instruction, "AC4012",
                   "'" + shortened(instruction.text) + "' is " + std::string(kind_name(kind)) +
                       " and cannot be inserted as text",
                   "open it with '#" + shortened(instruction.text) + "'");
    }
  }

  bool section(const Instruction& instruction, std::size_t begin) {
    const Value* value = nullptr;
    if (!look_up(instruction, value))
      return false;
    const bool truthy = value && value->truthy();
    if (instruction.op == Op::inverted)
      return truthy || pass(instruction, begin);
    if (!truthy)
      return true;
    if (const auto* list = value->list()) {
      for (const auto& element : *list) {
        if (!pass_with(element, instruction, begin))
          return false;
      }
      return true;
    }
    if (const auto* made = value->made_list()) {
      for (std::size_t i = 0; i < made->size; ++i) {
        const auto element = made->make(i);
        if (!pass_with(element, instruction, begin))
          return false;
      }
      return true;
    }
    // A condition is no context: inside it {{.}} still means what it meant outside.
    return value->boolean() ? pass(instruction, begin) : pass_with(*value, instruction, begin);
  }

  bool pass_with(const Value& context, const Instruction& instruction, std::size_t begin) {
    scope_.push(context);
    const bool good = pass(instruction, begin);
    scope_.pop();
    return good;
  }

  bool pass(const Instruction& instruction, std::size_t begin) {
    if (!enter(instruction))
      return false;
    const bool good = body(begin, instruction.end);
    --depth_;
    return good;
  }

  bool partial(const Instruction& instruction) {
    const auto* found = partials_.find(instruction.text);
    if (!found) {
      if (mode_ == Mode::spec)
        return true;
      return fault(unknown_partial(instruction.text, program_->where(instruction), partials_));
    }
    if (!enter(instruction))
      return false;
    const auto indent_size = indent_.size();
    const auto indent_begin = indent_begin_;
    if (instruction.own_line)
      indent_ += instruction.indent;
    else
      indent_begin_ = indent_size;
    callers_.push_back({program_, &instruction});
    program_ = &found->program();

    const bool good = body(0, program_->instructions.size());

    program_ = callers_.back().program;
    callers_.pop_back();
    indent_begin_ = indent_begin;
    indent_.resize(indent_size);
    --depth_;
    return good;
  }

  /// Counts a body that is about to be rendered against the limits.
  bool enter(const Instruction& instruction) {
    if (++depth_ > limits_.depth)
      return fault(instruction, "AC4014",
                   "sections and partials are nested more than " + std::to_string(limits_.depth) +
                       " deep at '" + shortened(instruction.text) + "'",
                   "a partial that includes itself must stand in a section that the data ends");
    if (++passes_ > limits_.passes)
      return fault(instruction, "AC4015",
                   "rendering has repeated sections and partials " +
                       std::to_string(limits_.passes) + " times and was given up",
                   {});
    if (out_.size() > limits_.output_bytes)
      return fault(instruction, "AC4015",
                   "the output is larger than " + std::to_string(limits_.output_bytes) + " bytes",
                   {});
    return true;
  }

  /// Null in `value` means missing, which only spec mode lets pass.
  bool look_up(const Instruction& instruction, const Value*& value) {
    const Scope::Name name(program_->parts.data() + instruction.path, instruction.path_length);
    value = scope_.find(name);
    if (value || mode_ == Mode::spec)
      return true;
    auto missing = scope_.explain(name);
    return fault(instruction, "AC4010", std::move(missing.message), std::move(missing.hint));
  }

  bool fault(const Instruction& instruction, std::string code, std::string message,
             std::string hint) {
    Finding finding;
    finding.code = std::move(code);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    finding.where = program_->where(instruction);
    return fault(std::move(finding));
  }

  bool fault(Finding finding) {
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < callers_.size() && i < most; ++i) {
      const auto& caller = callers_[callers_.size() - 1 - i];
      finding.message += (i == 0 ? " (included from " : ", from ") +
                         text_of(caller.program->where(*caller.instruction));
    }
    if (!callers_.empty())
      finding.message += callers_.size() > most ? ", …)" : ")";
    findings_.add(std::move(finding));
    return false;
  }

  [[nodiscard]] std::string_view indent() const {
    return std::string_view(indent_).substr(indent_begin_);
  }

  struct Caller {
    const Program* program;
    const Instruction* instruction;
  };

  Scope scope_;
  const Partials& partials_;
  Escaper escape_;
  Mode mode_;
  Findings& findings_;
  const Limits& limits_;
  const Program* program_ = nullptr;
  std::vector<Caller> callers_;
  std::string out_;
  std::string indent_; ///< of all partials around; a partial inside a line starts anew
  std::size_t indent_begin_ = 0;
  std::size_t depth_ = 0;
  std::size_t passes_ = 0;
};

} // namespace

void Partials::add(std::string name, Template partial) {
  all_.insert_or_assign(std::move(name), std::move(partial));
}

const Template* Partials::find(std::string_view name) const {
  const auto found = all_.find(name);
  return found == all_.end() ? nullptr : &found->second;
}

std::optional<std::string> render(const Template& page, const Value& data, const Partials& partials,
                                  Escaper escape, Mode mode, Findings& findings,
                                  const Limits& limits) {
  return Rendering(data, partials, escape, mode, findings, limits).run(page.program());
}

void check_partials(const Template& page, const Partials& partials, Findings& findings) {
  for (const auto& use : page.partial_uses()) {
    if (!partials.find(use.name))
      findings.add(unknown_partial(use.name, use.where, partials));
  }
}

} // namespace aircat::mustache
