#include "aircat/service_metrics.hpp"

#include "service/json_text.hpp"
#include "json/json.hpp"

#include <fmt/chrono.h>

#include <algorithm>

namespace aircat::service {
namespace {

double divided(double sum, std::size_t count) {
  return sum / static_cast<double>(std::max<std::size_t>(count, 1));
}

} // namespace

double ServiceStats::success_rate() const {
  return divided(static_cast<double>(successes), total_requests);
}

double ServiceStats::average_generation_time() const {
  return divided(total_generation_time, total_requests);
}

std::string ServiceStats::to_json() const {
  auto json = Json::object();
  json["total_requests"] = total_requests;
  json["success_rate"] = success_rate();
  json["average_generation_time"] = average_generation_time();
  auto usage = Json::object();
  for (const auto& [model, count] : model_usage)
    usage[model] = count;
  json["model_usage"] = std::move(usage);
  json["timestamp"] =
      fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
  return text_of(json);
}

void ServiceMetrics::record(std::string_view model, bool success, double seconds) {
  const std::scoped_lock lock(mutex_);
  ++stats_.total_requests;
  ++(success ? stats_.successes : stats_.errors);
  stats_.total_generation_time += seconds;
  if (!model.empty())
    ++stats_.model_usage[std::string(model)];
}

ServiceStats ServiceMetrics::stats(std::chrono::system_clock::time_point now) const {
  const std::scoped_lock lock(mutex_);
  auto stats = stats_;
  stats.time = now;
  return stats;
}

} // namespace aircat::service
