#include "cli/run_save.hpp"

#include "cli/run_codes.hpp"
#include "render/json_layout.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

/// `flux-2-pro-2f1d6c3e`, of which only one task in four thousand millions has the same.
std::string name_of(const RunTask& task, const catalog::Provider& provider) {
  const auto uuid = task.request.at("taskUUID").get<std::string>();
  return fmt::format("{}-{}", provider.model->slug, uuid.substr(0, uuid.find('-')));
}

/// A request with files in it would fill pages.
Json without_files(const Json& value) {
  if (value.is_string() && value.get_ref<const std::string&>().rfind("data:", 0) == 0)
    return request::cut(value.get<std::string>());
  if (!value.is_structured())
    return value;
  auto copy = value;
  for (auto& inner : copy)
    inner = without_files(inner);
  return copy;
}

Json file_json(const StoredFile& file) {
  Json json{{"path", file.path.string()}, {"bytes", file.bytes}, {"sha256", file.sha256}};
  json["format"] = std::string(name_of(file.format));
  if (file.size) {
    json["width"] = file.size->width;
    json["height"] = file.size->height;
  }
  return json;
}

/// What is known of one file, to stand beside it.
std::string metadata(const StoredFile& file, const Media& media, const RunTask& task,
                     const catalog::Provider& provider) {
  Json json{{"provider", provider.id}, {"model", std::string(provider.model->air)}};
  json["file"] = file_json(file);
  json["file"]["path"] = file.path.filename().string();
  json["inputs"] = task.inputs;
  json["request"] = without_files(task.request);
  Json answer = Json::object();
  if (!media.uuid.empty())
    answer["uuid"] = media.uuid;
  if (!media.url.empty())
    answer["url"] = media.url;
  if (media.seed)
    answer["seed"] = *media.seed;
  if (media.cost)
    answer["cost"] = *media.cost;
  if (media.nsfw)
    answer["nsfw"] = *media.nsfw;
  json["answer"] = std::move(answer);
  return render::lay_out(json, render::generated_json) + "\n";
}

Finding not_saved(const RunTask& task, const Media& media, const RunwareError& error) {
  Finding finding;
  finding.code = code::not_saved;
  finding.where = task.where;
  finding.message = media.url.empty()
                        ? error.detail().message
                        : fmt::format("{}; the result is at {}", error.detail().message, media.url);
  finding.request.task_uuid = task.request.at("taskUUID").get<std::string>();
  return finding;
}

} // namespace

void save(const Result& result, const RunTask& task, const catalog::Provider& provider,
          const RunOptions& options, Downloader& downloader, const std::stop_token& stop,
          const Console& console, Findings& findings) {
  std::vector<Download> downloads;
  for (const auto& media : result.media)
    downloads.push_back(
        {media.source(), options.out, name_of(task, provider), {}, [&](const StoredFile& file) {
           return metadata(file, media, task, provider);
         }});
  const auto outcomes = downloader.store(downloads, {.stop = stop, .on_progress = {}});
  auto files = Json::array();
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (!outcomes[i].ok()) {
      findings.add(not_saved(task, result.media[i], *outcomes[i].error));
      continue;
    }
    files.push_back(file_json(outcomes[i].file));
    if (console.is_text())
      console.print(outcomes[i].file.path.string() + "\n");
  }
  if (console.is_text()) {
    if (!result.text.empty())
      console.print(result.text + "\n");
    return;
  }
  Json line{{"provider", provider.id}, {"taskUUID", result.task_uuid}};
  line["files"] = std::move(files);
  if (!result.text.empty())
    line["text"] = result.text;
  if (result.cost)
    line["cost"] = *result.cost;
  console.print(line.dump() + "\n");
}

} // namespace aircat::cli
