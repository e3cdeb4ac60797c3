#include "traffic/session.hpp"

#include "catalog/json.hpp"
#include "request/codes.hpp"
#include "traffic/place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace aircat::traffic {
namespace {

using request::Concern;
using request::Problem;
using request::Value;
using request::Verdict;
namespace code = request::code;

/// Whether people look for it at the key: a name that should not be there.
bool is_about_name(std::string_view code) {
  return code == code::unknown_parameter || code == code::refused_parameter ||
         code == code::unnamed_media || code == code::unnamed_parameter ||
         code == code::repeated_key;
}

/// Of a text that cannot be read as JSON: an escape may stand for a letter of the name.
bool may_have_secret(std::string_view text) {
  constexpr std::string_view name = "apikey";
  const auto same = [](char a, char b) {
    return (static_cast<unsigned char>(a) | 0x20U) == static_cast<unsigned char>(b);
  };
  return std::search(text.begin(), text.end(), name.begin(), name.end(), same) != text.end() ||
         text.find("\\u00") != std::string_view::npos;
}

std::string_view text_at(Value object, std::string_view key) {
  std::string_view text;
  return object.is_object() && object[key].get(text) == simdjson::SUCCESS ? text
                                                                          : std::string_view{};
}

} // namespace

/// Finds lines and columns in one text. A long list is gone through once, whatever the number of
/// findings.
class Session::Places {
public:
  Places(const Source& source, Value root) : source_(source), root_(root) {}

  [[nodiscard]] const Source& source() const { return source_; }

  void set(Finding& finding, bool with_excerpt) {
    const auto offset = offset_of(finding);
    const auto line_start = start_of_line(offset);
    finding.where = {std::string(source_.file),
                     static_cast<int>(source_.line + lines_before(line_start)),
                     static_cast<int>(offset - line_start + 1)};
    if (!with_excerpt || shows_secret())
      return;
    const auto line_end = std::min(source_.text.find('\n', offset), source_.text.size());
    auto line = source_.text.substr(line_start, line_end - line_start);
    if (!line.empty() && line.back() == '\r')
      line.remove_suffix(1);
    finding.excerpt = excerpt_of(line, offset - line_start);
  }

private:
  /// A source line would print the key of an account with it.
  bool shows_secret() {
    if (!shows_secret_)
      shows_secret_ = request::has_secret(root_);
    return *shows_secret_;
  }

  std::size_t offset_of(const Finding& finding) {
    std::string_view pointer = finding.pointer;
    std::size_t base = 0;
    // The first step of a long list is looked up, not walked to.
    if (pointer.size() > 1 && pointer[1] >= '0' && pointer[1] <= '9') {
      if (elements_.empty())
        elements_ = element_offsets(source_.text);
      const auto end = std::min(pointer.find('/', 1), pointer.size());
      const auto index = std::stoul(std::string(pointer.substr(1, end - 1)));
      if (index < elements_.size()) {
        base = elements_[index];
        pointer.remove_prefix(end);
      }
    }
    const auto span =
        find_place(source_.text.substr(base), pointer, finding.code == code::repeated_key);
    return base + (span.found && is_about_name(finding.code) ? span.key : span.value);
  }

  [[nodiscard]] std::size_t start_of_line(std::size_t offset) const {
    const auto before = source_.text.substr(0, offset).rfind('\n');
    return before == std::string_view::npos ? 0 : before + 1;
  }

  /// Findings come in the order of the text as a rule, so counting goes on where it stopped.
  std::uint64_t lines_before(std::size_t offset) {
    if (offset < counted_to_) {
      counted_to_ = 0;
      lines_ = 0;
    }
    const auto part = source_.text.substr(counted_to_, offset - counted_to_);
    lines_ += static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    counted_to_ = offset;
    return lines_;
  }

  const Source& source_;
  Value root_;
  std::optional<bool> shows_secret_;
  std::vector<std::size_t> elements_;
  std::size_t counted_to_ = 0;
  std::uint64_t lines_ = 0;
};

/// A request inside a text.
struct Session::Request {
  Value value;
  std::string pointer; ///< empty: the text as a whole
};

void Session::judge(const Source& source) {
  Value root;
  const auto error = parser_.parse(source.text.data(), source.text.size(), false).get(root);
  if (error != simdjson::SUCCESS) {
    report_no_json(source, simdjson::error_message(error));
    return;
  }
  Places places(source, root);
  if (root.is_array())
    judge_list(root, places);
  else
    judge_request({root, {}}, places);
}

/// A list of requests if it holds a list, else one request.
void Session::judge_list(Value list, Places& places) {
  const auto items = request::array_in(list);
  const bool many =
      std::any_of(items.begin(), items.end(), [](Value item) { return item.is_array(); });
  if (!many) {
    judge_request({list, {}}, places);
    return;
  }
  std::size_t index = 0;
  for (const auto item : items)
    judge_request({item, "/" + std::to_string(index++)}, places);
}

void Session::judge_request(const Request& request, Places& places) {
  bool good = true;
  if (!request.value.is_array()) {
    good = judge_task(request.value, request.pointer, 0, places);
  } else {
    const auto tasks = request::array_in(request.value);
    std::size_t index = 0;
    for (const auto task : tasks) {
      good = judge_task(task, request.pointer + "/" + std::to_string(index), index, places) && good;
      ++index;
    }
    if (index == 0) {
      Finding finding;
      finding.code = code::not_a_request;
      finding.message = "the request has no task";
      finding.hint = "a request is a list of at least one task";
      finding.pointer = request.pointer;
      finding.request.runware_code = "arrayTooSmall";
      places.set(finding, wishes_.excerpts);
      add(std::move(finding));
      good = false;
    } else if (index > 1) {
      good = check_uuids(request, tasks, places) && good;
    }
  }
  summary_.requests.add(good);
}

bool Session::judge_task(Value task, const std::string& pointer, std::size_t index,
                         Places& places) {
  problems_.clear();
  const auto detail = wishes_.findings ? request::Detail::all : request::Detail::codes;
  const auto verdict = validator_.judge(task, scratch_, problems_, detail);
  for (auto& problem : problems_) {
    auto& finding = problem.finding;
    if (wishes_.findings) {
      finding.pointer = pointer + finding.pointer;
      finding.request.task = std::to_string(index);
      places.set(finding, wishes_.excerpts);
    }
    add(std::move(finding));
  }
  const bool good = verdict == Verdict::accepted || (verdict == Verdict::warned && !wishes_.strict);
  count(task, good);
  return good;
}

bool Session::check_uuids(const Request& request, simdjson::dom::array tasks, Places& places) {
  struct Named {
    std::string_view uuid;
    std::size_t index;
  };
  std::vector<Named> named;
  std::size_t index = 0;
  for (const auto task : tasks) {
    if (const auto uuid = text_at(task, "taskUUID"); uuid.data() && validator_.is_new_task(task))
      named.push_back({uuid, index});
    ++index;
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.uuid < b.uuid; });
  std::vector<Named> repeated;
  for (std::size_t i = 1; i < named.size(); ++i)
    if (named[i].uuid == named[i - 1].uuid)
      repeated.push_back(named[i]);
  std::sort(repeated.begin(), repeated.end(),
            [](const Named& a, const Named& b) { return a.index < b.index; });
  for (const auto& one : repeated) {
    Finding finding;
    finding.code = code::repeated_uuid;
    finding.message = "another task of this request has the same \"taskUUID\"";
    finding.hint = "make a new UUID for every task";
    finding.pointer = fmt::format("{}/{}/taskUUID", request.pointer, one.index);
    finding.request.task = std::to_string(one.index);
    finding.request.task_uuid = one.uuid;
    finding.request.runware_code = "conflictTaskUUID";
    finding.request.given = one.uuid;
    places.set(finding, wishes_.excerpts);
    add(std::move(finding));
  }
  return repeated.empty();
}

void Session::count(Value task, bool accepted) {
  summary_.tasks.add(accepted);
  if (!wishes_.models)
    return;
  const auto air = text_at(task, "model");
  if (!air.data())
    return;
  auto found = summary_.models.find(air);
  if (found == summary_.models.end())
    found = summary_.models.emplace(air, Count{}).first;
  found->second.add(accepted);
}

/// The reader that is made for people says where; the one that is made for speed does not.
void Session::report_no_json(const Source& source, std::string_view why) {
  summary_.requests.add(false);
  Findings findings;
  catalog::Document document{std::string(source.file), std::string(source.text)};
  document.parse(findings);
  if (!findings.has_errors())
    findings.error(code::not_json, {std::string(source.file), 1, 1}, {},
                   fmt::format("this is no JSON that every reader takes: {}", why),
                   "write numbers that fit into 64 bits, and text as UTF-8");
  const bool secret = may_have_secret(source.text);
  for (auto finding : findings.all()) {
    if (secret) // the reader quotes what it read last
      finding.message = finding.message.substr(0, finding.message.find("; last read"));
    if (wishes_.excerpts && !secret) {
      auto rest = source.text;
      for (int line = 1; line < finding.where.line && rest.find('\n') != rest.npos; ++line)
        rest.remove_prefix(rest.find('\n') + 1);
      const auto column = static_cast<std::size_t>(std::max(finding.where.column, 1) - 1);
      finding.excerpt = excerpt_of(rest.substr(0, rest.find('\n')), column);
    }
    finding.where.line += static_cast<int>(source.line) - 1;
    add(std::move(finding));
  }
}

void Session::add(Finding finding) {
  if (wishes_.strict)
    finding.severity = Severity::error;
  ++summary_.codes[finding.code];
  if (wishes_.findings)
    findings_.push_back(std::move(finding));
}

} // namespace aircat::traffic
