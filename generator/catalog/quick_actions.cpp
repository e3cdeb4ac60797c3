#include "catalog/quick_actions.hpp"

#include <algorithm>

namespace aircat::catalog {
namespace {

bool is_refused(const Provider& provider, const QuickAction& action) {
  const auto* refused = provider.node ? provider.node->find("quickActions") : nullptr;
  return refused && refused->member(action.id);
}

/// Does it fill the plural of an input that takes one value here?
bool hands_over_too_many(const Provider& provider, const QuickAction& action) {
  return std::any_of(action.inputs.begin(), action.inputs.end(), [&](const auto& filled) {
    return std::any_of(provider.inputs.begin(), provider.inputs.end(), [&](const Input& input) {
      return !input.several && input.plural() == filled.input;
    });
  });
}

} // namespace

std::vector<const QuickAction*> quick_actions_of(const Provider& provider) {
  std::vector<const QuickAction*> actions;
  for (const auto& action : provider.capability->quick_actions)
    if (!is_refused(provider, action) && !hands_over_too_many(provider, action))
      actions.push_back(&action);
  return actions;
}

} // namespace aircat::catalog
