#include "prove/images.hpp"

#include <algorithm>
#include <cmath>

namespace aircat::prove {
namespace {

using catalog::Pair;
using catalog::Size;

constexpr Pair usual[] = {{1024, 1024}, {1920, 1080}, {1080, 1920}, {640, 480},   {480, 640},
                          {6000, 4000}, {1, 1},       {10000, 100}, {100, 10000}, {20000, 20000}};

class Images {
public:
  void add(Pair image) {
    if (image.width >= 1 && image.height >= 1 &&
        std::find(images_.begin(), images_.end(), image) == images_.end())
      images_.push_back(image);
  }

  /// The pair itself and its neighbour one pixel beyond, in the direction given.
  void add_edge(Pair image, int beyond) {
    add(image);
    add({image.width + beyond, image.height + beyond});
  }

  std::vector<Pair> take() { return std::move(images_); }

private:
  std::vector<Pair> images_;
};

void add_side_edges(const Size& size, Images& images) {
  const Pair low{size.width.minimum, size.height.minimum};
  images.add_edge(low, -1);
  if (!size.width.maximum || !size.height.maximum)
    return;
  const Pair high{*size.width.maximum, *size.height.maximum};
  images.add_edge(high, 1);
  images.add({high.width, low.height});
  images.add({low.width, high.height});
  // Half a step between two multiples: where rounding turns.
  const auto step = size.width.multiple_of;
  images.add({low.width + step / 2, low.height + (step + 1) / 2});
}

void add_area_edges(const Size& size, Images& images) {
  const auto side = [](std::int64_t pixels) {
    return static_cast<std::int64_t>(std::sqrt(static_cast<double>(pixels)));
  };
  if (size.minimum_pixels) {
    const auto least = side(*size.minimum_pixels);
    images.add_edge({least, least}, -1);
    images.add({least + 1, least});
  }
  if (size.maximum_pixels) {
    const auto most = side(*size.maximum_pixels);
    images.add_edge({most, most}, 1);
    images.add({most * 2, most / 2 + 1});
  }
}

void add_ratio_edges(const Size& size, Images& images) {
  constexpr std::int64_t scale = 100;
  for (const auto& ratio : {size.minimum_ratio, size.maximum_ratio}) {
    if (!ratio)
      continue;
    const Pair edge{ratio->width * scale, ratio->height * scale};
    images.add(edge);
    images.add({edge.width + 1, edge.height});
    images.add({edge.width, edge.height + 1});
  }
}

void add_list_edges(const Size& size, Images& images) {
  for (const auto& row : size.rows)
    if (row.tier == size.tier) {
      images.add(row.first());
      images.add({row.first().width + 1, row.first().height});
    }
}

} // namespace

std::vector<Pair> source_images(const catalog::Provider& provider) {
  const auto& size = provider.size;
  if (!size.is_sent() || size.from != Size::From::image)
    return {};
  Images images;
  for (const auto image : usual)
    images.add(image);
  if (size.law == Size::Law::list) {
    add_list_edges(size, images);
  } else {
    add_side_edges(size, images);
    add_area_edges(size, images);
    add_ratio_edges(size, images);
  }
  return images.take();
}

} // namespace aircat::prove
