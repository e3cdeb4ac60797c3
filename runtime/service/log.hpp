#pragma once

#include "aircat/runware_image_service.hpp"

#include "client/mask.hpp"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace aircat::service {

/// Writes lines for whoever runs the program. The key is in none of them.
class ServiceLog {
public:
  using Sink = std::function<void(LogLevel, std::string_view)>;

  ServiceLog(Sink sink, std::string key) : sink_(std::move(sink)), mask_(std::move(key)) {}

  void info(std::string line) const { write(LogLevel::info, std::move(line)); }
  void warning(std::string line) const { write(LogLevel::warning, std::move(line)); }
  void error(std::string line) const { write(LogLevel::error, std::move(line)); }
  [[nodiscard]] const client::Mask& mask() const { return mask_; }

private:
  void write(LogLevel level, std::string line) const;

  Sink sink_;
  client::Mask mask_;
  mutable std::mutex mutex_;
};

/// A prompt as a log shows it: its first 100 characters, on one line.
[[nodiscard]] std::string shortened(std::string_view prompt);

} // namespace aircat::service
