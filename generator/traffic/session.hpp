#pragma once

#include "request/validator.hpp"
#include "traffic/summary.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aircat::traffic {

/// What is asked of judging beside the verdicts.
struct Wishes {
  bool strict = false;   ///< warnings count as errors
  bool findings = true;  ///< else only the summary's codes are gathered
  bool excerpts = false; ///< findings carry the line that they are about
  bool models = false;   ///< the summary counts by model
};

/// A text and where it comes from.
struct Source {
  std::string_view text; ///< SIMDJSON_PADDING readable bytes follow it
  std::string_view file;
  std::uint64_t line = 1; ///< of the text's first byte
};

/// Judges texts of one request, or of a list of requests: an object is one task, a list of objects
/// is a request, a list of lists is many. One a thread; nothing is allocated for what is accepted
/// once it has seen texts of the usual size.
class Session {
public:
  Session(const request::Validator& validator, Wishes wishes)
      : validator_(validator), wishes_(wishes) {}

  void judge(const Source& source);

  /// What was found since the last time.
  [[nodiscard]] std::vector<Finding> take_findings() { return std::exchange(findings_, {}); }
  [[nodiscard]] Summary take_summary() { return std::exchange(summary_, {}); }

private:
  class Places;
  struct Request;

  void judge_list(request::Value list, Places& places);
  void judge_request(const Request& request, Places& places);
  bool judge_task(request::Value task, const std::string& pointer, std::size_t index,
                  Places& places);
  bool check_uuids(const Request& request, simdjson::dom::array tasks, Places& places);
  void count(request::Value task, bool accepted);
  void report_no_json(const Source& source, std::string_view why);
  void add(Finding finding);

  const request::Validator& validator_;
  Wishes wishes_;
  simdjson::dom::parser parser_;
  request::FlatRequest scratch_;
  std::vector<request::Problem> problems_;
  std::vector<Finding> findings_;
  Summary summary_;
};

} // namespace aircat::traffic
