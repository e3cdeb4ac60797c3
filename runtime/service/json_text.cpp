#include "service/json_text.hpp"

#include "json/json.hpp"

namespace aircat::service {

std::string text_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace aircat::service
