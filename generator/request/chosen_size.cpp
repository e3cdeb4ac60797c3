#include "request/chosen_size.hpp"

#include "request/codes.hpp"
#include "request/size.hpp"

#include <fmt/format.h>

namespace aircat::request {
namespace {

using catalog::Pair;
using catalog::Size;

tl::unexpected<BuildError> failure(std::string_view code, std::string_view input,
                                   std::string text) {
  return tl::unexpected(BuildError{std::string(code), std::string(input), std::move(text), {}});
}

std::string_view name_of(const catalog::Provider& provider, catalog::Placement::Kind kind) {
  for (const auto& input : provider.inputs)
    if (input.to.kind == kind)
      return input.name;
  return {};
}

std::optional<Pair> named(const Size& size, const std::string& text) {
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (fmt::format("{}x{}", pair.width, pair.height) == text)
        return pair;
  return std::nullopt;
}

} // namespace

tl::expected<Pair, BuildError> chosen_size(const catalog::Provider& provider,
                                           const SizeChoice& choice,
                                           const std::optional<Pair>& image) {
  using Kind = catalog::Placement::Kind;
  const auto& size = provider.size;
  const auto tier = choice.tier ? std::string_view(*choice.tier) : size.tier;
  const bool image_known = image && image->width > 0 && image->height > 0;
  if (size.from == Size::From::image && !choice.filled_in && image_known) {
    if (const auto pair = size_from_image(size, tier, *image))
      return *pair;
    return failure(code::no_legal_size, {},
                   fmt::format("no width and height are legal for a source image of {}x{}",
                               image->width, image->height));
  }
  if (choice.text) {
    if (const auto pair = named(size, *choice.text))
      return *pair;
    return failure(code::no_such_size, name_of(provider, Kind::size),
                   fmt::format("there is no size \"{}\"", *choice.text));
  }
  if (!choice.key && !choice.tier)
    return failure(code::no_size, {},
                   size.from == Size::From::image
                       ? "the size of the source image is not known, and no input chooses one"
                       : "no input chooses a size");
  for (const auto& row : size.rows)
    if (row.tier == tier && (!choice.key || row.key == *choice.key))
      return row.first();
  return failure(code::no_such_size,
                 name_of(provider, choice.key ? Kind::size_key : Kind::size_tier),
                 choice.key ? fmt::format("there is no size \"{}\" in \"{}\"", *choice.key, tier)
                            : fmt::format("there is no size in \"{}\"", tier));
}

} // namespace aircat::request
