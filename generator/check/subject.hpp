#pragma once

#include "catalog/model.hpp"

#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace aircat::check {

using catalog::Catalog;
using catalog::Input;
using catalog::Limits;
using catalog::Member;
using catalog::Model;
using catalog::Node;
using catalog::Parameter;
using catalog::Provider;
using catalog::Status;

class EnglishTexts;

/// A parameter where it is defined, or as it is resolved for a provider.
struct Definition {
  const Parameter* parameter = nullptr;
  const Provider* provider = nullptr; ///< nullptr: of a task or vendor

  /// Where to point: at `key` of the definition where it has one, else at the definition.
  [[nodiscard]] const Node& at(std::string_view key) const;
};

/// A set of limits on a parameter: its own or those of a rule's condition.
struct LimitSet {
  std::string_view path;
  const Limits* limits = nullptr;
  catalog::Types types = 0, item_types = 0;
  catalog::Format format = catalog::Format::none;
  const Node* node = nullptr;  ///< the object that holds the limits
  const Node* owner = nullptr; ///< stands in when `node` was made by merging

  [[nodiscard]] const Node& at(std::string_view key) const;
};

/// What the rules look at: the catalog, and what several of them need prepared.
class Subject {
public:
  explicit Subject(const Catalog& catalog);
  ~Subject();

  const Catalog& catalog;
  /// Each parameter of each task, vendor and provider; those that providers take over unchanged
  /// only once.
  [[nodiscard]] const std::vector<Definition>& definitions() const { return definitions_; }
  /// The limits of all definitions and of all conditions in rules.
  [[nodiscard]] const std::vector<LimitSet>& limits() const { return limits_; }
  /// The English texts; nullptr when the catalog has no locale to translate them.
  [[nodiscard]] const EnglishTexts* texts() const { return texts_.get(); }

private:
  void add_defined();
  void add_resolved();

  std::deque<Parameter> vendor_parameters_;
  std::vector<Definition> definitions_;
  std::vector<LimitSet> limits_;
  std::unique_ptr<const EnglishTexts> texts_;
};

/// Calls visit(provider) for each capability of each model.
template <typename Visit>
void each_provider(const Catalog& catalog, Visit visit) {
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      visit(*provider);
}

/// The value of a top-level key of the model's file, else the file's root.
[[nodiscard]] const Node& at(const catalog::Document& document, std::string_view key);

/// The first of the nodes that stands in the model's own file, else the capability's entry there:
/// where a finding about one provider points, though shared layers take part in it.
[[nodiscard]] const Node& in_model(const Provider& provider,
                                   std::initializer_list<const Node*> nodes);

/// The parameter by which a provider refuses `path`: itself or what contains it; nullptr when it is
/// not refused.
[[nodiscard]] const Parameter* refusal_of(const Provider& provider, std::string_view path);

/// Types that a value, or for an array an element, may have; 0 when nothing is known.
[[nodiscard]] catalog::Types value_types(catalog::Types types, catalog::Types item_types);

/// "an integer", "a string or a list".
[[nodiscard]] std::string names_of(catalog::Types types);

} // namespace aircat::check
