#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace aircat::mustache {

enum class Op : std::uint8_t {
  text,     ///< literal text
  indent,   ///< a line of the template begins here, with a tag
  name,     ///< {{name}}
  raw,      ///< {{{name}}} or {{&name}}
  section,  ///< {{#name}}, its body follows, up to `end`
  inverted, ///< {{^name}}, likewise
  partial   ///< {{>name}}
};

/// One instruction. The views point into the program's source.
struct Instruction {
  Op op = Op::text;
  bool own_line = false; ///< text: it begins a line; partial: it stands alone on its line
  int line = 0;          ///< where the tag begins, from 1
  int column = 0;
  std::string_view text;   ///< text: itself; else: the tag's name
  std::string_view indent; ///< partial: the blanks before a tag that stands alone
  std::size_t path = 0;    ///< the name's first part in `Program::parts`; `.` has none
  std::size_t path_length = 0;
  std::size_t end = 0; ///< section, inverted: the instruction after the body
};

/// What a template is parsed to. Never moved or copied, because it points into itself.
struct Program {
  Program(std::string file, std::string text)
      : file_name(std::move(file)), source(std::move(text)) {}
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  std::string file_name;
  std::string source;
  std::vector<Instruction> instructions;
  std::vector<std::string_view> parts; ///< of all dotted names

  [[nodiscard]] Location where(const Instruction& instruction) const {
    return {file_name, instruction.line, instruction.column};
  }
};

} // namespace aircat::mustache
