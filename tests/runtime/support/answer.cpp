#include "support/answer.hpp"

#include <utility>

namespace aircat::testing {

Answer json(std::string body, int status) {
  Answer answer;
  answer.status = status;
  answer.body = std::move(body);
  return answer;
}

Answer page(std::string body, int status) {
  auto answer = json(std::move(body), status);
  answer.content_type = "text/html; charset=utf-8";
  return answer;
}

Answer file(std::string bytes, std::string content_type) {
  auto answer = json(std::move(bytes));
  answer.content_type = std::move(content_type);
  return answer;
}

Answer redirect(std::string to, int status) {
  return with_header(page("moved", status), "Location", std::move(to));
}

Answer in_manner(Manner manner, Answer answer) {
  answer.manner = manner;
  return answer;
}

Answer with_header(Answer answer, std::string name, std::string value) {
  answer.headers.push_back({std::move(name), std::move(value)});
  return answer;
}

Answer after(std::chrono::milliseconds delay, Answer answer) {
  answer.delay = delay;
  return answer;
}

} // namespace aircat::testing
