#include "prove/random_task.hpp"

#include "prove/legal_task.hpp"
#include "prove/values.hpp"

#include <array>

namespace aircat::prove {
namespace {

class Scrambling {
public:
  Scrambling(const Vocabulary& words, Random& random) : words_(words), random_(random) {}

  void run(Draft& task) {
    if (random_.chance(5))
      task = anything(3);
    for (auto changes = random_.chance(60) ? 1 : 1 + random_.below(4); changes > 0; --changes)
      change(task);
    if (task.is(Draft::Kind::list))
      task = {};
  }

private:
  /// Here, or somewhere inside.
  void change(Draft& value) {
    if (value.items.empty()) {
      alter(value);
      return;
    }
    const auto way = random_.below(10);
    if (way < 5)
      change(random_.pick(value.items));
    else if (way < 8)
      value.remove(random_.below(value.items.size()));
    else if (value.is(Draft::Kind::object))
      set_any(value, 2);
    else
      value.items.push_back(way == 8 ? value.items.front() : anything(1));
  }

  /// Mostly a little.
  void alter(Draft& value) {
    if (random_.chance(30)) {
      value = anything(1);
    } else if (value.is(Draft::Kind::number)) {
      constexpr std::array<double, 6> steps{-1, 1, 2, 8, 0.5, 64};
      value = any_spelling(value.number + random_.pick(steps), random_);
    } else if (value.is(Draft::Kind::boolean)) {
      value.boolean = !value.boolean;
    } else if (value.is(Draft::Kind::text) && random_.chance(50)) {
      value.text += random_.chance(50) ? "=" : "x";
    } else {
      value = Draft::of(random_.pick(words_.values));
    }
  }

  void set_any(Draft& object, int depth) {
    const auto name = random_.pick(words_.names);
    object.set(name, anything(depth));
  }

  Draft anything(int depth) {
    if (random_.chance(40))
      return Draft::of(random_.pick(words_.values));
    if (depth == 0 || random_.chance(60))
      return any_json(random_, depth);
    auto object = Draft::object();
    for (auto count = random_.below(5); count > 0; --count)
      set_any(object, depth - 1);
    return object;
  }

  const Vocabulary& words_;
  Random& random_;
};

} // namespace

void scramble(Draft& task, const Vocabulary& words, Random& random) {
  Scrambling(words, random).run(task);
}

} // namespace aircat::prove
