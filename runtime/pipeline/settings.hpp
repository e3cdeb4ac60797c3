#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::pipeline {

/// Where the settings of the provider stand in a configuration.
inline constexpr std::string_view section = "providers.image.runware";

enum class SettingKind : std::uint8_t { empty, text, number, boolean, other };

/// One key of the section, with what stands there.
struct Setting {
  std::string key;
  SettingKind kind = SettingKind::other;
  std::string text;  ///< a scalar as it is written, without quotes
  std::string where; ///< `config.yaml:7:12`
};

/// The settings of the section, in their order; none when there is no such section. Throws
/// std::invalid_argument, with the place, for what cannot be read, and for keys that stand twice.
[[nodiscard]] std::vector<Setting> read_json_settings(std::string_view text,
                                                      const std::string& name);
[[nodiscard]] std::vector<Setting> read_yaml_settings(std::string_view text,
                                                      const std::string& name);

} // namespace aircat::pipeline
