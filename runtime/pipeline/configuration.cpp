#include "aircat/pipeline_configuration.hpp"

#include "diagnostics/suggest.hpp"
#include "files/descriptor.hpp"
#include "http/url.hpp"
#include "pipeline/settings.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <stdexcept>
#include <system_error>

namespace aircat {
namespace {

using pipeline::Setting;
using pipeline::SettingKind;

constexpr double longest_delay = 24 * 3600; // seconds
constexpr std::int64_t most_parallel = 64;
constexpr std::int64_t largest_batch = 1000;

[[noreturn]] void refuse(const std::string& message) {
  throw std::invalid_argument(message);
}

/// What the value of a setting must be, when it is not.
[[noreturn]] void refuse(const Setting& setting, std::string_view wanted) {
  constexpr std::size_t longest = 40;
  const bool is_shown = !setting.text.empty() && setting.key != "api_key";
  refuse(fmt::format("{}: {}.{}{} must be {}", setting.where, pipeline::section, setting.key,
                     is_shown ? fmt::format(" is {}; it", setting.text.substr(0, longest)) : "",
                     wanted));
}

void read(const Setting& setting, std::string& value) {
  if (setting.kind != SettingKind::text)
    refuse(setting, "a text: put it in quotes");
  value = setting.text;
}

void read(const Setting& setting, std::filesystem::path& value) {
  if (setting.kind != SettingKind::text)
    refuse(setting, "a path");
  value = setting.text;
}

void read(const Setting& setting, bool& value) {
  if (setting.kind != SettingKind::boolean)
    refuse(setting, "true or false");
  value = setting.text == "true";
}

template <class Number>
void read_number(const Setting& setting, Number& value, std::string_view wanted) {
  const auto* end = setting.text.data() + setting.text.size();
  const auto result = std::from_chars(setting.text.data(), end, value);
  if (setting.kind != SettingKind::number || result.ec != std::errc() || result.ptr != end)
    refuse(setting, wanted);
}

void read(const Setting& setting, std::int64_t& value) {
  read_number(setting, value, "a whole number, such as 4");
}

void read(const Setting& setting, double& value) {
  read_number(setting, value, "a number, such as 1.5");
}

bool is_legal(ImageSize size) {
  constexpr std::int64_t largest = 1'000'000;
  return size.width > 0 && size.height > 0 && size.width < largest && size.height < largest;
}

void read(const Setting& setting, ImageSize& value) {
  const auto& text = setting.text;
  const auto* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, value.width);
  const bool has_x = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
  const auto height = has_x ? std::from_chars(width.ptr + 1, end, value.height) : width;
  if (!has_x || height.ec != std::errc() || height.ptr != end || !is_legal(value) ||
      fmt::format("{}x{}", value.width, value.height) != text)
    refuse(fmt::format("Invalid image size format: {}", text));
}

template <class Number>
std::string unless(bool holds, const char* key, Number value, std::string_view wanted) {
  return holds ? ""
               : fmt::format("{}.{} is {}; it must be {}", pipeline::section, key, value, wanted);
}

bool is_between(double value, double least, double most) {
  return value >= least && value <= most; // false for what is no number
}

/// A key: how it is read, and what is wrong with a value (empty: nothing). The texts of the first
/// three are a contract, and so have no place in front.
struct Field {
  std::string_view key;
  void (*read)(const Setting& setting, PipelineConfiguration& configuration);
  std::string (*fault)(const PipelineConfiguration& configuration);
  bool has_fixed_text = false;
};

#define AIRCAT_READ(member)                                                                        \
  [](const Setting& setting, PipelineConfiguration& configuration) {                               \
    read(setting, configuration.member);                                                           \
  }
using Configuration = const PipelineConfiguration&;

constexpr std::string (*no_fault)(Configuration) = [](Configuration) { return std::string(); };

const std::array<Field, 14> fields{{
    {"api_key", AIRCAT_READ(api_key),
     [](Configuration c) -> std::string {
       return c.api_key.empty() ? "Missing required Runware config key: api_key" : "";
     },
     true},
    {"model", AIRCAT_READ(model),
     [](Configuration c) -> std::string {
       return request::has_format(catalog::Format::air, c.model)
                  ? ""
                  : fmt::format("Invalid Runware model format: {}", c.model);
     },
     true},
    {"image_size", AIRCAT_READ(image_size),
     [](Configuration c) -> std::string {
       return is_legal(c.image_size) ? ""
                                     : fmt::format("Invalid image size format: {}x{}",
                                                   c.image_size.width, c.image_size.height);
     },
     true},
    {"steps", AIRCAT_READ(steps),
     [](Configuration c) { return unless(c.steps >= 1, "steps", c.steps, "at least 1"); }},
    {"guidance", AIRCAT_READ(guidance),
     [](Configuration c) {
       return unless(c.guidance >= 0 && std::isfinite(c.guidance), "guidance", c.guidance,
                     "at least 0");
     }},
    {"rate_limit_delay", AIRCAT_READ(rate_limit_delay),
     [](Configuration c) {
       return unless(is_between(c.rate_limit_delay, 0, longest_delay), "rate_limit_delay",
                     c.rate_limit_delay, "0 to 86400 seconds");
     }},
    {"timeout", AIRCAT_READ(timeout),
     [](Configuration c) {
       constexpr double shortest = 0.001;
       return unless(is_between(c.timeout, shortest, longest_delay), "timeout", c.timeout,
                     "0.001 to 86400 seconds");
     }},
    {"batch_size", AIRCAT_READ(batch_size),
     [](Configuration c) {
       return unless(c.batch_size >= 1 && c.batch_size <= largest_batch, "batch_size", c.batch_size,
                     "1 to 1000");
     }},
    {"endpoint", AIRCAT_READ(endpoint),
     [](Configuration c) -> std::string {
       return http::origin_of(c.endpoint)
                  ? ""
                  : fmt::format("{}.endpoint must be an http or https URL", pipeline::section);
     }},
    {"output_folder", AIRCAT_READ(output_folder), no_fault},
    {"include_cost", AIRCAT_READ(include_cost), no_fault},
    {"cache", AIRCAT_READ(cache), no_fault},
    {"cache_folder", AIRCAT_READ(cache_folder),
     [](Configuration c) -> std::string {
       return c.cache || c.cache_folder.empty()
                  ? ""
                  : fmt::format("{}.cache_folder is set, but cache is not true", pipeline::section);
     }},
    {"parallel_downloads", AIRCAT_READ(parallel_downloads),
     [](Configuration c) {
       return unless(c.parallel_downloads >= 1 && c.parallel_downloads <= most_parallel,
                     "parallel_downloads", c.parallel_downloads, "1 to 64");
     }},
}};
#undef AIRCAT_READ

const Field& field_of(const Setting& setting) {
  std::vector<std::string_view> keys;
  for (const auto& field : fields) {
    if (field.key == setting.key)
      return field;
    keys.push_back(field.key);
  }
  const auto hint = did_you_mean(setting.key, keys);
  refuse(fmt::format("{}: {} has no key \"{}\": {}", setting.where, pipeline::section, setting.key,
                     hint.empty() ? fmt::format("there are {}", fmt::join(keys, ", ")) : hint));
}

/// Where keys stand.
using Places = std::map<std::string_view, std::string>;

void check_all(const PipelineConfiguration& configuration, const Places& places) {
  for (const auto& field : fields)
    if (const auto fault = field.fault(configuration); !fault.empty()) {
      const auto place = places.find(field.key);
      refuse(field.has_fixed_text || place == places.end()
                 ? fault
                 : fmt::format("{}: {}", place->second, fault));
    }
}

/// YAML takes JSON too, but not with the same escapes, tabs and repeated keys.
bool is_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

} // namespace

PipelineConfiguration PipelineConfiguration::parse(std::string_view text, const std::string& name) {
  PipelineConfiguration configuration;
  Places places;
  const auto settings = is_json(text) ? pipeline::read_json_settings(text, name)
                                      : pipeline::read_yaml_settings(text, name);
  for (const auto& setting : settings) {
    const auto& field = field_of(setting);
    if (setting.kind == SettingKind::empty && field.key == "api_key")
      continue;
    field.read(setting, configuration);
    places[field.key] = setting.where;
  }
  check_all(configuration, places);
  return configuration;
}

PipelineConfiguration PipelineConfiguration::read(const std::filesystem::path& file) {
  std::string text;
  try {
    text = files::read_whole(file);
  } catch (const std::system_error& error) {
    refuse(error.what());
  }
  return parse(text, file.string());
}

void PipelineConfiguration::check() const {
  check_all(*this, {});
}

} // namespace aircat
