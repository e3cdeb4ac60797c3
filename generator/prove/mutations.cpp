#include "prove/mutation.hpp"

namespace aircat::prove {

std::span<const MutationKind> mutation_kinds() {
  static const auto all = [] {
    std::vector<MutationKind> kinds;
    for (const auto& part : {shape_mutations(), model_mutations(), name_mutations(),
                             missing_mutations(), type_mutations(), limit_mutations(),
                             format_mutations(), size_mutations(), rule_mutations()})
      kinds.insert(kinds.end(), part.begin(), part.end());
    return kinds;
  }();
  return all;
}

} // namespace aircat::prove
