#include "catalog/node_json.hpp"
#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

std::string place(const Location& where) {
  return where.file.empty() ? "" : fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

/// A value with the place that set it.
Json sourced(Json value, const catalog::Node& node) {
  return {{"value", std::move(value)}, {"from", place(where(node))}};
}

Json members_of(const catalog::Node* node) {
  auto out = Json::object();
  if (!node)
    return out;
  if (!node->is(catalog::Kind::object)) {
    out["taken"] = sourced(catalog::to_json(*node), *node);
    return out;
  }
  for (const auto& member : node->members)
    out[std::string(member.key)] = sourced(catalog::to_json(*member.value), *member.value);
  return out;
}

Json describe(const catalog::Provider& provider) {
  constexpr std::string_view status_names[] = {"implemented", "planned", "skipped"};
  Json out;
  out["provider"] = provider.id;
  out["capability"] = provider.capability->slug;
  out["status"] = status_names[static_cast<std::size_t>(provider.status)];
  out["task"] = provider.task->name;
  auto inputs = Json::object();
  for (const auto& input : provider.inputs) {
    auto own = members_of(input.node);
    own["required"] = Json{{"value", input.required}};
    if (const auto* said = input.node->find("required"))
      own["required"]["from"] = place(where(*said));
    if (input.default_shown)
      own["default"] = Json{{"value", *input.default_shown}};
    auto offers = Json::array();
    for (const auto& offer : input.offers)
      offers.push_back({{"value", offer.shown}, {"label", offer.label}});
    if (!offers.empty())
      own["offers"] = Json{{"value", std::move(offers)}};
    inputs[std::string(input.name)] = std::move(own);
  }
  out["inputs"] = std::move(inputs);
  auto parameters = Json::object();
  for (const auto& parameter : provider.parameters)
    parameters[std::string(parameter.path)] = members_of(parameter.node);
  out["parameters"] = std::move(parameters);
  auto request = Json::object();
  for (const auto& fixed : provider.request)
    request[std::string(fixed.path)] = sourced(catalog::to_json(*fixed.value), *fixed.value);
  out["request"] = std::move(request);
  out["size"] = members_of(provider.size.node);
  auto rules = Json::array();
  for (const auto& rule : provider.rules)
    rules.push_back(sourced(catalog::to_json(*rule.node), *rule.node));
  out["rules"] = std::move(rules);
  return out;
}

Json describe(const catalog::Model& model) {
  Json out = members_of(model.document->root());
  for (const auto* layer :
       {"inputs", "parameters", "request", "size", "rules", "capabilities", "$schema"})
    out.erase(layer);
  Json head{{"model", model.id()}, {"file", model.document->name()}};
  head.update(out);
  auto providers = Json::array();
  for (const auto& provider : model.providers)
    providers.push_back(describe(*provider));
  head["providers"] = std::move(providers);
  return head;
}

std::string value_text(const Json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// One line a value, the places in a column of their own.
void add_values(std::string& out, const Json& values, std::string_view indent) {
  for (const auto& [key, value] : values.items()) {
    if (!value.contains("value"))
      continue;
    const auto line = fmt::format("{}{} {}", indent, key, value_text(value["value"]));
    const auto from = value.value("from", std::string());
    out += from.empty() ? line + "\n" : fmt::format("{:<70}  {}\n", line, from);
  }
}

std::string as_text(const Json& model) {
  std::string out = fmt::format("{}  ({})\n", model["model"].get<std::string>(),
                                model["file"].get<std::string>());
  add_values(out, model, "  ");
  for (const auto& provider : model["providers"]) {
    out += fmt::format("\n{}  {}  {}\n", provider["provider"].get<std::string>(),
                       provider["capability"].get<std::string>(),
                       provider["status"].get<std::string>());
    for (const auto* section : {"inputs", "parameters"}) {
      out += fmt::format("  {}\n", section);
      for (const auto& [name, values] : provider[section].items()) {
        out += fmt::format("    {}\n", name);
        add_values(out, values, "      ");
      }
    }
    for (const auto* section : {"request", "size"}) {
      if (provider[section].empty())
        continue;
      out += fmt::format("  {}\n", section);
      add_values(out, provider[section], "    ");
    }
    for (const auto& rule : provider["rules"])
      out += fmt::format("  rule {}  {}\n", value_text(rule["value"]),
                         rule.value("from", std::string()));
  }
  return out;
}

} // namespace

ExitCode run(const ShowOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto* model = find_model(*catalog, options.model, console);
  if (!model)
    return ExitCode::usage;
  const auto description = describe(*model);
  console.print(console.is_json() ? render::lay_out(description, render::generated_json) + "\n"
                                  : as_text(description));
  return ExitCode::fine;
}

} // namespace aircat::cli
