#include "catalog/node_json.hpp"
#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "diagnostics/utf8.hpp"
#include "provenance/contradictions.hpp"
#include "provenance/figures.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

namespace aircat::cli {
namespace {

std::string place(const Location& where) {
  return where.file.empty() ? "" : fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

Json source_json(const catalog::Source& source) {
  Json out;
  if (!source.title.empty())
    out["title"] = source.title;
  if (!source.url.empty())
    out["url"] = source.url;
  out["checked"] = source.checked;
  if (source.undocumented)
    out["undocumented"] = true;
  out["from"] = place(where(*source.node));
  return out;
}

bool is_within(const catalog::Node& inner, const catalog::Node& outer) {
  return &inner == &outer || std::any_of(outer.members.begin(), outer.members.end(),
                                         [&](const catalog::Member& member) {
                                           return is_within(inner, *member.value);
                                         });
}

/// Says of values where they stand, which sources vouch for them, and what sources say otherwise.
class Teller {
public:
  Teller(const catalog::Catalog& catalog, const catalog::Model& model)
      : provenance_(catalog),
        others_(provenance::contradictions_in(provenance_, *model.document, &model)) {}

  Json tell(const catalog::Node& node) {
    Json out{{"value", catalog::to_json(node)}, {"from", place(where(node))}};
    if (auto sources = sources_of(node); !sources.empty())
      out["sources"] = std::move(sources);
    auto others = Json::array();
    for (const auto& other : others_)
      if (other.decided && is_within(*other.decided, node)) {
        others.push_back(json_of(other));
        if (other.decided != &node)
          others.back()["pointer"] = other.pointer;
        told_.insert(&other);
      }
    if (!others.empty())
      out["others"] = std::move(others);
    return out;
  }

  Json tell_members(const catalog::Node* node) {
    auto out = Json::object();
    if (!node)
      return out;
    if (!node->is(catalog::Kind::object)) {
      out["taken"] = tell(*node);
      return out;
    }
    for (const auto& member : node->members)
      out[std::string(member.key)] = tell_member(member);
    return out;
  }

  /// What we say ourselves has no source.
  Json tell_member(const catalog::Member& member) {
    auto out = tell(*member.value);
    if (provenance::is_own_text(member.key))
      out.erase("sources");
    return out;
  }

  [[nodiscard]] Json sources_of(const catalog::Node& node) const {
    auto sources = Json::array();
    for (const auto* source : provenance_.vouching_for(node))
      sources.push_back(source_json(*source));
    return sources;
  }

  /// What sources say of things that were not told: most are not in the catalog at all.
  [[nodiscard]] Json rest() const {
    auto out = Json::object();
    for (const auto& other : others_)
      if (!told_.contains(&other))
        out[other.pointer].push_back(json_of(other));
    return out;
  }

private:
  static Json json_of(const provenance::Contradiction& other) {
    return {{"value", catalog::to_json(*other.said)}, {"source", source_json(*other.source)}};
  }

  provenance::Provenance provenance_;
  std::vector<provenance::Contradiction> others_;
  std::set<const provenance::Contradiction*> told_;
};

Json describe(const catalog::Input& input, Teller& teller) {
  auto own = teller.tell_members(input.node);
  const auto* said = input.node->find("required");
  own["required"] = said ? teller.tell(*said) : Json{{"value", input.required}};
  own["required"]["value"] = input.required;
  if (input.default_shown)
    own["default"] = Json{{"value", *input.default_shown}};
  auto offers = Json::array();
  for (const auto& offer : input.offers)
    offers.push_back({{"value", offer.shown}, {"label", offer.label}});
  if (!offers.empty())
    own["offers"] = Json{{"value", std::move(offers)}};
  return own;
}

Json describe(const catalog::Provider& provider, Teller& teller) {
  constexpr std::string_view status_names[] = {"implemented", "planned", "skipped"};
  Json out;
  out["provider"] = provider.id;
  out["capability"] = provider.capability->slug;
  out["status"] = status_names[static_cast<std::size_t>(provider.status)];
  if (const auto* status = provider.node->find("status"))
    out["statusFrom"] = teller.tell(*status);
  out["task"] = provider.task->name;
  auto inputs = Json::object();
  for (const auto& input : provider.inputs)
    inputs[std::string(input.name)] = describe(input, teller);
  out["inputs"] = std::move(inputs);
  auto parameters = Json::object();
  for (const auto& parameter : provider.parameters)
    parameters[std::string(parameter.path)] = teller.tell_members(parameter.node);
  out["parameters"] = std::move(parameters);
  auto request = Json::object();
  for (const auto& fixed : provider.request)
    request[std::string(fixed.path)] = teller.tell(*fixed.value);
  out["request"] = std::move(request);
  out["size"] = teller.tell_members(provider.size.node);
  auto rules = Json::array();
  for (const auto& rule : provider.rules)
    rules.push_back(teller.tell(*rule.node));
  out["rules"] = std::move(rules);
  return out;
}

/// What is shown of the model and not of its providers.
bool is_of_model(std::string_view key) {
  constexpr std::array<std::string_view, 7> of_providers{
      "inputs", "parameters", "request", "size", "rules", "capabilities", "$schema"};
  return std::find(of_providers.begin(), of_providers.end(), key) == of_providers.end();
}

Json describe(const catalog::Catalog& catalog, const catalog::Model& model) {
  Teller teller(catalog, model);
  Json head{{"model", model.id()}, {"file", model.document->name()}};
  for (const auto& member : model.document->root()->members)
    if (is_of_model(member.key))
      head[std::string(member.key)] = teller.tell_member(member);
  auto providers = Json::array();
  for (const auto& provider : model.providers)
    providers.push_back(describe(*provider, teller));
  head["providers"] = std::move(providers);
  if (auto rest = teller.rest(); !rest.empty())
    head["others"] = std::move(rest);
  return head;
}

std::string value_text(const Json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Lays a model out for people: one line a value, the places in a column of their own, and behind
/// them the numbers of the sources, which are listed at the end.
class Page {
public:
  std::string lay_out(const Json& model) {
    out_ = fmt::format("{}  ({})\n", model["model"].get<std::string>(),
                       model["file"].get<std::string>());
    values_of(model, "  ");
    for (const auto& provider : model["providers"])
      add(provider);
    if (const auto rest = model.find("others"); rest != model.end()) {
      out_ += "\nwhat sources say otherwise\n";
      for (const auto& [pointer, others] : rest->items())
        for (const auto& other : others)
          out_ += fmt::format("  {} {} {}\n", visible(pointer), value_text(other["value"]),
                              number_of(other["source"]));
    }
    if (!numbers_.empty())
      out_ += "\nsources\n" + list_;
    return std::move(out_);
  }

private:
  void add(const Json& provider) {
    out_ += fmt::format("\n{}  {}  {}{}\n", provider["provider"].get<std::string>(),
                        provider["capability"].get<std::string>(),
                        provider["status"].get<std::string>(),
                        provider.contains("statusFrom") ? numbers_of(provider["statusFrom"]) : "");
    for (const auto* section : {"inputs", "parameters"}) {
      out_ += fmt::format("  {}\n", section);
      for (const auto& [name, values] : provider[section].items()) {
        out_ += fmt::format("    {}\n", name);
        values_of(values, "      ");
      }
    }
    for (const auto* section : {"request", "size"}) {
      if (provider[section].empty())
        continue;
      out_ += fmt::format("  {}\n", section);
      values_of(provider[section], "    ");
    }
    for (const auto& rule : provider["rules"])
      out_ += fmt::format("  rule {}  {}{}\n", value_text(rule["value"]),
                          rule.value("from", std::string()), numbers_of(rule));
  }

  void values_of(const Json& values, std::string_view indent) {
    for (const auto& [key, value] : values.items()) {
      if (key == "sources" || !value.is_object() || !value.contains("value"))
        continue; // sources are listed at the end
      const auto line = fmt::format("{}{} {}", indent, key, value_text(value["value"]));
      const auto from = value.value("from", std::string());
      out_ += from.empty() ? line : fmt::format("{:<70}  {}", line, from);
      out_ += numbers_of(value) + "\n";
      if (const auto others = value.find("others"); others != value.end())
        for (const auto& other : *others)
          out_ += fmt::format("{}  against {}{}{} {}\n", indent,
                              visible(other.value("pointer", std::string())),
                              other.contains("pointer") ? " " : "", value_text(other["value"]),
                              number_of(other["source"]));
    }
  }

  std::string numbers_of(const Json& value) {
    std::string out;
    if (const auto sources = value.find("sources"); sources != value.end())
      for (const auto& source : *sources)
        out += " " + number_of(source);
    return out;
  }

  /// A source is listed when it is first named.
  std::string number_of(const Json& source) {
    const auto [known, is_new] =
        numbers_.emplace(source["from"].get<std::string>(), numbers_.size() + 1);
    if (is_new)
      list_ += fmt::format("{:<70}  {}\n",
                           fmt::format("  [{}] {}, {}{}", known->second, title_of(source),
                                       source["checked"].get<std::string>(),
                                       source.contains("undocumented") ? ", by trying" : ""),
                           known->first);
    return fmt::format("[{}]", known->second);
  }

  static std::string title_of(const Json& source) {
    const auto title = source.value("title", std::string()), url = source.value("url", title);
    return visible(title.empty() || title == url ? url : title + ", " + url);
  }

  std::string out_, list_;
  std::map<std::string, std::size_t> numbers_; ///< by place
};

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
  const auto description = describe(*catalog, *model);
  console.print(console.is_json() ? render::lay_out(description, render::generated_json) + "\n"
                                  : Page().lay_out(description));
  return ExitCode::fine;
}

} // namespace aircat::cli
