#include "pipeline/metadata.hpp"

#include "files/sha256.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

namespace aircat::pipeline {
namespace {

/// The same without the key, and with a mark in place of texts that are whole files.
Json presentable(Json value, const client::Mask& mask) {
  constexpr std::size_t longest = 16U << 10U;
  if (value.is_structured()) {
    for (auto& inner : value)
      inner = presentable(std::move(inner), mask);
    return value;
  }
  if (!value.is_string())
    return value;
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > longest)
    return fmt::format("({} bytes, SHA-256 {})", text.size(), files::sha256(text));
  return mask(text);
}

bool names(const Json& item, const std::string& uuid) {
  return !uuid.empty() && std::any_of(item.begin(), item.end(), [&](const Json& member) {
    return member.is_string() && member.get_ref<const std::string&>() == uuid;
  });
}

/// Copies what is there, under another name or the same.
void copy(Json& to, const char* name, const Json& from, const char* wire_name) {
  if (const auto found = from.find(wire_name); found != from.end())
    to[name] = *found;
}

Json about(const StoredFile& file) {
  auto json = Json::object();
  json["name"] = file.path.filename().string();
  json["bytes"] = file.bytes;
  json["sha256"] = file.sha256;
  json["format"] = name_of(file.format);
  if (file.size) {
    json["width"] = file.size->width;
    json["height"] = file.size->height;
  }
  return json;
}

} // namespace

std::string compact_time(TimeOfDay time) {
  return fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::vector<Json> items_of(const Result& result) {
  const auto items = Json::parse(result.json, nullptr, false);
  std::vector<Json> found;
  for (const auto& media : result.media) {
    const auto named = std::find_if(items.begin(), items.end(),
                                    [&](const Json& item) { return names(item, media.uuid); });
    if (named != items.end())
      found.push_back(*named);
    else // there is nothing to tell them apart by, but usually one item for each
      found.push_back(items.size() == result.media.size() ? items[found.size()] : items);
  }
  return found;
}

std::string metadata_text(const Request& request, const Json& item, const StoredFile& file,
                          TimeOfDay created, const client::Mask& mask) {
  const auto sent = presentable(Json::parse(request.json(), nullptr, false), mask);
  const auto answer = presentable(item, mask);
  auto json = Json::object();
  json["created"] = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                                fmt::gmtime(std::chrono::system_clock::to_time_t(created)));
  copy(json, "model", sent, "model");
  copy(json, "prompt", sent, "positivePrompt");
  json["task_uuid"] = request.task_uuid();
  copy(json, "seed", answer, "seed");
  copy(json, "cost", answer, "cost");
  json["file"] = about(file);
  json["request"] = sent;
  json["response"] = answer;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace aircat::pipeline
