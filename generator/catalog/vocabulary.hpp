#pragma once

#include "catalog/layers.hpp"

#include <span>

namespace aircat::catalog {

/// What is said of one parameter, while layer after layer is laid over it.
struct Definition {
  const Node* merged = nullptr;
  const Node* refusal = nullptr; ///< the `false` of the last layer

  /// `member` may be nullptr: that layer does not speak of it.
  void patch(const Member* member, std::deque<Node>& nodes);
  [[nodiscard]] Parameter read(std::string_view path, std::deque<Node>& nodes) const;
};

/// A parameter of the defining layers.
struct KnownParameter {
  Parameter parameter; ///< as a provider takes it whose own layers do not speak of it
  Definition definition;
  bool common = false;  ///< every provider has it
  bool implied = false; ///< a container without a type of its own
};

/// What common, task and vendor define together. Many providers share one, and most of their
/// parameters are those in it.
class Vocabulary {
public:
  Vocabulary(const Layers& layers, std::deque<Node>& nodes);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  /// In their order: of common, then of the task, then of the vendor.
  [[nodiscard]] std::span<const KnownParameter> parameters() const { return parameters_; }
  /// Null when the layers do not define it.
  [[nodiscard]] const KnownParameter* find(std::string_view path) const;
  /// Is the path defined, by itself or as a container?
  [[nodiscard]] bool knows(std::string_view path) const { return find(path) || is_container(path); }
  [[nodiscard]] bool is_container(std::string_view path) const {
    return containers_.contains(path);
  }
  [[nodiscard]] bool is_array(std::string_view path) const;
  [[nodiscard]] std::string suggestion(std::string_view path) const;

private:
  std::vector<KnownParameter> parameters_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::unordered_map<std::string_view, bool> containers_; ///< whether of elements
};

/// Makes what a task and a vendor know, unless the catalog has it already. Without a vendor, or for
/// one that defines nothing: the task's own.
const Vocabulary& add_vocabulary(Catalog& catalog, const Task& task, const Vendor* vendor);

/// The one that was made.
[[nodiscard]] const Vocabulary& vocabulary_of(const Catalog& catalog, const Task& task,
                                              const Vendor& vendor);

} // namespace aircat::catalog
