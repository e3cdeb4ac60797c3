#include "find/trial.hpp"

#include "find/criteria.hpp"
#include "find/image_places.hpp"
#include "request/path.hpp"

#include <algorithm>

namespace aircat::find {
namespace {

using Kind = catalog::Condition::Kind;

Json image_url() {
  return "https://example.com/image.png";
}

/// What is not there can be added, but for the tier of a size that is there.
bool is_addable(const request::Problem& problem, const Json& task) {
  return problem.absent && !(problem.path == "size.tier" && task.contains("width"));
}

/// A rule that holds because something is not there: it could be added.
bool is_avoidable(const catalog::Rule& rule, const catalog::Provider& provider) {
  return std::any_of(rule.when.begin(), rule.when.end(), [&](const auto& condition) {
    return condition.kind == Kind::absent && takes(provider, condition.path);
  });
}

} // namespace

bool Trial::is_open() const {
  const auto problems = judge_.problems(task_);
  return std::all_of(problems.begin(), problems.end(), [&](const request::Problem& problem) {
    return problem.finding.severity != Severity::error || is_addable(problem, task_) ||
           (problem.rule && is_avoidable(*problem.rule, provider_));
  });
}

bool Trial::put_size(catalog::Pair size) {
  if (provider_.size.refused || !takes(provider_, "width") || !takes(provider_, "height"))
    return false;
  const auto before = task_;
  task_["width"] = size.width;
  task_["height"] = size.height;
  if (is_open())
    return true;
  task_ = before;
  return false;
}

bool Trial::put(std::string_view path, const Json& value) {
  if (!takes(provider_, path))
    return false;
  const Json::json_pointer pointer(request::pointer_of(path));
  if (task_.contains(pointer)) // asked for twice
    return task_.at(pointer) == value;
  return place(path, value);
}

bool Trial::put_frame(std::string_view frame) {
  if (has_frame(frame))
    return true;
  const auto places = image_places(provider_);
  const bool fits = std::any_of(places.begin(), places.end(), [&](const ImagePlace& one) {
    return one.is_frames && place(frame_path(one, frame), image_url());
  });
  if (fits)
    frames_.push_back(frame);
  return fits;
}

bool Trial::put_images(std::int64_t wanted) {
  auto left = wanted - static_cast<std::int64_t>(frames_.size());
  for (const auto& one : image_places(provider_))
    if (left > 0)
      left -= fill(one, left);
  return left <= 0;
}

/// How many images came there.
std::int64_t Trial::fill(const ImagePlace& one, std::int64_t wanted) {
  if (one.is_frames) {
    std::int64_t filled = 0;
    for (const auto frame : frame_names)
      if (filled < wanted && !has_frame(frame) && place(frame_path(one, frame), image_url())) {
        frames_.push_back(frame);
        ++filled;
      }
    return filled;
  }
  if (!one.is_list)
    return place(one.path, image_url()) ? 1 : 0;
  // A rule may leave room for fewer than the list has.
  const auto most = std::max(wanted, one.minimum);
  for (auto count = std::min(most, one.maximum.value_or(most)); count >= one.minimum; --count)
    if (place(one.path, Json(static_cast<std::size_t>(count), image_url())))
      return count;
  return 0;
}

bool Trial::has_frame(std::string_view frame) const {
  return std::find(frames_.begin(), frames_.end(), frame) != frames_.end();
}

bool Trial::place(std::string_view path, const Json& value) {
  auto before = task_;
  if (request::place(task_, provider_, request::read_path(path), value, true) ==
          request::Placed::yes &&
      is_open())
    return true;
  task_ = std::move(before);
  return false;
}

} // namespace aircat::find
