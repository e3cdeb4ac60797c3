#include "core/size_facts.hpp"

#include "request/size.hpp"

namespace aircat {
namespace {

using catalog::Pair;

std::optional<Pair> pair_of(const std::optional<ImageSize>& size) {
  return size ? std::optional(Pair{size->width, size->height}) : std::nullopt;
}

catalog::Axis axis_of(const SideLimits& side) {
  return {side.minimum, side.maximum, side.multiple_of};
}

catalog::Size::From from_of(SizeSource source) {
  switch (source) {
  case SizeSource::image:
    return catalog::Size::From::image;
  case SizeSource::api:
    return catalog::Size::From::api;
  default:
    return catalog::Size::From::input;
  }
}

} // namespace

catalog::Size as_catalog_size(const SizeFacts& facts) {
  catalog::Size size;
  size.refused = facts.source == SizeSource::refused;
  size.from = from_of(facts.source);
  size.law = facts.only_listed ? catalog::Size::Law::list : catalog::Size::Law::limits;
  size.width = axis_of(facts.width);
  size.height = axis_of(facts.height);
  size.minimum_pixels = facts.minimum_pixels;
  size.maximum_pixels = facts.maximum_pixels;
  size.minimum_ratio = pair_of(facts.minimum_ratio);
  size.maximum_ratio = pair_of(facts.maximum_ratio);
  size.tier = facts.tier;
  for (const auto& row : facts.rows) {
    // Rows with one name are one: the first is offered, all are legal.
    const bool goes_on =
        !size.rows.empty() && size.rows.back().tier == row.tier && size.rows.back().key == row.key;
    if (!goes_on)
      size.rows.push_back({row.tier, row.key, {}, nullptr});
    size.rows.back().sizes.push_back({row.size.width, row.size.height});
  }
  return size;
}

bool SizeFacts::accepts(ImageSize size) const {
  return source != SizeSource::refused &&
         request::is_legal(as_catalog_size(*this), {size.width, size.height});
}

} // namespace aircat
