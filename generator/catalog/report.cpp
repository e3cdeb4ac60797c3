#include "catalog/report.hpp"

#include <fmt/format.h>

namespace aircat::catalog {
namespace {

constexpr std::uint32_t whole_file = UINT32_MAX;

} // namespace

void Report::begin(std::string_view code) {
  code_ = code;
  seen_.clear();
}

bool Report::is_new(const Document* document, std::uint32_t offset, std::string_view message) {
  const auto address = reinterpret_cast<std::uintptr_t>(document);
  std::string key(reinterpret_cast<const char*>(&address), sizeof address);
  key.append(reinterpret_cast<const char*>(&offset), sizeof offset);
  return seen_.insert(key.append(message)).second;
}

bool Report::is_new(const Location& at, std::string_view message) {
  return seen_.insert(fmt::format("{}:{}:{}:{}", at.file, at.line, at.column, message)).second;
}

template <typename At>
void Report::add(Severity severity, const At& at, std::string message, std::string hint,
                 std::optional<Edit> fix) {
  if (is_new(at.document, at.offset, message))
    findings_.add({code_,
                   severity,
                   std::move(message),
                   std::move(hint),
                   where(at),
                   pointer(at),
                   {},
                   std::nullopt,
                   std::move(fix)});
}

void Report::error(const Node& at, std::string message, std::string hint, std::optional<Edit> fix) {
  add(Severity::error, at, std::move(message), std::move(hint), std::move(fix));
}

void Report::error(const Member& at, std::string message, std::string hint,
                   std::optional<Edit> fix) {
  add(Severity::error, at, std::move(message), std::move(hint), std::move(fix));
}

void Report::error(const Document& in, std::string message, std::string hint) {
  if (is_new(&in, whole_file, message))
    findings_.error(code_, {in.name(), 0, 0}, "", std::move(message), std::move(hint));
}

void Report::warning(const Node& at, std::string message, std::string hint,
                     std::optional<Edit> fix) {
  add(Severity::warning, at, std::move(message), std::move(hint), std::move(fix));
}

void Report::warning(const Member& at, std::string message, std::string hint,
                     std::optional<Edit> fix) {
  add(Severity::warning, at, std::move(message), std::move(hint), std::move(fix));
}

void Report::warning(const Document& in, std::string message, std::string hint) {
  if (is_new(&in, whole_file, message))
    findings_.warning(code_, {in.name(), 0, 0}, "", std::move(message), std::move(hint));
}

void Report::error(const Location& at, std::string message, std::string hint) {
  if (is_new(at, message))
    findings_.error(code_, at, "", std::move(message), std::move(hint));
}

void Report::warning(const Location& at, std::string message, std::string hint) {
  if (is_new(at, message))
    findings_.warning(code_, at, "", std::move(message), std::move(hint));
}

void Report::error(const Finding& finding, std::string message) {
  findings_.error(code_, finding.where, finding.pointer, std::move(message), finding.hint);
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest)
    return "\"" + std::string(text) + "\"";
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return "\"" + std::string(text.substr(0, end)) + "…\"";
}

} // namespace aircat::catalog
