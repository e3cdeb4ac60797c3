#include "http/http.hpp"

namespace aircat::http {

std::string_view Head::header(std::string_view name) const {
  for (const auto& header : headers)
    if (header.name == name)
      return header.value;
  return {};
}

} // namespace aircat::http
