#pragma once

#include "catalog/model.hpp"
#include "request/judge.hpp"

#include "json/json.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace aircat::find {

struct ImagePlace;

/// A request that has what is asked for and nothing else. It is held against the judge; what it
/// still needs does not count, since that can be added.
class Trial {
public:
  explicit Trial(const catalog::Provider& provider)
      : provider_(provider), judge_(provider), task_(Json::object()) {}

  // Each puts values into the request, if it can still become a legal one. When they do not fit,
  // the request stays as it was.

  [[nodiscard]] bool put_size(catalog::Pair size);
  /// At a parameter's path without `[]`.
  [[nodiscard]] bool put(std::string_view path, const Json& value);
  /// An image as the first or last frame.
  [[nodiscard]] bool put_frame(std::string_view frame);
  /// Images where sources and references go, until there are as many with those of `put_frame`.
  [[nodiscard]] bool put_images(std::int64_t wanted);

private:
  /// Where nothing is yet.
  [[nodiscard]] bool place(std::string_view path, const Json& value);
  [[nodiscard]] bool has_frame(std::string_view frame) const;
  [[nodiscard]] std::int64_t fill(const ImagePlace& place, std::int64_t wanted);
  [[nodiscard]] bool is_open() const;

  const catalog::Provider& provider_;
  request::Judge judge_;
  Json task_;
  std::vector<std::string_view> frames_;
};

} // namespace aircat::find
