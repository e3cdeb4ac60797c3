#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aircat::translations {

/// Where people see the texts of a catalog, for a translator who sees only the text.
class Places {
public:
  explicit Places(const catalog::Catalog& catalog);

  /// `title of "prompt": runware/bfl/flux-2-dev, runware/bfl/flux-2-pro and 22 more`, one line for
  /// each way in which the text is used; few, however many there are.
  [[nodiscard]] std::vector<std::string> of(std::string_view text) const;

private:
  struct Place {
    std::string what;
    std::vector<std::string_view> first; ///< ids of providers
    std::size_t providers = 0;
  };

  void add(std::string_view text, const std::string& what, const catalog::Provider& provider);

  std::unordered_map<std::string_view, std::vector<Place>> places_;
};

} // namespace aircat::translations
