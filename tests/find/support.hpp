#pragma once

#include "catalog/load.hpp"
#include "find/image_places.hpp"
#include "prove/legal_task.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

namespace aircat::find::test {

inline const catalog::Catalog& own() {
  static const auto loaded = [] {
    Findings findings;
    auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
    for (const auto& finding : findings.all())
      if (finding.severity == Severity::error)
        FAIL(finding.where.file << ":" << finding.where.line << " " << finding.message);
    return catalog;
  }();
  return loaded;
}

template <typename Visit>
void each_provider(Visit visit) {
  for (const auto& model : own().models)
    for (const auto& provider : model->providers)
      visit(*provider);
}

/// Legal requests of one provider, by the reading of the catalog that proofs have; the judge, which
/// a search asks, has its own.
class LegalRequests {
public:
  explicit LegalRequests(const catalog::Provider& provider)
      : provider_(provider), subject_(prove::subject_of(*provider.model, *provider.task)) {
    for (const auto& view : subject_.views)
      if (view.provider == &provider)
        view_ = &view;
    if (!view_)
      throw std::runtime_error("no view of " + provider.id);
  }

  /// Null when none is found.
  [[nodiscard]] Json make(unsigned optional_percent, prove::Random& random) const {
    prove::Shares shares;
    shares.optional_percent = optional_percent;
    shares.unnamed_percent = 0;
    const auto made = prove::legal_task(subject_, *view_, provider_.model->air, shares, random);
    if (!made)
      return nullptr;
    std::string text;
    prove::write(made->task, {}, text);
    return Json::parse(text);
  }

private:
  const catalog::Provider& provider_;
  prove::Subject subject_;
  const prove::View* view_ = nullptr;
};

inline Json::json_pointer pointer_to(std::string_view path) {
  std::string text = "/" + std::string(path);
  for (auto& c : text)
    c = c == '.' ? '/' : c;
  return Json::json_pointer(text);
}

/// `frameImages[].inputImage` as the list and the field in it.
inline std::pair<std::string, std::string> cut_frames(std::string_view path) {
  const auto at = path.find("[].");
  return {std::string(path.substr(0, at)), std::string(path.substr(at + 3))};
}

} // namespace aircat::find::test
