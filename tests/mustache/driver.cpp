// Reads a JSON array of {template, partials, data} from standard input, renders each as the
// Mustache specification has it, and prints a JSON array of outputs, null where the template has a
// fault.

#include <cstdio>
#include <iostream>

#include <nlohmann/json.hpp>

#include "mustache/from_json.hpp"
#include "mustache/render.hpp"

using namespace aircat;
using nlohmann::ordered_json;

namespace {

ordered_json rendered(const ordered_json& one) {
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
  return out ? ordered_json(*out) : ordered_json(nullptr);
}

} // namespace

int main() {
  try {
    auto out = ordered_json::array();
    for (const auto& one : ordered_json::parse(std::cin))
      out.push_back(rendered(one));
    std::cout << out.dump() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mustache_driver: %s\n", error.what());
    return 1;
  }
}
