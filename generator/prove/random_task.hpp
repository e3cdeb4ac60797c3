#pragma once

#include "prove/random.hpp"
#include "prove/subject.hpp"

#include <string_view>
#include <vector>

namespace aircat::prove {

/// The words of a catalog's requests: names of parameters, tasks, models and listed values.
struct Vocabulary {
  std::vector<std::string_view> names, values;
};

/// Changes a task at random, so that nobody knows whether it is still legal. No object gets a key
/// twice, for not every judge can see that; and the task becomes no list, for a list of lists is
/// several requests.
void scramble(Draft& task, const Vocabulary& words, Random& random);

} // namespace aircat::prove
