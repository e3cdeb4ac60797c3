#include "translations/csv_table.hpp"

namespace aircat::translations {

bool CsvReader::at_end_of_cell() const {
  return at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' ||
         text_[at_] == '\r';
}

bool CsvReader::skip_line_end() {
  const auto before = at_;
  if (at_ < text_.size() && text_[at_] == '\r')
    ++at_;
  if (at_ < text_.size() && text_[at_] == '\n')
    ++at_;
  return at_ != before;
}

std::optional<Row> CsvReader::next() {
  while (skip_line_end())
    ;
  if (at_ == text_.size() || fault_)
    return std::nullopt;
  Row row;
  for (;;) {
    row.push_back(cell());
    if (fault_)
      return std::nullopt;
    if (at_ == text_.size() || skip_line_end())
      return row;
    ++at_; // the separator
  }
}

Cell CsvReader::cell() {
  Cell cell{{}, at_};
  if (at_ < text_.size() && text_[at_] == '"') {
    quoted(cell);
    return cell;
  }
  for (; !at_end_of_cell(); ++at_) {
    if (text_[at_] == '"') {
      fault_ = {at_, "there is a quote inside a cell that is not quoted",
                "put the cell in quotes and write each quote in it twice"};
      return cell;
    }
    cell.text += text_[at_];
  }
  return cell;
}

void CsvReader::quoted(Cell& cell) {
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] != '"') {
      cell.text += text_[at_];
      continue;
    }
    ++at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      cell.text += '"';
      continue;
    }
    if (!at_end_of_cell())
      fault_ = {at_, "there is something behind the end of a quoted cell",
                "write each quote inside a cell twice"};
    return;
  }
  fault_ = {cell.at, "the quote that begins this cell has no end", "end the cell with a quote"};
}

} // namespace aircat::translations
