#pragma once

#include <string>

namespace aircat::client {

/// Takes a secret out of texts, wherever they come from.
class Mask {
public:
  explicit Mask(std::string secret) : secret_(std::move(secret)) {}
  [[nodiscard]] std::string operator()(std::string text) const;

private:
  std::string secret_;
};

} // namespace aircat::client
