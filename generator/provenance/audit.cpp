#include "provenance/audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::provenance {
namespace {

using catalog::Document;
using catalog::Source;

class Auditor {
public:
  Auditor(const catalog::Catalog& catalog, const Provenance& provenance,
          const AuditOptions& options)
      : catalog_(catalog), provenance_(provenance), options_(options) {
    for (const auto& model : catalog.models)
      models_.emplace(model->document, model.get());
  }

  Audit run() {
    for (const auto& document : catalog_.documents)
      if (is_asked_for(document))
        look_at(document);
    return std::move(audit_);
  }

private:
  [[nodiscard]] bool is_asked_for(const Document& document) const {
    return options_.models.empty() ||
           std::any_of(options_.models.begin(), options_.models.end(),
                       [&](const auto* model) { return model->document == &document; });
  }

  void look_at(const Document& document) {
    const auto figures = figures_in(catalog_, document);
    if (figures.empty())
      return;
    const auto& file = provenance_.of(document);
    ++audit_.files;
    audit_.figures += figures.size();
    audit_.sources += file.all().size();
    std::map<const Source*, std::size_t> vouched;
    for (const auto& figure : figures) {
      const auto sources = file.vouching_for(figure.pointer);
      if (sources.empty())
        audit_.unsourced.push_back(figure);
      for (const auto* source : sources)
        ++vouched[source];
    }
    for (const auto& source : file.all()) {
      if (source.undocumented)
        audit_.tried.push_back(&source);
      if (const auto day = catalog::last_day_of(source.checked); day && *day < options_.oldest)
        audit_.old.push_back({&source, (options_.today - *day).count(), vouched[&source]});
    }
    const auto model = models_.find(&document);
    auto contradictions =
        contradictions_in(provenance_, document, model == models_.end() ? nullptr : model->second);
    audit_.contradictions.insert(audit_.contradictions.end(), contradictions.begin(),
                                 contradictions.end());
  }

  const catalog::Catalog& catalog_;
  const Provenance& provenance_;
  const AuditOptions& options_;
  std::map<const Document*, const catalog::Model*> models_;
  Audit audit_;
};

} // namespace

Audit audit(const catalog::Catalog& catalog, const Provenance& provenance,
            const AuditOptions& options) {
  return Auditor(catalog, provenance, options).run();
}

std::string counts_text(const Audit& audit, Shown shown) {
  std::string out;
  const auto add = [&](bool is_shown, std::size_t count, std::string_view what) {
    if (is_shown)
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, what);
  };
  add(shown.undocumented, audit.unsourced.size(), "without a source");
  add(shown.undocumented, audit.tried.size(), "found by trying");
  add(shown.old, audit.old.size(), "old");
  add(shown.contradicted, audit.contradictions.size(), "contradicted");
  const auto plural = [](std::size_t count) { return count == 1 ? "" : "s"; };
  return fmt::format("{}; {} figure{} and {} source{} in {} file{}", out, audit.figures,
                     plural(audit.figures), audit.sources, plural(audit.sources), audit.files,
                     plural(audit.files));
}

} // namespace aircat::provenance
