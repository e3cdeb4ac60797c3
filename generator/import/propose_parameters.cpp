#include "import/steps.hpp"

#include "catalog/placement.hpp"
#include "catalog/vocabulary.hpp"
#include "import/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::importing {
namespace {

using Kind = Difference::Kind;
namespace type = catalog::type;

constexpr std::array limit_keys{"const",      "enum",      "minimum",   "maximum",
                                "multipleOf", "minLength", "maxLength", "pattern",
                                "minItems",   "maxItems",  "default"};

const Statement& wanted_at(const Round& round, std::size_t provider, const std::string& path) {
  static const Statement nothing;
  const auto* found = round.wanted[provider]->find(path);
  return found ? *found : nothing;
}

/// What is written of limits, in the order in which people write them.
Json ordered(const Json& limits) {
  auto out = Json::object();
  for (const auto* key : limit_keys)
    if (limits.contains(key))
      out[key] = limits[key];
  return out;
}

/// Without what follows from elsewhere: that a list which must have an element has one.
Json own_limits(const Round& round, std::size_t provider, const std::string& path) {
  auto limits = wanted_at(round, provider, path).limits;
  const auto* parameter = round.now.model->providers[provider]->parameter(path);
  const auto* ours = round.now.requests[provider].find(path);
  if (limits.contains("minItems") && limits["minItems"] == 1 && ours &&
      ours->limits.contains("minItems") && !(parameter && parameter->limits.min_items))
    limits.erase("minItems");
  const bool is_number = ours && (ours->types & type::number) != 0;
  const auto& said = wanted_at(round, provider, path);
  if (is_number && (said.types & type::number) == 0 && (said.types & type::integer) != 0 &&
      !limits.contains("multipleOf") && !limits.contains("enum") && !limits.contains("const"))
    limits["multipleOf"] = 1;
  return ordered(limits);
}

/// The definition with other limits; all else in it stays.
Json with_limits(const Json* old, const Json& limits, const Json& inherited) {
  auto out = old && old->is_object() ? *old : Json::object();
  for (const auto* key : limit_keys)
    out.erase(key);
  auto kept = out;
  out = limits;
  for (const auto& [key, value] : kept.items())
    out[key] = value;
  if (limits.empty())
    for (const auto& [key, value] : inherited.items())
      out[key] = nullptr;
  return out;
}

bool is_default_only(const Json& ours, const Json& wanted) {
  auto a = ours, b = wanted;
  a.erase("default");
  b.erase("default");
  return canonical(a) == canonical(b) && wanted.contains("default");
}

/// Those that get the same limits, though what follows from their inputs makes them differ.
Groups groups_of_limits(const Round& round) {
  Groups groups;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const auto& difference : round.differences) {
    if (difference.kind != Kind::limits)
      continue;
    const auto& path = difference.path;
    const auto [place, is_new] = places.try_emplace(
        {path, canonical(own_limits(round, difference.provider, path))}, groups.size());
    if (is_new)
      groups.emplace_back(path, std::vector<std::size_t>());
    groups[place->second].second.push_back(difference.provider);
  }
  return groups;
}

void change_limits(Round& round) {
  for (const auto& [path, providers] : groups_of_limits(round)) {
    const auto* inherited = round.layers.requests[providers.front()].find(path);
    const auto limits = own_limits(round, providers.front(), path);
    const bool as_layers =
        inherited && !inherited->refused &&
        canonical(inherited->limits) == canonical(wanted_at(round, providers.front(), path).limits);
    for (const auto& scope : round.file.scopes(round.capabilities(providers), "parameters", path)) {
      const auto* old = round.file.find(scope, "parameters", path);
      auto definition =
          as_layers && !round.in_full ? with_limits(old, Json::object(), Json::object())
          : inherited && !round.in_full && !(old && old->is_object()) &&
                  is_default_only(inherited->limits, limits)
              ? Json{{"default", limits["default"]}}
              : with_limits(old, limits, inherited ? inherited->limits : Json::object());
      const bool is_named = round.layers.model->providers[providers.front()]->parameter(path);
      if (as_layers && definition.empty() && is_named)
        round.file.erase(scope, "parameters", path);
      else
        round.file.set(scope, "parameters", path, std::move(definition));
    }
  }
}

/// Is it there without a word of the model's file?
bool is_of_layers(const Round& round, std::size_t provider, const std::string& path) {
  return !round.layers.requests[provider].refuses(path);
}

void change_refused(Round& round) {
  for (const auto& [path, providers] : groups_of(round, Kind::refused)) {
    for (const auto& scope : round.file.scopes(round.capabilities(providers), "parameters", path)) {
      // Whatever the file says inside of it goes as well.
      if (const auto* all = round.file.find(scope, "parameters")) {
        std::vector<std::string> inside;
        for (const auto& [key, value] : all->items())
          if (key == path || catalog::contains_path(path, key))
            inside.push_back(key);
        for (const auto& key : inside)
          round.file.erase(scope, "parameters", key);
      }
      if (is_of_layers(round, providers.front(), path) || round.in_full)
        round.file.set(scope, "parameters", path, false);
    }
  }
}

constexpr std::array<std::pair<catalog::Types, std::string_view>, 6> type_words{
    {{type::string, "string"},
     {type::integer, "integer"},
     {type::number, "number"},
     {type::boolean, "boolean"},
     {type::array, "array"},
     {type::object, "object"}}};

Json type_json(catalog::Types types) {
  auto words = Json::array();
  for (const auto& [bit, word] : type_words)
    if ((types & bit) != 0)
      words.push_back(word);
  return words.size() == 1 ? words.front() : words;
}

/// What kind of file a parameter takes by its name.
std::string media_kind(const std::string& path) {
  const auto has = [&](const char* word) { return path.find(word) != std::string::npos; };
  if (has("video") || has("Video"))
    return "video";
  return has("audio") || has("Audio") ? "audio" : "image";
}

/// A parameter that no layer defines.
Json definition_of(const Round& round, std::size_t provider, const std::string& path) {
  const auto& said = wanted_at(round, provider, path);
  auto out = Json::object();
  if (said.types != 0)
    out["type"] = type_json(said.types);
  if (said.item_types != 0 && (said.types & type::array) != 0 &&
      (said.types & ~static_cast<catalog::Types>(type::array)) == 0)
    out["items"] = type_json(said.item_types);
  if (!said.format.empty())
    out["format"] = said.format == "media" ? media_kind(path) : said.format;
  const auto limits = ordered(said.limits);
  for (const auto& [key, value] : limits.items())
    out[key] = value;
  if (!said.description.empty())
    out["description"] = said.description;
  return out;
}

void name(Round& round, Kind kind) {
  for (const auto& [path, providers] : groups_of(round, kind)) {
    const auto first = providers.front();
    const auto& provider = *round.now.model->providers[first];
    for (const auto& scope : round.file.scopes(round.capabilities(providers), "parameters", path)) {
      const auto* old = round.file.find(scope, "parameters", path);
      if (old && old->is_boolean() && is_of_layers(round, first, path))
        round.file.erase(scope, "parameters", path);
      else if (provider.known->knows(path))
        round.file.set(scope, "parameters", path, Json::object());
      else
        round.file.set(scope, "parameters", path, definition_of(round, first, path));
    }
  }
}

const catalog::Input* input_at(const catalog::Provider& provider, const std::string& path) {
  for (const auto& input : provider.inputs)
    if (!input.is_size() && (input.to.path == path || catalog::contains_path(path, input.to.path)))
      return &input;
  return nullptr;
}

void set_required(Round& round, const std::string& scope, const std::string& path, bool required) {
  const auto* old = round.file.find(scope, "parameters", path);
  auto definition = old && old->is_object() ? *old : Json::object();
  definition.erase("required");
  definition["required"] = required;
  round.file.set(scope, "parameters", path, std::move(definition));
}

void change_required(Round& round) {
  for (const auto& [path, providers] : groups_of(round, Kind::required)) {
    const auto first = providers.front();
    const auto& provider = *round.now.model->providers[first];
    const bool required = wanted_at(round, first, path).required;
    const auto* input = input_at(provider, path);
    const auto* parameter = provider.parameter(path);
    const auto capabilities = round.capabilities(providers);
    if (!required && input && input->required && !(parameter && parameter->required)) {
      const std::string name(input->name);
      for (const auto& scope : round.file.scopes(capabilities, "inputs", name)) {
        const auto* old = round.file.find(scope, "inputs", name);
        auto definition = old && old->is_object() ? *old : Json::object();
        definition["required"] = false;
        round.file.set(scope, "inputs", name, std::move(definition));
      }
      continue;
    }
    for (const auto& scope : round.file.scopes(capabilities, "parameters", path))
      set_required(round, scope, path, required);
  }
}

/// Is it a file that a person chooses?
bool is_media(const catalog::Provider& provider, const std::string& path, const Statement& said) {
  if (said.format == "image" || said.format == "video" || said.format == "audio" ||
      said.format == "media")
    return true;
  const auto* known = provider.known->find(path);
  const auto format = known ? known->parameter.format : catalog::Format::none;
  return format == catalog::Format::image || format == catalog::Format::video ||
         format == catalog::Format::audio;
}

/// `frameImages[frame=first]` of a placement, for a path with a list of the same kind.
std::string placed_at(const catalog::Input& input, const RequestStatement& wanted,
                      const std::string& path) {
  const auto each = path.find("[]");
  if (each == std::string::npos)
    return path;
  const auto open = input.to.text.find('[');
  if (open == std::string::npos)
    return {};
  const auto close = input.to.text.find(']', open);
  const auto selector = input.to.text.substr(open, close - open + 1);
  const auto key = selector.substr(1, selector.find('=') - 1);
  if (!wanted.find(path.substr(0, each + 2) + "." + key))
    return {};
  return path.substr(0, each) + selector + path.substr(each + 2);
}

/// Where the document takes what an input of the layers is for; "" where nowhere.
std::string other_place(const Round& round, std::size_t index, const catalog::Input& input) {
  const auto& provider = *round.now.model->providers[index];
  const auto& wanted = *round.wanted[index];
  const auto* own = provider.known->find(input.to.path);
  std::string best;
  for (const auto& difference : round.differences) {
    if (difference.kind != Kind::admitted || difference.provider != index)
      continue;
    const auto& said = wanted_at(round, index, difference.path);
    const auto* other = provider.known->find(difference.path);
    if (!is_media(provider, difference.path, said) ||
        (own && other && own->parameter.format != other->parameter.format))
      continue;
    const auto place = placed_at(input, wanted, difference.path);
    if (place.empty() || (!best.empty() && !said.required))
      continue;
    best = place;
    if (said.required)
      break;
  }
  return best;
}

} // namespace

std::vector<std::string> Round::capabilities(const std::vector<std::size_t>& providers) const {
  std::vector<std::string> names;
  for (const auto index : providers)
    names.emplace_back(now.model->providers[index]->capability->slug);
  return names;
}

Groups groups_of(const Round& round, Kind kind) {
  Groups groups;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const auto& difference : round.differences) {
    if (difference.kind != kind)
      continue;
    const auto [place, is_new] =
        places.try_emplace({difference.path, difference.theirs}, groups.size());
    if (is_new)
      groups.emplace_back(difference.path, std::vector<std::size_t>());
    groups[place->second].second.push_back(difference.provider);
  }
  return groups;
}

void change_inputs(Round& round) {
  for (std::size_t i = 0; i < round.wanted.size(); ++i) {
    if (!round.wanted[i])
      continue;
    const auto& provider = *round.now.model->providers[i];
    const std::string capability(provider.capability->slug);
    std::vector<std::string> taken;
    for (const auto& input : provider.inputs) {
      if (input.is_size() || !round.wanted[i]->refuses(input.to.path))
        continue;
      const std::string name(input.name);
      const auto place = other_place(round, i, input);
      if (!place.empty() && std::find(taken.begin(), taken.end(), place) == taken.end()) {
        taken.push_back(place);
        const auto* old = round.file.find(capability, "inputs", name);
        auto definition = old && old->is_object() ? *old : Json::object();
        definition["to"] = place;
        round.file.set(capability, "inputs", name, std::move(definition));
      } else if (!input.required || !is_media(provider, input.to.path, {})) {
        round.file.set(capability, "inputs", name, nullptr);
      }
    }
  }
}

void change_parameters(Round& round) {
  change_limits(round);
  change_refused(round);
  name(round, Kind::admitted);
  name(round, Kind::named);
  change_required(round);
}

} // namespace aircat::importing
