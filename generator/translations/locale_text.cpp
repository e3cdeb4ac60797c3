#include "translations/locale_text.hpp"

#include "render/json_layout.hpp"
#include "render/json_member.hpp"

namespace aircat::translations {

std::string locale_text(const std::vector<std::pair<std::string, std::string>>& texts) {
  auto object = Json::object();
  for (const auto& [english, translation] : texts)
    render::append_member(object, english, translation);
  return render::lay_out(object, render::catalog_json) + "\n";
}

} // namespace aircat::translations
