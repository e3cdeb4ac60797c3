#include "site/facts.hpp"

#include "site/form.hpp"
#include "site/size_diagram.hpp"

#include "render/specifications.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::site {
namespace {

using catalog::Model;
using catalog::Provider;

/// Lines about each capability; said once where all say the same.
template <class Say>
Json each_capability(const Model& model, Say say) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const auto& provider : model.providers)
    if (auto line = say(*provider); !line.empty())
      lines.emplace_back(provider->capability->name, std::move(line));
  auto out = Json::array();
  const bool all_same = lines.size() == model.providers.size() &&
                        std::all_of(lines.begin(), lines.end(), [&](const auto& line) {
                          return line.second == lines.front().second;
                        });
  for (const auto& [name, line] : lines) {
    if (all_same && !out.empty())
      break;
    out.push_back(all_same ? line : name + ": " + line);
  }
  return out;
}

std::string limits_of(const Provider& provider, std::string_view path) {
  const auto* parameter = provider.parameter(path);
  return parameter && !parameter->refused ? limits_in_words(*parameter) : std::string();
}

std::string prompt_of(const Provider& provider) {
  const auto* input = provider.input("prompt");
  return limits_of(provider, input ? std::string_view(input->to.path) : "positivePrompt");
}

Json texts(const std::vector<std::string_view>& lines) {
  auto out = Json::array();
  for (const auto line : lines)
    out.push_back(std::string(line));
  return out;
}

} // namespace

std::string_view status_name(catalog::Status status) {
  constexpr std::string_view names[] = {"implemented", "planned", "skipped"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view lifecycle_of(const Model& model) {
  if (!model.retired.empty())
    return "retired";
  return model.part_of ? "part" : "active";
}

std::string page_path(const Model& model) {
  return fmt::format("models/{}/index.html", model.id());
}

const catalog::Vendor* vendor_of(const catalog::Catalog& catalog, const Model& model) {
  const auto at = catalog.vendors.find(model.vendor);
  return at == catalog.vendors.end() ? nullptr : &at->second;
}

Json comparable_facts(const catalog::Catalog& catalog, const Model& model) {
  const auto* vendor = vendor_of(catalog, model);
  auto rows = Json::array();
  const auto add = [&](const char* title, Json lines) {
    rows.push_back(Json::array({title, std::move(lines)}));
  };
  const auto one = [](std::string_view line) {
    auto lines = Json::array();
    if (!line.empty())
      lines.push_back(std::string(line));
    return lines;
  };
  add("Vendor", one(vendor ? vendor->name : model.vendor));
  add("AIR", one(model.air));
  add("Released", one(model.released));
  add("Lifecycle", one(model.retired.empty() ? std::string(lifecycle_of(model))
                                             : fmt::format("retired {}", model.retired)));
  auto capabilities = Json::array();
  for (const auto& provider : model.providers)
    capabilities.push_back(
        fmt::format("{} ({})", provider->capability->name, status_name(provider->status)));
  add("Capabilities", std::move(capabilities));
  add("Size", each_capability(
                  model, [](const Provider& provider) { return size_in_words(provider.size); }));
  add("Size follows the source image", each_capability(model, [](const Provider& provider) {
        const bool follows = provider.size.from == catalog::Size::From::image;
        return std::string(!provider.size.is_sent() ? "" : follows ? "yes" : "no");
      }));
  add("Duration in seconds", each_capability(model, [](const Provider& provider) {
        return limits_of(provider, "duration");
      }));
  add("Prompt", each_capability(model, prompt_of));
  add("Image inputs", each_capability(model, render::image_input));
  add("Output formats", each_capability(model, [](const Provider& provider) {
        return limits_of(provider, "outputFormat");
      }));
  add("Results a request", each_capability(model, [](const Provider& provider) {
        return limits_of(provider, "numberResults");
      }));
  add("Features", texts(model.features));
  add("Notes", texts(model.notes));
  add("Unknown", texts(model.unknown));
  return rows;
}

} // namespace aircat::site
