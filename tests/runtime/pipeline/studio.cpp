#include "pipeline/studio.hpp"

#include "aircat/media_file.hpp"
#include "support/bytes.hpp"

namespace aircat::testing {

Studio::Studio() {
  server.answer_by([this](const Received& request) {
    if (request.method != "GET")
      return answer(request);
    const auto draw = picture.get();
    return draw ? draw(request.target) : file(png(), "image/png");
  });
}

Answer Studio::answer(const Received& request) {
  if (const auto begin = on_call.get())
    begin();
  const std::scoped_lock lock(mutex_);
  ++calls_;
  if (const auto refuse_call = refusal.get())
    if (auto instead = refuse_call(calls_))
      return *instead;
  const auto fail = failure.get();
  auto data = Json::array();
  auto errors = Json::array();
  const auto refuse = [&](const Json& task, const std::string& code) {
    auto error = Json::object();
    error["code"] = code;
    error["message"] = "This is " + code + ".";
    error["taskUUID"] = task.at("taskUUID");
    errors.push_back(std::move(error));
  };
  for (const auto& task : Json::parse(request.body)) {
    const auto uuid = task.at("taskUUID").get<std::string>();
    const bool is_question = task.at("taskType") == "getResponse";
    const bool is_known = tasks_.count(uuid) > 0;
    const auto code = fail && !is_question ? fail(task) : "";
    if (is_question != is_known) {
      refuse(task, is_question ? "taskNotFound" : "conflictTaskUUID");
    } else if (!code.empty()) {
      refuse(task, code);
    } else {
      const auto& made = tasks_.try_emplace(uuid, task).first->second;
      for (int number = 0; number < made.value("numberResults", 1); ++number)
        data.push_back(item(made, number));
    }
  }
  auto envelope = Json::object();
  envelope["data"] = std::move(data);
  if (!errors.empty())
    envelope["errors"] = std::move(errors);
  if (const auto happen = accident.get())
    if (auto instead = happen(calls_))
      return *instead;
  return json(envelope.dump());
}

Json Studio::item(const Json& task, int number) {
  const auto name = task.at("taskUUID").get<std::string>() + "-" + std::to_string(number);
  const auto type = task.value("outputType", "URL");
  auto item = Json::object();
  item["taskType"] = task.at("taskType");
  item["taskUUID"] = task.at("taskUUID");
  item["status"] = "success";
  item["imageUUID"] = name;
  if (type == "URL")
    item["imageURL"] = server.url("/pictures/" + name + ".png");
  else if (type == "dataURI")
    item["imageDataURI"] = data_uri(png(), "image/png");
  else
    item["imageBase64Data"] = base64_encode(png());
  item["seed"] = task.value("seed", 4'000'000'000 + number);
  if (task.value("includeCost", false))
    item["cost"] = 0.25;
  return item;
}

std::vector<Json> Studio::calls() const {
  std::vector<Json> calls;
  for (const auto& request : server.requests())
    if (request.method == "POST")
      calls.push_back(Json::parse(request.body));
  return calls;
}

std::size_t Studio::downloads() const {
  return server.requests().size() - calls().size();
}

std::size_t Studio::made() const {
  const std::scoped_lock lock(mutex_);
  return tasks_.size();
}

} // namespace aircat::testing
