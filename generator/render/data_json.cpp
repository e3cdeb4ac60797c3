#include "render/data_json.hpp"

#include "json/json.hpp"

namespace aircat::render {
namespace {

struct Converter {
  Json operator()(std::nullptr_t) const { return nullptr; }
  Json operator()(bool value) const { return value; }
  Json operator()(const mustache::Text& text) const { return text.value; }
  Json operator()(const mustache::Code& code) const { return code.value; }
  Json operator()(const mustache::List& list) const {
    auto out = Json::array();
    for (const auto& item : list)
      out.push_back(item.visit(*this));
    return out;
  }
  Json operator()(const mustache::Object& object) const {
    auto out = Json::object();
    for (const auto& [name, value] : object)
      out[name] = value.visit(*this);
    return out;
  }
};

} // namespace

Json to_json(const mustache::Value& value) {
  return value.visit(Converter{});
}

} // namespace aircat::render
