#include "site/facts.hpp"
#include "site/markup.hpp"
#include "site/pages.hpp"

#include <fmt/format.h>

namespace aircat::site {

Page compare_page(const catalog::Catalog& catalog) {
  auto models = Json::array();
  mustache::List choices;
  for (const auto& model : catalog.models) {
    models.push_back(Json{{"id", model->id()},
                          {"name", std::string(model->name)},
                          {"href", page_path(*model)},
                          {"facts", comparable_facts(catalog, *model)}});
    choices.push_back(
        mustache::Object{{"value", text(model->id())},
                         {"label", text(fmt::format("{} ({})", model->name, model->air))}});
  }
  return {"compare.html",
          "compare.html",
          "Compare models",
          {{"choices", std::move(choices)}, {"models", data_block(models)}}};
}

} // namespace aircat::site
