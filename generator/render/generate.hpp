#pragma once

#include "catalog/model.hpp"
#include "render/target.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace aircat::render {

/// What several files see, made when the first of them is rendered: it may list every model.
class SharedData {
public:
  using Make = std::function<mustache::Value(Findings&)>;
  /// `names` is the part of it that paths use as a rule.
  SharedData(mustache::Object names, Make make)
      : names_(std::move(names)), make_(std::move(make)) {}
  [[nodiscard]] const mustache::Value& names() const { return names_; }
  [[nodiscard]] const mustache::Value& get(Findings& findings) {
    std::call_once(once_, [&] { value_ = make_(findings); });
    return value_;
  }

private:
  mustache::Value names_;
  Make make_;
  std::once_flag once_;
  mustache::Value value_;
};

/// A file that a target gives, before it is rendered.
struct PlannedFile {
  std::string path; ///< below the output folder: `imgly/image/index.ts`
  const Target* target = nullptr;
  const FileRule* rule = nullptr;
  const catalog::Model* model = nullptr;       ///< of files of one model
  const catalog::Provider* provider = nullptr; ///< of files of one provider
  std::shared_ptr<SharedData> shared = {};     ///< of files that are not of one provider
};

/// All files of the targets, in order of their paths. Two of one path are findings. `codes` are
/// those of all rooms, for targets that list them.
[[nodiscard]] std::vector<PlannedFile> plan_files(const catalog::Catalog& catalog,
                                                  const std::vector<Target>& targets, unsigned jobs,
                                                  Findings& findings,
                                                  std::span<const CodeInfo> codes = {});

/// The files as positions, in groups that are best rendered together because they see the same
/// data. Those that list every model come first, so that no thread is left with one of them at the
/// end.
[[nodiscard]] std::vector<std::vector<std::size_t>>
groups_of(const std::vector<PlannedFile*>& files);

/// What the file's template sees. It takes longer to make than a text.
[[nodiscard]] mustache::Value data_of(const catalog::Catalog& catalog, const PlannedFile& file,
                                      Findings& findings);

/// The text of one file; faults of the template are findings and give nothing.
[[nodiscard]] std::optional<std::string>
render_file(const PlannedFile& file, const mustache::Value& data, Findings& findings);

/// The providers of a model that a target renders, in authored order.
[[nodiscard]] std::vector<const catalog::Provider*> providers_of(const catalog::Model& model,
                                                                 const Target& target);

} // namespace aircat::render
