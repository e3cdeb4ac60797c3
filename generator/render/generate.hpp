#pragma once

#include "catalog/model.hpp"
#include "render/target.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace aircat::render {

/// What several files see, made when it is first asked for: it may list every model.
class SharedData {
public:
  using Make = std::function<mustache::Value(Findings&)>;
  /// `names` is the part of it that paths use as a rule; `users` will call `done` once each.
  SharedData(mustache::Object names, Make make, std::size_t users)
      : names_(std::move(names)), make_(std::move(make)), users_(users) {}
  [[nodiscard]] const mustache::Value& names() const { return names_; }
  [[nodiscard]] mustache::Value get(Findings& findings) {
    const std::lock_guard lock(mutex_);
    if (!value_)
      value_ = make_(findings);
    return *value_;
  }
  /// After the last user it is forgotten. Who asks nevertheless has it made again.
  void done() {
    const std::lock_guard lock(mutex_);
    if (users_ > 0)
      --users_;
    if (users_ == 0)
      value_.reset();
  }

private:
  const mustache::Value names_;
  const Make make_;
  std::mutex mutex_; ///< guards what follows
  std::size_t users_;
  std::optional<mustache::Value> value_;
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
/// data. Those that take longest come first, so that no thread is left with one of them at the end;
/// those that consist of what others make come last.
[[nodiscard]] std::vector<std::vector<std::size_t>>
groups_of(const std::vector<const PlannedFile*>& files);

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
