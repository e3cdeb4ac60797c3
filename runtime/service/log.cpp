#include "service/log.hpp"

namespace aircat::service {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Would start a line or a command of the terminal.
bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < ' ' || code == 0x7F;
}

} // namespace

void ServiceLog::write(LogLevel level, std::string line) const {
  if (!sink_)
    return;
  line = mask_(std::move(line));
  for (auto& byte : line)
    if (is_control(byte))
      byte = ' ';
  const std::scoped_lock lock(mutex_);
  sink_(level, line);
}

std::string shortened(std::string_view prompt) {
  constexpr std::size_t most = 100;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < prompt.size(); ++at)
    if (!is_continuation(prompt[at]) && ++characters > most)
      return std::string(prompt.substr(0, at)) + "…";
  return std::string(prompt);
}

} // namespace aircat::service
