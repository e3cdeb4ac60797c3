#pragma once

#include <optional>
#include <string>

namespace aircat::http {

/// The parts of an http or https URL that decide where a request goes.
struct Origin {
  std::string scheme, host, port;

  /// `https://host` or `http://host:8080`: fit for messages, as user names, paths and queries can
  /// hold secrets.
  [[nodiscard]] std::string text() const;
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// Nothing when that is no http or https URL with a host.
[[nodiscard]] std::optional<Origin> origin_of(const std::string& url);

} // namespace aircat::http
