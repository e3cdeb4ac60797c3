#include "pipeline/cache.hpp"

#include "files/descriptor.hpp"
#include "files/new_file.hpp"
#include "files/sha256.hpp"
#include "json/json.hpp"

#include <algorithm>
#include <system_error>

namespace aircat::pipeline {
namespace {

constexpr std::size_t most_in_memory = 10'000;

bool is_unchanged(const GeneratedMedia& media) {
  std::error_code error;
  if (std::filesystem::file_size(media.file.path, error) != media.file.bytes || error)
    return false;
  try {
    return files::sha256_of_file(media.file.path) == media.file.sha256;
  } catch (const std::system_error&) {
    return false;
  }
}

Json to_json(const MediaResult& result) {
  auto all = Json::array();
  for (const auto& media : result.media) {
    auto json = Json::object();
    json["path"] = media.file.path.string();
    json["metadata"] = media.file.metadata.string();
    json["bytes"] = media.file.bytes;
    json["sha256"] = media.file.sha256;
    json["format"] = name_of(media.file.format);
    if (media.file.size) {
      json["width"] = media.file.size->width;
      json["height"] = media.file.size->height;
    }
    json["uuid"] = media.uuid;
    json["url"] = media.url;
    if (media.seed)
      json["seed"] = *media.seed;
    if (media.nsfw)
      json["nsfw"] = *media.nsfw;
    all.push_back(std::move(json));
  }
  auto json = Json::object();
  json["model"] = result.model;
  json["task_uuid"] = result.task_uuid;
  json["media"] = std::move(all);
  return json;
}

GeneratedMedia media_from(const Json& json) {
  GeneratedMedia media;
  media.file.path = json.at("path").get<std::string>();
  media.file.metadata = json.at("metadata").get<std::string>();
  media.file.bytes = json.at("bytes").get<std::uint64_t>();
  media.file.sha256 = json.at("sha256").get<std::string>();
  media.file.format = media_format(json.at("format").get<std::string>());
  if (json.contains("width"))
    media.file.size = {json.at("width").get<std::int64_t>(), json.at("height").get<std::int64_t>()};
  media.uuid = json.at("uuid").get<std::string>();
  media.url = json.at("url").get<std::string>();
  if (json.contains("seed"))
    media.seed = json.at("seed").get<std::int64_t>();
  if (json.contains("nsfw"))
    media.nsfw = json.at("nsfw").get<bool>();
  return media;
}

/// Nothing for what is not written by this: it will be written anew.
std::optional<MediaResult> read(const std::filesystem::path& file) {
  try {
    const auto json = Json::parse(files::read_whole(file));
    MediaResult result;
    result.model = json.at("model").get<std::string>();
    result.task_uuid = json.at("task_uuid").get<std::string>();
    for (const auto& media : json.at("media"))
      result.media.push_back(media_from(media));
    return result;
  } catch (const std::system_error&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

} // namespace

std::optional<MediaResult> Cache::find(const std::string& key) {
  std::optional<MediaResult> result;
  {
    const std::scoped_lock lock(mutex_);
    if (const auto known = results_.find(key); known != results_.end())
      result = known->second;
  }
  if (!result && !folder_.empty())
    result = read(folder_ / (key + ".json"));
  if (!result || result->media.empty() ||
      !std::all_of(result->media.begin(), result->media.end(), is_unchanged))
    return std::nullopt;
  remember(key, *result);
  result->is_cached = true;
  result->cost = 0;
  result->calls = 0;
  return result;
}

void Cache::put(const std::string& key, const MediaResult& result) {
  remember(key, result);
  if (folder_.empty())
    return;
  files::NewFile file(folder_);
  file.write(to_json(result).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  file.replace(key + ".json");
}

void Cache::remember(const std::string& key, const MediaResult& result) {
  const std::scoped_lock lock(mutex_);
  if (!results_.insert_or_assign(key, result).second)
    return;
  order_.push_back(key);
  if (order_.size() > most_in_memory) {
    results_.erase(order_.front());
    order_.pop_front();
  }
}

} // namespace aircat::pipeline
