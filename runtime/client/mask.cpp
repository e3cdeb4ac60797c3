#include "client/mask.hpp"

#include <string_view>

namespace aircat::client {

std::string Mask::operator()(std::string text) const {
  constexpr std::string_view instead = "***";
  if (secret_.empty())
    return text;
  for (auto at = text.find(secret_); at != std::string::npos;
       at = text.find(secret_, at + instead.size()))
    text.replace(at, secret_.size(), instead);
  return text;
}

} // namespace aircat::client
