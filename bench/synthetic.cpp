#include "synthetic.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace aircat::bench {
namespace {

namespace fs = std::filesystem;

struct Original {
  fs::path path; ///< below models/
  Json model;
};

std::vector<Original> read_models(const fs::path& folder) {
  std::vector<Original> models;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      models.push_back(
          {entry.path().lexically_relative(folder), Json::parse(std::ifstream(entry.path()))});
  std::sort(models.begin(), models.end(),
            [](const Original& a, const Original& b) { return a.path < b.path; });
  return models;
}

/// Chooses one model's figures. The engine's sequence is fixed by the standard; its distributions
/// are not, so there are none.
class Dice {
public:
  explicit Dice(std::size_t seed) : engine_(static_cast<std::mt19937::result_type>(seed)) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }

private:
  std::mt19937 engine_;
};

void vary_size(Json& size, Dice& dice) {
  if (size.contains("side") && size["side"].contains("maximum")) {
    const auto multiple = size["side"].value("multipleOf", 1);
    size["side"]["maximum"] = size["side"]["maximum"].get<int>() +
                              static_cast<int>(dice.below(8)) * std::max(multiple, 16);
  }
  if (!size.contains("sizes") || !size["sizes"].is_object())
    return;
  for (auto& tier : size["sizes"])
    if (tier.size() > 2 && dice.one_in(2))
      tier.erase(std::prev(tier.end()));
}

void vary_limits(Json& parameters, Dice& dice) {
  parameters["positivePrompt"]["maxLength"] = 500 * (1 + dice.below(60));
  for (const auto* images : {"inputs.referenceImages", "referenceImages"})
    if (parameters.contains(images))
      parameters[images]["maxItems"] = 2 + dice.below(14);
  if (parameters.contains("duration") && parameters["duration"].contains("enum") && dice.one_in(2))
    parameters["duration"]["enum"].erase(2); // the default is the one before
}

/// Sources say what a person read of one model; a copy keeps where and when.
void forget_figures(Json& sources) {
  for (auto& source : sources)
    source.erase("says");
}

Json varied(const Json& original, std::size_t number) {
  Dice dice(number);
  auto model = original;
  const auto air = original["air"].get<std::string>();
  model["air"] = fmt::format("{}:s{}@{}", air.substr(0, air.find(':')), number, dice.below(9));
  model["name"] = fmt::format("{} S{}", original["name"].get<std::string>(), number);
  model["class"] = fmt::format("{}S{}", original["class"].get<std::string>(), number);
  model["released"] = fmt::format("{}-{:02}", 2023 + dice.below(3), 1 + dice.below(12));
  model["summary"] = fmt::format("{} Release {}.", original["summary"].get<std::string>(), number);
  if (dice.one_in(3))
    forget_figures(model["sources"]);
  if (model.contains("size"))
    vary_size(model["size"], dice);
  vary_limits(model["parameters"], dice);
  auto& capabilities = model["capabilities"];
  if (capabilities.size() > 1 && dice.one_in(8))
    capabilities.front()["status"] = "planned";
  return model;
}

} // namespace

void write_catalog(const std::string& from, std::size_t models, const std::string& to) {
  fs::create_directories(to);
  for (const auto& entry : fs::directory_iterator(from))
    if (entry.path().filename() != "models")
      fs::copy(entry.path(), fs::path(to) / entry.path().filename(), fs::copy_options::recursive);
  const auto originals = read_models(fs::path(from) / "models");
  for (std::size_t number = 0; number < models; ++number) {
    const auto& original = originals[number % originals.size()];
    const auto folder = fs::path(to) / "models" / original.path.parent_path();
    fs::create_directories(folder);
    const auto name = fmt::format("{}-s{}.json", original.path.stem().string(), number);
    std::ofstream(folder / name) << varied(original.model, number).dump(2) << '\n';
  }
}

} // namespace aircat::bench
