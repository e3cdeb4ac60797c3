#include "edits.hpp"

#include "catalog/files.hpp"
#include "check/check.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace aircat::compare::test {
namespace {

namespace fs = std::filesystem;
using prove::Random;

/// Key and value by number: `[]` of an object takes a key.
auto& member_at(Json& object, std::size_t index) {
  return *(object.get_ref<Json::object_t&>().begin() + static_cast<std::ptrdiff_t>(index));
}

/// A value inside a file, with the key under which it stands.
struct Place {
  Json* parent = nullptr;
  std::string key;       ///< of an object's member
  std::size_t index = 0; ///< in the parent

  [[nodiscard]] Json& value() const {
    return parent->is_object() ? member_at(*parent, index).second : (*parent)[index];
  }
};

/// Texts and sources make up most of a catalog and differ in nothing that can be tried.
bool is_of_interest(const std::string& key) {
  static const std::vector<std::string> dull = {"sources", "notes",      "features", "summary",
                                                "$schema", "ignore",     "unknown",  "released",
                                                "docs",    "description"};
  return std::find(dull.begin(), dull.end(), key) == dull.end();
}

void collect(Json& value, std::vector<Place>& places) {
  if (value.is_object()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      if (auto& [key, inner] = member_at(value, i); is_of_interest(key)) {
        places.push_back({&value, key, i});
        collect(inner, places);
      }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      places.push_back({&value, {}, i});
      collect(value[i], places);
    }
  }
}

std::vector<Place> places_in(Json& file) {
  std::vector<Place> places;
  collect(file, places);
  return places;
}

Json other_number(const Json& number, Random& random) {
  const auto value = number.get<double>();
  const double changed[] = {value + 1, value - 1, value * 2, value / 2, value + 0.5, 0, 1, 8, 64};
  const auto chosen = changed[random.below(std::size(changed))];
  if (chosen == static_cast<double>(static_cast<std::int64_t>(chosen)))
    return static_cast<std::int64_t>(chosen);
  return chosen;
}

Json other_text(const std::string& text, Random& random) {
  static const std::vector<std::string> words = {"implemented",
                                                 "planned",
                                                 "skipped",
                                                 "image",
                                                 "input",
                                                 "api",
                                                 "1:1",
                                                 "16:9",
                                                 "1k",
                                                 "2k",
                                                 "integer",
                                                 "string",
                                                 "number",
                                                 "array",
                                                 "1024x1024",
                                                 "1280x720",
                                                 "size",
                                                 "size.key",
                                                 "size.tier",
                                                 "positivePrompt",
                                                 "seedImage",
                                                 "referenceImages",
                                                 "inputs.referenceImages",
                                                 "frameImages[frame=last].inputImage",
                                                 "720p"};
  return random.chance(30) ? Json(text + "x") : Json(random.pick(words));
}

/// A member that says something about the object, whatever that is.
std::pair<std::string, Json> any_member(Random& random) {
  static const std::vector<std::pair<std::string, Json>> members = {
      {"minimum", 2},
      {"maximum", 9},
      {"multipleOf", 2},
      {"minLength", 3},
      {"maxLength", 40},
      {"maxItems", 1},
      {"minItems", 2},
      {"required", true},
      {"required", false},
      {"default", 5},
      {"enum", {5, 8}},
      {"const", 8},
      {"enum", {"a", "b"}},
      {"pattern", "a+"},
      {"format", "image"},
      {"from", "image"},
      {"from", "api"},
      {"steps", {}},
      {"seed", false},
      {"retired", "2026-01"},
      {"pixels", {{"maximum", 1000000}}},
      {"negativePrompt", Json::object()},
      {"side", {{"minimum", 256}, {"maximum", 1024}, {"multipleOf", 64}}},
      {"deliveryMethod", "async"},
      {"outputFormat", "PNG"}};
  return random.pick(members);
}

std::string described(const Place& place, std::string_view what) {
  const auto& value = place.value();
  return std::string(what) + " " + (place.key.empty() ? std::to_string(place.index) : place.key) +
         " = " + value.dump().substr(0, 120);
}

void erase(const Place& place) {
  if (place.parent->is_object())
    place.parent->get_ref<Json::object_t&>().erase(
        place.parent->get_ref<Json::object_t&>().begin() +
        static_cast<std::ptrdiff_t>(place.index));
  else
    place.parent->erase(place.index);
}

/// The value under the same key somewhere else in the catalog.
std::string transplant(const Place& place, Files& files, Random& random) {
  std::vector<Json> others;
  for (auto& [path, file] : files)
    for (const auto& other : places_in(file))
      if (other.key == place.key && other.value() != place.value())
        others.push_back(other.value());
  if (others.empty())
    return {};
  place.value() = random.pick(others);
  return described(place, "transplanted");
}

std::string change(const Place& place, Files& files, Random& random) {
  auto& value = place.value();
  const auto before = described(place, "of");
  switch (random.below(7)) {
  case 0:
    erase(place);
    return "removed " + before;
  case 1:
    if (place.key.empty() || random.chance(70))
      break;
    member_at(*place.parent, place.index).first += "2";
    return "renamed " + before;
  case 2:
    if (const auto done = transplant(place, files, random); !done.empty())
      return done + " " + before;
    break;
  case 3:
    if (place.parent->size() < 2)
      break;
    if (place.parent->is_object()) {
      std::swap(member_at(*place.parent, place.index),
                member_at(*place.parent, random.below(place.parent->size())));
    } else {
      std::swap(value, (*place.parent)[random.below(place.parent->size())]);
    }
    return "moved " + before;
  default:
    break;
  }
  if (value.is_number()) {
    value = other_number(value, random);
  } else if (value.is_string()) {
    value = other_text(value.get<std::string>(), random);
  } else if (value.is_boolean()) {
    value = !value.get<bool>();
  } else if (value.is_object()) {
    auto [key, member] = any_member(random);
    value[key] = member;
  } else if (value.is_array() && !value.empty()) {
    auto item = value[random.below(value.size())];
    if (item.is_number())
      item = other_number(item, random);
    else if (item.is_string())
      item = other_text(item.get<std::string>(), random);
    value.push_back(item);
  }
  return described(place, "became") + " " + before;
}

} // namespace

Files read_files(const std::string& directory) {
  Files files;
  Findings findings;
  for (const auto& file : catalog::list_files(directory, findings)) {
    std::ifstream in(file.path, std::ios::binary);
    files[fs::path(file.path).lexically_relative(directory).string()] =
        Json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return files;
}

Files files_of(const Files& all, const std::vector<std::string>& models) {
  Files files;
  const auto take = [&](const std::string& path) -> const Json& {
    return files.emplace(path, all.at(path)).first->second;
  };
  for (const auto* shared : {"common.json", "airs.json", "sizes/standard.json"})
    take(shared);
  for (const auto& name : models) {
    const auto& model = take("models/" + name + ".json");
    take("vendors/" + name.substr(0, name.find('/')) + ".json");
    for (const auto& [capability, entry] : model["capabilities"].items())
      take("tasks/" + take("capabilities/" + capability + ".json")["task"].get<std::string>() +
           ".json");
    if (model.contains("size") && model["size"].is_object() && model["size"].contains("sizes") &&
        model["size"]["sizes"].is_string())
      take("sizes/" + model["size"]["sizes"].get<std::string>() + ".json");
  }
  return files;
}

Edit edit(Files& files, Random& random) {
  while (true) {
    auto at = files.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(random.below(files.size())));
    const auto& path = at->first;
    // Most of what is in shared files is of no use to few models.
    if (!path.starts_with("models/") && random.chance(70))
      continue;
    const auto places = places_in(at->second);
    if (places.empty())
      continue;
    auto what = change(places[random.below(places.size())], files, random);
    return {path, std::move(what)};
  }
}

catalog::Catalog load(const Files& files, Findings& findings) {
  std::vector<std::string> texts;
  texts.reserve(files.size());
  std::vector<catalog::SourceFile> sources;
  for (const auto& [path, file] : files) {
    texts.push_back(file.dump());
    sources.push_back({path, texts.back()});
  }
  auto catalog = catalog::load(sources, "catalog", 1, findings);
  if (!findings.has_errors())
    check::check(catalog, findings, 1, "2026-11-21");
  return catalog;
}

} // namespace aircat::compare::test
