#include "service_scene.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace aircat::testing {

namespace fs = std::filesystem;

Folder::Folder() {
  auto name = (fs::temp_directory_path() / "aircat-service-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = fs::canonical(name);
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

fs::path Folder::write(const std::string& name, const std::string& bytes) const {
  const auto file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::vector<std::string> Folder::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

ServiceScene::ServiceScene() {
  configuration.api_key = secret_key();
  configuration.base_url = server.url("/v1");
  configuration.storage = folder.path() / "images";
  configuration.timeout = std::chrono::seconds(20); // real time; what tests it sets it
  options.clock = clock;
  options.random = [] { return 0.5; };
  options.time_of_day = [] {
    return std::chrono::system_clock::time_point(std::chrono::milliseconds(1'700'000'000'123));
  };
  options.log = [this](service::LogLevel level, std::string_view line) {
    const std::scoped_lock lock(mutex_);
    log_.push_back({level, std::string(line)});
  };
  server.answer_by([this](const Received& request) { return usual(request); });
}

ServiceScene::~ServiceScene() {
  INFO("the key was seen");
  const auto check = [](const std::string& text) {
    CHECK_THAT(text, !Catch::Contains(secret_key()));
  };
  if (service_) {
    search(service_->stats().to_json());
    search(service_->model_info().to_json());
    search(service::to_json(service_->available_models()));
  }
  for (const auto& line : log_)
    check(line.text);
  for (const auto& text : seen_)
    check(text);
  for (const auto& request : server.requests()) {
    check(request.target + request.body);
    for (const auto& header : request.headers)
      if (header.name != "authorization")
        check(header.value);
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    check(entry.path().string());
}

service::RunwareImageService& ServiceScene::service() {
  const std::scoped_lock lock(service_mutex_);
  if (!service_)
    service_ = std::make_unique<service::RunwareImageService>(configuration, options);
  return *service_;
}

service::ImageResult ServiceScene::generate(const service::ImageRequest& request) {
  auto result = service().generate_image(request);
  search(result.to_json());
  if (result.error)
    search(result.error->to_json());
  for (const auto& attempt : result.attempts)
    search(attempt.model + attempt.error.to_json());
  return result;
}

Answer ServiceScene::usual(const Received& request) {
  if (request.method == "GET")
    return file(png(), "image/png");
  clock->advance(effort);
  auto answer = Json::object();
  for (const auto& task : Json::parse(request.body)) {
    if (const auto trouble = trouble_ ? trouble_(task) : std::nullopt) {
      auto error = Json::parse(*trouble);
      error["taskUUID"] = task.at("taskUUID");
      answer["errors"].push_back(error);
      continue;
    }
    for (int i = 0; i < task.value("numberResults", 1); ++i) {
      auto item = Json::object();
      item["taskType"] = task.at("taskType");
      item["taskUUID"] = task.at("taskUUID");
      item["imageUUID"] = task.at("taskUUID").get<std::string>() + std::to_string(i);
      item["imageURL"] = server.url("/made/" + std::to_string(i) + ".png");
      item["seed"] = task.value("seed", 1000) + i;
      answer["data"].push_back(item);
    }
  }
  return json(answer.dump(), answer.contains("data") ? 200 : 400);
}

std::vector<Json> ServiceScene::tasks() const {
  std::vector<Json> tasks;
  for (const auto& request : server.requests())
    if (request.method == "POST")
      for (auto& task : Json::parse(request.body))
        if (task.at("taskType") != "getResponse")
          tasks.push_back(task);
  return tasks;
}

std::vector<LogLine> ServiceScene::log() const {
  const std::scoped_lock lock(mutex_);
  return log_;
}

std::string ServiceScene::log_text() const {
  std::string text;
  for (const auto& line : log())
    text += line.text + "\n";
  return text;
}

void ServiceScene::search(std::string text) {
  const std::scoped_lock lock(mutex_);
  seen_.push_back(std::move(text));
}

void check_json(const std::string& text, const std::string& expected) {
  CHECK(nlohmann::json::parse(text) == nlohmann::json::parse(expected));
}

} // namespace aircat::testing
