#include "cli/today.hpp"

#include <ctime>
#include <fmt/format.h>

namespace aircat::cli {

std::string today() {
  const auto now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

} // namespace aircat::cli
