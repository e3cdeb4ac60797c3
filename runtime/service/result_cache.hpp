#pragma once

#include "aircat/image_service.hpp"

#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace aircat::service {

/// The last results, by what was asked for. Failures are not kept.
class ResultCache {
public:
  explicit ResultCache(std::size_t most) : most_(most) {}

  /// None also when a file of the result is gone.
  [[nodiscard]] std::optional<ImageResult> find(const std::string& what);
  void keep(const std::string& what, const ImageResult& result);

private:
  struct Entry {
    std::string what;
    ImageResult result;
  };
  using Entries = std::list<Entry>; ///< the last used first

  std::mutex mutex_;
  std::size_t most_;
  Entries entries_;
  std::map<std::string, Entries::iterator> by_what_;
};

} // namespace aircat::service
