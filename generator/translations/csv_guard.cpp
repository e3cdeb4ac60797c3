#include "translations/csv_guard.hpp"

namespace aircat::translations {
namespace {

constexpr char guard = '\'';
constexpr std::string_view formula_starts = "=+-@\t\r";

/// Behind any guards, does it begin like a formula?
bool is_formula(std::string_view text) {
  const auto first = text.find_first_not_of(guard);
  return first != std::string_view::npos &&
         formula_starts.find(text[first]) != std::string_view::npos;
}

} // namespace

std::string guarded(std::string_view text) {
  return is_formula(text) ? guard + std::string(text) : std::string(text);
}

std::string unguarded(std::string_view cell) {
  if (!cell.empty() && cell.front() == guard && is_formula(cell))
    cell.remove_prefix(1);
  return std::string(cell);
}

} // namespace aircat::translations
