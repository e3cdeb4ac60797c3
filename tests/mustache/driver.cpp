// Reads a JSON array of {template, partials, data} from standard input, renders each as the
// Mustache specification has it, and prints a JSON array of outputs, null where the template has a
// fault.

#include <cstdio>
#include <iostream>

#include "json/json.hpp"

#include "mustache/from_json.hpp"
#include "mustache/render.hpp"

using namespace aircat;

namespace {

Json rendered(const Json& one) {
  Findings findings;
  mustache::Partials partials;
  for (const auto& [name, source] : one.at("partials").items()) {
    const auto partial = mustache::Template::parse(name, source.get<std::string>(), findings);
    if (!partial)
      return nullptr;
    partials.add(name, *partial);
  }
  const auto page =
      mustache::Template::parse("page", one.at("template").get<std::string>(), findings);
  const auto data = mustache::from_json(one.at("data"));
  if (!page || !data)
    return nullptr;
  const auto out = mustache::render(*page, *data, partials, mustache::escape_html,
                                    mustache::Mode::spec, findings);
  return out ? Json(*out) : Json(nullptr);
}

} // namespace

int main() {
  try {
    auto out = Json::array();
    for (const auto& one : Json::parse(std::cin))
      out.push_back(rendered(one));
    std::cout << out.dump() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mustache_driver: %s\n", error.what());
    return 1;
  }
}
