#include "prove/grid.hpp"

#include "prove/axes.hpp"
#include "prove/boundaries.hpp"

namespace aircat::prove {
namespace {

constexpr std::size_t most_cases = 2000;

std::size_t product_of(const std::vector<Axis>& axes) {
  std::size_t product = 1;
  for (const auto& axis : axes) {
    product *= axis.choices.size();
    if (product > (std::size_t{1} << 40))
      break; // far too many in any case; no overflow
  }
  return product;
}

void add_product(Grid& grid) {
  std::vector<std::size_t> choices(grid.axes.size(), 0);
  for (;;) {
    grid.cases.push_back(combine(grid.axes, choices));
    auto axis = grid.axes.size();
    while (axis > 0 && ++choices[axis - 1] == grid.axes[axis - 1].choices.size())
      choices[--axis] = 0;
    if (axis == 0)
      return;
  }
}

/// The plainest combination, then every other value alone, then every pair of those.
void add_singles_and_pairs(Grid& grid) {
  const auto& axes = grid.axes;
  std::vector<std::size_t> choices(axes.size(), 0);
  grid.cases.push_back(combine(axes, choices));
  const auto each_other = [&](std::size_t axis, const auto& visit) {
    for (std::size_t c = 1; c < axes[axis].choices.size(); ++c) {
      choices[axis] = c;
      visit();
    }
    choices[axis] = 0;
  };
  const auto add = [&] { grid.cases.push_back(combine(axes, choices)); };
  for (std::size_t a = 0; a < axes.size(); ++a)
    each_other(a, add);
  for (std::size_t a = 0; a < axes.size(); ++a)
    for (std::size_t b = a + 1; b < axes.size(); ++b)
      each_other(a, [&] { each_other(b, add); });
}

} // namespace

Case combine(const std::vector<Axis>& axes, const std::vector<std::size_t>& choices) {
  Case result;
  result.inputs = Json::object();
  result.choices = choices;
  for (std::size_t a = 0; a < axes.size(); ++a) {
    const auto& choice = axes[a].choices[choices[a]];
    if (!axes[a].input)
      result.image = choice.image;
    else if (!choice.value.is_null())
      result.inputs[choice.plural ? axes[a].input->plural() : std::string(axes[a].input->name)] =
          choice.value;
  }
  return result;
}

Grid grid(const catalog::Provider& provider, GridSize size) {
  Grid grid;
  grid.axes = axes_of(provider);
  grid.product = size == GridSize::full || product_of(grid.axes) <= most_cases;
  if (grid.product)
    add_product(grid);
  else
    add_singles_and_pairs(grid);
  add_boundaries(provider, grid);
  return grid;
}

} // namespace aircat::prove
