#include "find/search.hpp"

#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"
#include "find/criteria.hpp"
#include "find/image_places.hpp"
#include "naming/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace aircat::find {
namespace {

using catalog::Catalog;
using catalog::Status;

using Names = std::vector<std::string_view>;

/// How many names are listed where none is near.
constexpr std::size_t most_listed = 12;

std::string problem_of(std::string_view option, std::string_view name, const Names& known) {
  auto hint = did_you_mean(name, known);
  if (hint.empty() && known.size() <= most_listed)
    hint = fmt::format("there are {}", fmt::join(known, ", "));
  return fmt::format("--{}: there is no '{}'{}{}", option, name, hint.empty() ? "" : "; ", hint);
}

Names sorted(const std::set<std::string_view>& names) {
  return {names.begin(), names.end()};
}

template <typename Visit>
void each_provider(const Catalog& catalog, Visit visit) {
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      visit(*provider);
}

Names kinds_of(const Catalog& catalog) {
  std::set<std::string_view> kinds;
  for (const auto& [slug, capability] : catalog.capabilities)
    kinds.insert(capability.kind);
  return sorted(kinds);
}

template <typename Map>
Names keys_of(const Map& map) {
  Names names;
  for (const auto& [name, value] : map)
    names.push_back(name);
  return names;
}

Names formats_of(const Catalog& catalog) {
  std::set<std::string_view> formats;
  const auto add = [&](const catalog::Parameter* parameter) {
    if (parameter)
      for (const auto* value : parameter->limits.enumeration)
        formats.insert(value->string);
  };
  for (const auto& [name, task] : catalog.tasks)
    for (const auto& parameter : task.parameters)
      if (parameter.path == "outputFormat")
        add(&parameter);
  each_provider(catalog, [&](const auto& provider) { add(provider.parameter("outputFormat")); });
  return sorted(formats);
}

/// All paths of parameters, and of the containers that they are in.
std::set<std::string> paths_of(const Catalog& catalog) {
  std::set<std::string> paths;
  const auto add = [&](std::string_view path) {
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
      const auto container = path.substr(0, dot);
      const bool is_list = container.size() > 2 && container.substr(container.size() - 2) == "[]";
      paths.emplace(is_list ? container.substr(0, container.size() - 2) : container);
    }
    paths.emplace(path);
  };
  for (const auto& [key, vocabulary] : catalog.vocabularies)
    for (const auto& known : vocabulary->parameters())
      add(known.parameter.path);
  each_provider(catalog, [&](const auto& provider) {
    for (const auto& parameter : provider.parameters)
      add(parameter.path);
  });
  return paths;
}

std::set<std::string> inputs_of(const Catalog& catalog) {
  std::set<std::string> names;
  each_provider(catalog, [&](const auto& provider) {
    for (const auto& input : provider.inputs) {
      names.emplace(input.name);
      if (input.several)
        names.insert(input.plural());
    }
  });
  return names;
}

bool same_but_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
    return naming::to_lower(one) == naming::to_lower(other);
  });
}

class Looking {
public:
  void up(std::string_view option, const std::string& name, const Names& known) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      problems_.push_back(problem_of(option, name, known));
  }
  template <typename Container>
  void up_all(std::string_view option, const Container& names, const Names& known) {
    for (const auto& name : names)
      up(option, name, known);
  }
  std::vector<std::string> take() { return std::move(problems_); }

private:
  std::vector<std::string> problems_;
};

std::vector<std::string> wrong_figures(const Query& query) {
  std::vector<std::string> faults;
  const auto demand = [&](bool good, std::string_view text) {
    if (!good)
      faults.emplace_back(text);
  };
  const auto is_within = [](std::int64_t number, std::int64_t most) {
    return number >= 1 && number <= most;
  };
  // Beyond it, products of sides would not fit.
  constexpr std::int64_t longest = 1'000'000;
  const auto is_pair = [&](const std::optional<ImageSize>& pair) {
    return !pair || (is_within(pair->width, longest) && is_within(pair->height, longest));
  };
  demand(is_pair(query.size), "--size: sides are 1 to 1000000");
  demand(is_pair(query.ratio), "--ratio: its two numbers are 1 to 1000000");
  demand(!query.duration || (std::isfinite(*query.duration) && *query.duration > 0),
         "--duration: seconds are more than 0");
  demand(is_within(query.minimum_references.value_or(1), 100), "--min-references: 1 to 100");
  demand(is_within(query.prompt_length.value_or(1), longest), "--prompt-length: 1 to 1000000");
  for (const auto& parameter : query.parameters)
    demand(parameter.find('=') == std::string::npos ||
               parameter.substr(0, parameter.find('=')).find("[]") == std::string::npos,
           "--parameter: the value of something in a list cannot be asked for");
  return faults;
}

std::vector<std::string> unknown_names(const Catalog& catalog, const Query& query) {
  Looking look;
  look.up_all("capability", query.capabilities, keys_of(catalog.capabilities));
  look.up_all("kind", query.kinds, kinds_of(catalog));
  look.up_all("vendor", query.vendors, keys_of(catalog.vendors));
  look.up_all("status", query.statuses,
              {name_of(Status::implemented), name_of(Status::planned), name_of(Status::skipped)});
  look.up("lifecycle", query.lifecycle, {"active", "retired", "any"});
  look.up_all("frame", query.frames, {frame_names.begin(), frame_names.end()});
  if (!query.output_format.empty()) {
    const auto formats = formats_of(catalog);
    if (std::none_of(formats.begin(), formats.end(),
                     [&](auto format) { return same_but_case(format, query.output_format); }))
      look.up("output-format", query.output_format, formats);
  }
  if (!query.parameters.empty()) {
    const auto paths = paths_of(catalog);
    for (const auto& parameter : query.parameters)
      look.up("parameter", parameter.substr(0, parameter.find('=')), {paths.begin(), paths.end()});
  }
  if (!query.inputs.empty()) {
    const auto inputs = inputs_of(catalog);
    look.up_all("input", query.inputs, {inputs.begin(), inputs.end()});
  }
  return look.take();
}

} // namespace

std::vector<std::string> faults_of(const Catalog& catalog, const Query& query) {
  auto faults = wrong_figures(query);
  const auto unknown = unknown_names(catalog, query);
  faults.insert(faults.end(), unknown.begin(), unknown.end());
  return faults;
}

} // namespace aircat::find
