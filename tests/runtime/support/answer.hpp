#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace aircat::testing {

struct Field {
  std::string name, value;
};

/// How the server goes about an answer.
enum class Manner {
  whole,        ///< with its length
  chunked,      ///< in chunks of a few bytes
  slowly,       ///< byte by byte, with `pace` between
  truncated,    ///< a length that the body does not reach, then the end of the connection
  raw,          ///< the body's bytes and nothing else, then the end of the connection
  hang_up,      ///< takes the request and closes the connection
  reset_taken,  ///< takes the request and resets the connection
  reset_unread, ///< resets the connection without reading the request, which is not recorded
  silence       ///< takes the request and never answers
};

struct Answer {
  Manner manner = Manner::whole;
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::vector<Field> headers = {};
  std::chrono::milliseconds delay{0}; ///< before it
  std::chrono::milliseconds pace{1};  ///< of `slowly`
  bool keep_alive = true;
};

[[nodiscard]] Answer json(std::string body, int status = 200);
[[nodiscard]] Answer page(std::string body, int status = 200); ///< HTML
[[nodiscard]] Answer file(std::string bytes, std::string content_type);
[[nodiscard]] Answer redirect(std::string to, int status = 302);
[[nodiscard]] Answer in_manner(Manner manner, Answer answer = {});
[[nodiscard]] Answer with_header(Answer answer, std::string name, std::string value);
[[nodiscard]] Answer after(std::chrono::milliseconds delay, Answer answer);

} // namespace aircat::testing
