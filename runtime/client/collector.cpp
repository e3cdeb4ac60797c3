#include "client/collector.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace aircat::client {
namespace {

/// The members that make one Media.
struct Names {
  std::string_view uuid, url, base64, data_uri;
};
constexpr std::array<Names, 6> all_names{{
    {"imageUUID", "imageURL", "imageBase64Data", "imageDataURI"},
    {"videoUUID", "videoURL", "videoBase64Data", "videoDataURI"},
    {"audioUUID", "audioURL", "audioBase64Data", "audioDataURI"},
    {"mediaUUID", "mediaURL", "mediaBase64Data", "mediaDataURI"},
    {"maskImageUUID", "maskImageURL", "maskImageBase64Data", "maskImageDataURI"},
    {"guideImageUUID", "guideImageURL", "guideImageBase64Data", "guideImageDataURI"},
}};

std::optional<std::int64_t> seed_of(const JsonObject& item) {
  if (const auto seed = value_of<std::int64_t>(item, "seed"))
    return seed;
  constexpr double exact = 9007199254740992.0; // up to there each whole number is a double
  const auto seed = value_of<double>(item, "seed");
  if (seed && std::abs(*seed) <= exact && *seed == std::trunc(*seed))
    return static_cast<std::int64_t>(*seed);
  return std::nullopt; // it does not fit; `Result::json` has it
}

Media read_media(const JsonObject& object, const Names& names, const Mask& mask) {
  const auto text = [&](std::string_view name) { return mask(std::string(text_of(object, name))); };
  Media media;
  media.uuid = text(names.uuid);
  media.url = text(names.url);
  media.base64 = text(names.base64);
  media.data_uri = text(names.data_uri);
  return media;
}

bool is_empty(const Media& media) {
  return media.uuid.empty() && media.url.empty() && media.base64.empty() && media.data_uri.empty();
}

void add_files(const JsonObject& item, const Mask& mask, std::vector<Media>& all) {
  const auto outputs = value_of<JsonObject>(item, "outputs");
  const auto files = outputs ? value_of<simdjson::dom::array>(*outputs, "files") : std::nullopt;
  if (!files)
    return;
  for (const auto file : *files)
    if (JsonObject object; file.get(object) == simdjson::SUCCESS)
      if (auto media = read_media(object, {"uuid", "url", "base64Data", "dataURI"}, mask);
          !is_empty(media))
        all.push_back(std::move(media));
}

std::vector<Media> media_of(const JsonObject& item, const Mask& mask) {
  std::vector<Media> all;
  for (const auto& names : all_names)
    if (auto media = read_media(item, names, mask); !is_empty(media))
      all.push_back(std::move(media));
  add_files(item, mask, all);
  for (auto& media : all) {
    media.seed = seed_of(item);
    media.nsfw = value_of<bool>(item, "NSFWContent");
  }
  if (!all.empty()) // an item is paid for once, however many media it has
    all.front().cost = value_of<double>(item, "cost");
  return all;
}

} // namespace

bool Collector::add(const JsonObject& item, const Mask& mask) {
  auto media = media_of(item, mask);
  auto json = mask(simdjson::minify(item));
  const bool is_unique = !media.empty() && !media.front().uuid.empty();
  if (!is_new(is_unique ? media.front().uuid : json, is_unique))
    return false;
  ++count_;
  std::move(media.begin(), media.end(), std::back_inserter(result_.media));
  if (const auto text = text_of(item, "text"); !text.empty())
    result_.text += (result_.text.empty() ? "" : "\n") + mask(std::string(text));
  if (const auto cost = value_of<double>(item, "cost"))
    result_.cost = result_.cost.value_or(0) + *cost;
  result_.json += (result_.json.empty() ? "[" : ",") + json;
  return true;
}

bool Collector::is_new(const std::string& identity, bool is_unique) {
  if (is_unique)
    return seen_.insert(identity).second;
  auto& known = known_[identity];
  // Two results may be the same text. What is beyond the number that was asked for is not.
  if (++repeated_[identity] <= known || (known > 0 && is_complete()))
    return false;
  ++known;
  return true;
}

Result Collector::take() {
  result_.json += result_.json.empty() ? "[]" : "]";
  return std::move(result_);
}

} // namespace aircat::client
