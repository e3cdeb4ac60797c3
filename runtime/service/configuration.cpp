#include "aircat/service_configuration.hpp"

#include "http/url.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace aircat::service {
namespace {

template <class Number>
std::optional<Number> parsed(const std::string& text) {
  Number number{};
  const auto* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc() || result.ptr != end)
    return std::nullopt;
  return number;
}

/// Reads variables and collects what is wrong with them.
class Reader {
public:
  explicit Reader(const Environment& environment) : environment_(environment) {}

  /// Of a variable that is set and not empty: an empty one is how many tools say "not set".
  std::optional<std::string> text(const std::string& name) const {
    auto value = environment_(name);
    return value && value->empty() ? std::nullopt : value;
  }

  template <class Number>
  std::optional<Number> number(const std::string& name, Number least, Number most,
                               std::string_view what) {
    const auto value = text(name);
    if (!value)
      return std::nullopt;
    const auto number = parsed<Number>(*value);
    if (number && *number >= least && *number <= most) // false for what is no number, as NaN
      return number;
    wrong(name, fmt::format("must be {} from {} to {}, not \"{}\"", what, least, most,
                            value->substr(0, 40)));
    return std::nullopt;
  }

  void wrong(const std::string& name, std::string_view why) {
    problems_ += fmt::format("{}{}: {}", problems_.empty() ? "" : "\n", name, why);
  }

  void throw_problems() const {
    if (!problems_.empty())
      throw std::invalid_argument(problems_);
  }

private:
  const Environment& environment_;
  std::string problems_;
};

/// Its value is in no message.
bool is_key(const std::string& key) {
  return std::all_of(key.begin(), key.end(),
                     [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

std::filesystem::path storage_of(const std::string& text, Reader& reader) {
  if (text.front() != '~')
    return text;
  if (text.size() > 1 && text[1] != '/') {
    reader.wrong("IMAGE_STORAGE_PATH",
                 "homes of other users are not looked up; write the whole path, or ~/… for yours");
    return {};
  }
  const auto home = reader.text("HOME");
  if (!home) {
    reader.wrong("IMAGE_STORAGE_PATH", "has a ~, but HOME is not set; write the whole path");
    return {};
  }
  return *home + text.substr(1);
}

void read_timing(Reader& reader, RunwareConfiguration& configuration) {
  constexpr int longest = 86'400, most_retries = 100;
  constexpr double longest_delay = 3600;
  if (const auto seconds =
          reader.number("RUNWARE_TIMEOUT", 1, longest, "a whole number of seconds"))
    configuration.timeout = std::chrono::seconds(*seconds);
  if (const auto retries = reader.number("RUNWARE_MAX_RETRIES", 0, most_retries, "a whole number"))
    configuration.max_retries = *retries;
  if (const auto seconds =
          reader.number("RUNWARE_RETRY_DELAY", 0.0, longest_delay, "a number of seconds"))
    configuration.retry_delay = Clock::Duration(std::llround(*seconds * 1000));
}

void read_limits(Reader& reader, RunwareConfiguration& configuration) {
  constexpr std::size_t most = 1000;
  for (const auto& [name, target] :
       {std::pair{"RUNWARE_MAX_CONCURRENT", &configuration.max_concurrent_requests},
        {"RUNWARE_POOL_SIZE", &configuration.connection_pool_size}})
    if (const auto count = reader.number(name, std::size_t{1}, most, "a whole number"))
      *target = *count;
}

void read_texts(Reader& reader, RunwareConfiguration& configuration) {
  if (auto key = reader.text("RUNWARE_API_KEY")) {
    if (is_key(*key))
      configuration.api_key = *std::move(key);
    else
      reader.wrong("RUNWARE_API_KEY",
                   "must be one word of ASCII; is there a space or a line break in it?");
  }
  if (auto url = reader.text("RUNWARE_BASE_URL")) {
    if (http::origin_of(*url))
      configuration.base_url = *std::move(url);
    else
      reader.wrong("RUNWARE_BASE_URL",
                   "must be an http or https URL, such as https://api.runware.ai/v1; the "
                   "addresses for WebSocket (wss) are others");
  }
  if (auto model = reader.text("RUNWARE_DEFAULT_MODEL")) {
    if (request::has_format(catalog::Format::air, *model))
      configuration.default_model = *std::move(model);
    else
      reader.wrong("RUNWARE_DEFAULT_MODEL", fmt::format("must be an AIR, such as runware:101@1, "
                                                        "not \"{}\"",
                                                        model->substr(0, 40)));
  }
  if (const auto path = reader.text("IMAGE_STORAGE_PATH"))
    configuration.storage = storage_of(*path, reader);
}

} // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    if (const char* value = std::getenv(name.c_str()))
      return value;
    return std::nullopt;
  };
}

RunwareConfiguration RunwareConfiguration::from_environment(const Environment& environment) {
  RunwareConfiguration configuration;
  Reader reader(environment);
  read_texts(reader, configuration);
  read_timing(reader, configuration);
  read_limits(reader, configuration);
  reader.throw_problems();
  return configuration;
}

} // namespace aircat::service
