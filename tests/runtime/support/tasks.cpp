#include "support/tasks.hpp"

#include <array>
#include <cstdio>

namespace aircat::testing {
namespace {

std::string uuid_of(const char* head, int number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%s-0000-4000-8000-%012d", head, number);
  return text.data();
}

std::string with(std::string_view more) {
  return more.empty() ? "" : "," + std::string(more);
}

Request request(const char* type, const char* model, int task, const std::string& rest) {
  return {type, model, uuid(task),
          R"({"taskType":")" + std::string(type) + R"(","taskUUID":")" + uuid(task) + "\"" + rest +
              "}"};
}

std::string head(const char* type, int task) {
  return R"({"taskType":")" + std::string(type) + R"(","taskUUID":")" + uuid(task) + "\"";
}

std::string list(std::initializer_list<std::string> elements) {
  std::string text;
  for (const auto& element : elements)
    text += (text.empty() ? "" : ",") + element;
  return "[" + text + "]";
}

} // namespace

std::string uuid(int task) {
  return uuid_of("10000000", task);
}

Request image(int task, std::string_view more) {
  return request("imageInference", "runware:400@1", task,
                 R"(,"model":"runware:400@1","positivePrompt":"a fox","width":1024,"height":1024)" +
                     with(more));
}

Request video(int task, std::string_view more) {
  return request("videoInference", "openai:3@1", task,
                 R"(,"model":"openai:3@1","positivePrompt":"a fox","width":1280,"height":720,)"
                 R"("duration":4,"deliveryMethod":"async")" +
                     with(more));
}

Request caption(int task) {
  return request("caption", "runware:150@2", task,
                 R"(,"model":"runware:150@2","inputImage":"https://example.com/a.png")");
}

Request enhancement(int task, int versions) {
  return request("promptEnhance", "", task,
                 R"(,"prompt":"a fox","promptMaxLength":64,"promptVersions":)" +
                     std::to_string(versions));
}

std::string image_url(int task, int result) {
  return "https://im.example/" + std::to_string(task) + "-" + std::to_string(result) + ".png";
}

std::string image_item(int task, int result, std::string_view more) {
  return head("imageInference", task) + R"(,"imageUUID":")" +
         uuid_of("20000000", task * 1000 + result) + R"(","imageURL":")" + image_url(task, result) +
         "\"" + with(more) + "}";
}

std::string video_item(int task) {
  return head("videoInference", task) + R"(,"status":"success","videoUUID":")" +
         uuid_of("30000000", task) + R"(","videoURL":"https://vm.example/)" + std::to_string(task) +
         R"(.mp4"})";
}

std::string state_item(int task, std::string_view status, std::string_view more) {
  return head("imageInference", task) +
         (status.empty() ? "" : R"(,"status":")" + std::string(status) + "\"") + with(more) + "}";
}

std::string video_state(int task, std::string_view status) {
  return head("videoInference", task) +
         (status.empty() ? "" : R"(,"status":")" + std::string(status) + "\"") + "}";
}

std::string error_item(std::string_view code, int task, std::string_view more) {
  return R"({"code":")" + std::string(code) + R"(","message":"what )" + std::string(code) +
         R"( says")" + (task == 0 ? "" : R"(,"taskUUID":")" + uuid(task) + "\"") + with(more) + "}";
}

Answer items(std::initializer_list<std::string> data) {
  return json(R"({"data":)" + list(data) + "}");
}

Answer errors(int status, std::initializer_list<std::string> errors) {
  return json(R"({"errors":)" + list(errors) + "}", status);
}

Answer both(std::initializer_list<std::string> data, std::initializer_list<std::string> errors) {
  return json(R"({"data":)" + list(data) + R"(,"errors":)" + list(errors) + "}");
}

} // namespace aircat::testing
