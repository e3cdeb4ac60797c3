#include "mustache/parse.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "mustache/scan.hpp"

namespace aircat::mustache {
namespace {

Op op_of(TagKind kind) {
  switch (kind) {
  case TagKind::raw:
    return Op::raw;
  case TagKind::section:
    return Op::section;
  case TagKind::inverted:
    return Op::inverted;
  case TagKind::partial:
    return Op::partial;
  default:
    return Op::name;
  }
}

/// Why `name` cannot be the name of a tag, or "".
std::string fault_of_name(std::string_view name, TagKind kind) {
  if (name.empty())
    return "it has no name";
  for (const char c : name) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
      return "a name has no blanks in it";
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      return "a name has no control characters in it";
    if (std::string_view("{}#^&=!<>*").find(c) != std::string_view::npos)
      return std::string("a name has no '") + c + "' in it";
  }
  const bool dots_matter = kind != TagKind::partial && name != ".";
  if (dots_matter &&
      (name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos))
    return "each part of a dotted name has at least one character";
  return {};
}

class Parser {
public:
  Parser(Program& program, Findings& findings)
      : program_(program), findings_(findings), scanner_(program, findings) {}

  void run() {
    while (auto tag = scanner_.next()) {
      text(tag->text_before);
      if (tag->stands_alone)
        handle(*tag);
      else
        handle_inline(*tag);
    }
    text(scanner_.rest());
    for (const auto section : open_)
      report_unclosed(section, {});
  }

private:
  void text(std::string_view text) {
    if (text.empty())
      return;
    Instruction instruction;
    instruction.own_line = at_line_start_;
    instruction.text = text;
    program_.instructions.push_back(instruction);
    at_line_start_ = text.back() == '\n';
  }

  void handle_inline(const Tag& tag) {
    if (at_line_start_ && tag.kind != TagKind::nothing) {
      Instruction instruction;
      instruction.op = Op::indent;
      program_.instructions.push_back(instruction);
      at_line_start_ = false;
    }
    handle(tag);
  }

  void handle(const Tag& tag) {
    if (tag.kind == TagKind::nothing)
      return;
    if (const auto fault = fault_of_name(tag.name, tag.kind); !fault.empty()) {
      findings_.error("AC4001", location(tag), {},
                      "the tag '" + shortened(tag.source) + "' is malformed: " + fault);
      return;
    }
    if (tag.kind == TagKind::close) {
      close(tag);
      return;
    }
    Instruction instruction;
    instruction.op = op_of(tag.kind);
    instruction.line = tag.line;
    instruction.column = tag.column;
    instruction.text = tag.name;
    if (tag.kind == TagKind::partial) {
      instruction.own_line = tag.stands_alone;
      instruction.indent = tag.indent;
    } else {
      split(tag.name, instruction);
    }
    if (tag.kind == TagKind::section || tag.kind == TagKind::inverted)
      open_.push_back(program_.instructions.size());
    program_.instructions.push_back(instruction);
  }

  void split(std::string_view name, Instruction& instruction) {
    instruction.path = program_.parts.size();
    if (name != ".") {
      for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        program_.parts.push_back(name.substr(0, dot));
        name.remove_prefix(dot + 1);
      }
      program_.parts.push_back(name);
    }
    instruction.path_length = program_.parts.size() - instruction.path;
  }

  void close(const Tag& tag) {
    const auto same = std::find_if(open_.rbegin(), open_.rend(), [&](std::size_t at) {
      return instruction(at).text == tag.name;
    });
    if (open_.empty()) {
      findings_.error("AC4004", location(tag), {},
                      "'" + shortened(tag.source) + "' closes a section, but none is open");
      return;
    }
    if (same == open_.rend()) {
      // Most likely a misspelt close of the innermost section: taking it as one avoids later noise.
      const auto& innermost = instruction(open_.back());
      findings_.error("AC4004", location(tag), {},
                      "'" + shortened(tag.source) + "' closes a section that is not open",
                      "the innermost open section is '" + shortened(innermost.text) + "', line " +
                          std::to_string(innermost.line));
    } else {
      for (; instruction(open_.back()).text != tag.name; open_.pop_back())
        report_unclosed(open_.back(), tag);
    }
    program_.instructions[open_.back()].end = program_.instructions.size();
    open_.pop_back();
  }

  void report_unclosed(std::size_t section, const std::optional<Tag>& before) {
    const auto& open = instruction(section);
    const std::string name = shortened(open.text);
    std::string hint = "close it with '/" + name + "'";
    if (before)
      hint += " before '" + shortened(before->source) + "' in line " + std::to_string(before->line);
    findings_.error("AC4003", program_.where(open), {},
                    "the section '" + name + "' is never closed", hint);
  }

  [[nodiscard]] const Instruction& instruction(std::size_t index) const {
    return program_.instructions[index];
  }
  [[nodiscard]] Location location(const Tag& tag) const {
    return {program_.file_name, tag.line, tag.column};
  }

  Program& program_;
  Findings& findings_;
  Scanner scanner_;
  std::vector<std::size_t> open_; ///< instructions that open a section, outermost first
  bool at_line_start_ = true;
};

} // namespace

void parse_program(Program& program, Findings& findings) {
  Parser(program, findings).run();
}

} // namespace aircat::mustache
