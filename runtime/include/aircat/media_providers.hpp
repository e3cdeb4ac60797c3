#pragma once

#include "aircat/image_provider.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aircat {

/// A configuration as a text of JSON or YAML, from which each provider reads its own section.
struct ConfigurationText {
  std::string text;
  std::string name = "configuration"; ///< of the file, for messages
};

/// Makes providers from a configuration, by kind and name. An object and no global: each program
/// has those that it registered.
class MediaProviders {
public:
  using Factory =
      std::function<std::unique_ptr<ImageProvider>(const ConfigurationText& configuration)>;

  /// With ("image", "runware") registered.
  MediaProviders();

  /// Throws std::invalid_argument when there is one of that kind and name.
  void add(std::string kind, std::string name, Factory factory);
  [[nodiscard]] bool has(std::string_view kind, std::string_view name) const;
  /// All of them, in alphabetical order.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> names() const;
  /// Throws std::invalid_argument when there is no such provider, and what its factory throws when
  /// the configuration is wrong.
  [[nodiscard]] std::unique_ptr<ImageProvider> create(std::string_view kind, std::string_view name,
                                                      const ConfigurationText& configuration) const;

private:
  std::map<std::pair<std::string, std::string>, Factory> factories_;
};

} // namespace aircat
