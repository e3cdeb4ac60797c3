#include "provenance/contradictions.hpp"

#include "diagnostics/pointer.hpp"

#include <algorithm>
#include <span>

namespace aircat::provenance {
namespace {

using catalog::Kind;
using catalog::Node;
using Steps = std::vector<std::string_view>;

const Node* at(const Node* node, std::span<const std::string_view> steps) {
  for (const auto step : steps)
    node = node ? node->find(step) : nullptr;
  return node;
}

const Node* resolved(const catalog::Provider& provider, std::span<const std::string_view> steps) {
  const auto section = steps.empty() ? std::string_view{} : steps[0];
  if (section == "size")
    return at(provider.size.node, steps.subspan(1));
  if (steps.size() < 2)
    return nullptr;
  if (section == "parameters")
    if (const auto* parameter = provider.parameter(steps[1]))
      return at(parameter->node, steps.subspan(2));
  if (section == "inputs")
    if (const auto* input = provider.input(steps[1]))
      return at(input->node, steps.subspan(2));
  return nullptr;
}

/// What a place of a model's file inherits, in the capability that it speaks of, or in the first.
const Node* inherited(const catalog::Model& model, std::span<const std::string_view> steps) {
  const bool of_entry = steps.size() > 2 && steps[0] == "capabilities";
  for (const auto& provider : model.providers)
    if (!of_entry || provider->capability->slug == steps[1])
      if (const auto* node = resolved(*provider, of_entry ? steps.subspan(2) : steps))
        return node;
  return nullptr;
}

/// Whether a place only holds what is merged: a file need not have it.
bool is_section(std::span<const std::string_view> steps) {
  return steps.size() <= 1 || (steps.size() <= 3 && steps[0] == "capabilities");
}

class Comparison {
public:
  Comparison(const Provenance& provenance, const catalog::Document& document,
             const catalog::Model* model)
      : provenance_(provenance), document_(document), model_(model) {}

  std::vector<Contradiction> take() { return std::move(found_); }

  void compare(const catalog::Source& source, const Node& said) {
    const auto* decided = at(document_.root(), steps_);
    if (!decided && model_)
      decided = inherited(*model_, steps_);
    const bool is_object = said.is(Kind::object) && !said.members.empty();
    if (is_object && (decided ? decided->is(Kind::object) : is_section(steps_))) {
      for (const auto& member : said.members) {
        steps_.push_back(member.key);
        compare(source, *member.value);
        steps_.pop_back();
      }
    } else if (decided ? !equal(*decided, said) : !said.is(Kind::null)) {
      found_.push_back({pointer(), decided, decided_by(decided, source), &said, &source});
    }
  }

private:
  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (const auto step : steps_)
      out += "/" + escaped_step(step);
    return out;
  }

  /// Who vouches for the decision; for one not to have something, who vouches for the rest.
  [[nodiscard]] std::vector<const catalog::Source*>
  decided_by(const Node* decided, const catalog::Source& against) const {
    auto sources = decided ? provenance_.vouching_for(*decided)
                           : provenance_.of(document_).vouching_for(pointer());
    std::erase(sources, &against);
    return sources;
  }

  const Provenance& provenance_;
  const catalog::Document& document_;
  const catalog::Model* model_;
  Steps steps_;
  std::vector<Contradiction> found_;
};

} // namespace

std::vector<Contradiction> contradictions_in(const Provenance& provenance,
                                             const catalog::Document& document,
                                             const catalog::Model* model) {
  Comparison comparison(provenance, document, model);
  for (const auto& source : provenance.of(document).all())
    if (source.says)
      comparison.compare(source, *source.says);
  return comparison.take();
}

} // namespace aircat::provenance
