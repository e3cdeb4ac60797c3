#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::translations {

struct Cell {
  std::string text;
  std::size_t at = 0; ///< first byte in the file, of the quote where it has one
};
using Row = std::vector<Cell>;

/// Why a table cannot be read further.
struct CsvFault {
  std::size_t at = 0;
  std::string message, hint;
};

/// Rows of CSV by RFC 4180 with any separator and end of line; empty lines are none.
class CsvReader {
public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// The next row; nothing at the end, or where `fault` says what is wrong.
  [[nodiscard]] std::optional<Row> next();
  [[nodiscard]] const std::optional<CsvFault>& fault() const { return fault_; }

private:
  [[nodiscard]] Cell cell();
  void quoted(Cell& cell);
  [[nodiscard]] bool at_end_of_cell() const;
  bool skip_line_end();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::optional<CsvFault> fault_;
};

} // namespace aircat::translations
