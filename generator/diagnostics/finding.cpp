#include "diagnostics/finding.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace aircat {

Excerpt excerpt_of(std::string_view line, std::size_t byte) {
  constexpr std::size_t reach = 400;
  byte = std::min(byte, line.size());
  auto begin = byte > reach ? byte - reach : 0;
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
  };
  while (begin > 0 && continues(begin))
    --begin;
  auto end = std::min(byte + reach, line.size());
  while (end < line.size() && continues(end))
    ++end;
  return {std::string(line.substr(begin, end - begin)), byte - begin, begin > 0, end < line.size()};
}

void Findings::add(Finding finding) {
  if (finding.severity == Severity::error)
    ++errors_;
  findings_.push_back(std::move(finding));
}

void Findings::error(std::string code, Location where, std::string pointer, std::string message,
                     std::string hint) {
  add({std::move(code),
       Severity::error,
       std::move(message),
       std::move(hint),
       std::move(where),
       std::move(pointer),
       {}});
}

void Findings::warning(std::string code, Location where, std::string pointer, std::string message,
                       std::string hint) {
  add({std::move(code),
       Severity::warning,
       std::move(message),
       std::move(hint),
       std::move(where),
       std::move(pointer),
       {}});
}

void Findings::append(Findings&& other) {
  errors_ += other.errors_;
  findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                   std::make_move_iterator(other.findings_.end()));
  other.findings_.clear();
  other.errors_ = 0;
}

void Findings::promote_warnings() {
  for (auto& finding : findings_)
    finding.severity = Severity::error;
  errors_ = findings_.size();
}

void Findings::sort() {
  const auto key = [](const Finding& f) {
    return std::tie(f.where.file, f.where.line, f.where.column, f.code, f.message);
  };
  std::stable_sort(findings_.begin(), findings_.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  const auto same = [&](const Finding& a, const Finding& b) { return key(a) == key(b); };
  findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
  errors_ = static_cast<std::size_t>(
      std::count_if(findings_.begin(), findings_.end(),
                    [](const Finding& f) { return f.severity == Severity::error; }));
}

} // namespace aircat
