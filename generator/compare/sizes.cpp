#include "compare/sizes.hpp"

#include "prove/images.hpp"
#include "request/size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aircat::compare {
namespace {

using catalog::Node;
using catalog::Pair;
using catalog::Provider;
using catalog::Size;
using catalog::SizeRow;

std::string text_of(Pair pair, char separator = 'x') {
  return fmt::format("{}{}{}", pair.width, separator, pair.height);
}

Json texts_of(const SizeRow& row) {
  if (row.sizes.size() == 1)
    return text_of(row.first());
  auto list = Json::array();
  for (const auto pair : row.sizes)
    list.push_back(text_of(pair));
  return list;
}

bool speaks_of_tiers(const Provider& provider) {
  const auto speaks = [](const catalog::Condition& one) { return one.path == "size.tier"; };
  return std::any_of(provider.rules.begin(), provider.rules.end(), [&](const catalog::Rule& rule) {
    return std::any_of(rule.when.begin(), rule.when.end(), speaks) ||
           std::any_of(rule.then.begin(), rule.then.end(), speaks);
  });
}

const SizeRow* row_of(const Size& size, const SizeRow& like) {
  const auto found = std::find_if(size.rows.begin(), size.rows.end(), [&](const SizeRow& row) {
    return row.tier == like.tier && row.key == like.key;
  });
  return found == size.rows.end() ? nullptr : &*found;
}

bool is_same_axis(const catalog::Axis& a, const catalog::Axis& b) {
  return a.minimum == b.minimum && a.maximum == b.maximum && a.multiple_of == b.multiple_of;
}

/// Does the same follow from every source image?
bool is_same_law(const Size& a, const Size& b) {
  return a.law == b.law && a.tier == b.tier && is_same_axis(a.width, b.width) &&
         is_same_axis(a.height, b.height) && a.minimum_pixels == b.minimum_pixels &&
         a.maximum_pixels == b.maximum_pixels && a.minimum_ratio == b.minimum_ratio &&
         a.maximum_ratio == b.maximum_ratio &&
         std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                    [](const SizeRow& x, const SizeRow& y) {
                      return x.tier == y.tier && x.sizes == y.sizes;
                    });
}

class SizeComparison {
public:
  SizeComparison(const Both<Provider>& both, Report& report)
      : both_(both), before_(both.before.size), after_(both.after.size), report_(report) {}

  void run() {
    if (before_.is_sent() || after_.is_sent())
      report_.values(Kind::size_source_changed, "size.from", source(before_), source(after_));
    if (before_.refused || after_.refused) {
      if (before_.refused != after_.refused)
        report_.add(after_.refused ? Kind::size_refused : Kind::size_taken, "size",
                    refusal(before_), refusal(after_));
      return;
    }
    compare_law();
    if (speaks_of_tiers(both_.before) && speaks_of_tiers(both_.after))
      compare_tiers();
    if (!before_.is_sent() && !after_.is_sent())
      return;
    compare_rows();
    report_.values(Kind::default_tier_changed, "size.tier",
                   {std::string(before_.tier), member(before_, "tier")},
                   {std::string(after_.tier), member(after_, "tier")});
    compare_images();
  }

private:
  static const Node* member(const Size& size, std::string_view key) {
    const auto* found = size.node ? size.node->find(key) : nullptr;
    return found ? found : size.node;
  }

  static Said refusal(const Size& size) { return {size.refused ? Json(false) : Json(), size.node}; }

  static Said source(const Size& size) {
    constexpr std::string_view names[] = {"input", "image", "api"};
    if (size.refused)
      return {"none", size.node};
    return {std::string(names[static_cast<std::size_t>(size.from)]), member(size, "from")};
  }

  void compare_law() {
    const bool was_list = before_.law == Size::Law::list, is_list = after_.law == Size::Law::list;
    if (was_list)
      each_not_legal(before_, after_, [&](const SizeRow& row, Pair pair) {
        report_.add(Kind::size_removed, "size", {text_of(pair), row.node},
                    {nullptr, member(after_, "sizes")});
      });
    if (is_list)
      each_not_legal(after_, before_, [&](const SizeRow& row, Pair pair) {
        report_.add(Kind::size_added, "size", {nullptr, member(before_, "sizes")},
                    {text_of(pair), row.node});
      });
    if (was_list && !is_list)
      report_.add(Kind::sizes_freed, "size", {"list", before_.node}, {"limits", after_.node});
    else if (!was_list && is_list)
      report_.add(Kind::sizes_limited, "size", {"limits", before_.node}, {"list", after_.node});
    else if (!was_list)
      compare_limits();
  }

  template <typename Take>
  static void each_not_legal(const Size& of, const Size& by, Take take) {
    std::set<std::string> seen; // a size may be in several tiers
    for (const auto& row : of.rows)
      for (const auto pair : row.sizes)
        if (!request::is_legal(by, pair) && seen.insert(text_of(pair)).second)
          take(row, pair);
  }

  void compare_limits() {
    const auto is_square = [](const Size& size) {
      return size.width.minimum == size.height.minimum &&
             size.width.maximum == size.height.maximum &&
             size.width.multiple_of == size.height.multiple_of;
    };
    if (is_square(before_) && is_square(after_)) {
      compare_axis("side", "width", before_.width, after_.width);
    } else {
      compare_axis("width", "width", before_.width, after_.width);
      compare_axis("height", "height", before_.height, after_.height);
    }
    bound("pixels", "minimum", -1, before_.minimum_pixels, after_.minimum_pixels);
    bound("pixels", "maximum", 1, before_.maximum_pixels, after_.maximum_pixels);
    ratio("minimum", -1, before_.minimum_ratio, after_.minimum_ratio);
    ratio("maximum", 1, before_.maximum_ratio, after_.maximum_ratio);
  }

  void compare_axis(std::string_view name, std::string_view generic, const catalog::Axis& before,
                    const catalog::Axis& after) {
    const auto one = [](std::int64_t value) {
      return value > 1 ? std::optional(value) : std::nullopt;
    };
    generic_ = generic;
    bound(name, "minimum", -1, one(before.minimum), one(after.minimum));
    bound(name, "maximum", 1, before.maximum, after.maximum);
    const auto old_step = std::max<std::int64_t>(before.multiple_of, 1);
    const auto new_step = std::max<std::int64_t>(after.multiple_of, 1);
    if (old_step != new_step)
      add(old_step % new_step == 0 ? Kind::size_range_widened : Kind::size_range_narrowed, name,
          "multipleOf", old_step, new_step);
    generic_ = {};
  }

  /// `sign`: 1 for a maximum, which is stricter when lower, -1 for a minimum.
  void bound(std::string_view section, std::string_view key, int sign,
             const std::optional<std::int64_t>& before, const std::optional<std::int64_t>& after) {
    if (before == after)
      return;
    const bool stricter = !before || (after && (sign > 0 ? *after < *before : *after > *before));
    add(stricter ? Kind::size_range_narrowed : Kind::size_range_widened, section, key,
        before ? Json(*before) : Json(), after ? Json(*after) : Json());
  }

  void ratio(std::string_view key, int sign, const std::optional<Pair>& before,
             const std::optional<Pair>& after) {
    const auto times = [](const Pair& a, const Pair& b) { return a.width * b.height; };
    if (!before && !after)
      return;
    if (before && after && times(*before, *after) == times(*after, *before))
      return;
    const bool stricter =
        !before || (after && (sign > 0 ? times(*after, *before) < times(*before, *after)
                                       : times(*after, *before) > times(*before, *after)));
    add(stricter ? Kind::size_range_narrowed : Kind::size_range_widened, "ratio", key,
        before ? Json(text_of(*before, ':')) : Json(), after ? Json(text_of(*after, ':')) : Json());
  }

  void add(Kind kind, std::string_view section, std::string_view key, Json before, Json after) {
    report_.add(kind, fmt::format("size.{}.{}", section, key),
                {std::move(before), limit(both_.before, section, key)},
                {std::move(after), limit(both_.after, section, key)});
  }

  /// Limits that the model leaves to the task stand at its width and height.
  [[nodiscard]] const Node* limit(const Provider& provider, std::string_view section,
                                  std::string_view key) const {
    const auto* said = provider.size.node
                           ? provider.size.node->find(generic_.empty() ? section : "side")
                           : nullptr;
    if (!said && !generic_.empty())
      if (const auto* parameter = provider.parameter(generic_))
        said = parameter->node;
    const auto* found = said ? said->find(key) : nullptr;
    return found ? found : said ? said : provider.size.node;
  }

  void compare_tiers() {
    std::set<std::string_view> tiers;
    for (const auto* size : {&before_, &after_})
      for (const auto& row : size->rows)
        tiers.insert(row.tier);
    for (const auto tier : tiers) {
      const auto old_ones = pairs_of(before_, tier), new_ones = pairs_of(after_, tier);
      if (old_ones != new_ones)
        report_.add(Kind::tier_changed, fmt::format("size.sizes.{}", tier),
                    {list_of(old_ones), member(before_, "sizes")},
                    {list_of(new_ones), member(after_, "sizes")});
    }
  }

  /// Of those that are legal in both: the law speaks of the others.
  [[nodiscard]] std::set<std::string> pairs_of(const Size& size, std::string_view tier) const {
    std::set<std::string> pairs;
    for (const auto& row : size.rows)
      if (row.tier == tier)
        for (const auto pair : row.sizes)
          if (request::is_legal(before_, pair) && request::is_legal(after_, pair))
            pairs.insert(text_of(pair));
    return pairs;
  }

  static Json list_of(const std::set<std::string>& pairs) {
    return pairs.empty() ? Json() : Json(pairs);
  }

  void compare_rows() {
    const auto name_of = [](const SizeRow& row) {
      return fmt::format("size.sizes.{}.{}", row.tier, row.key);
    };
    for (const auto& row : before_.rows) {
      const auto* other = row_of(after_, row);
      if (!other)
        report_.add(Kind::named_size_removed, name_of(row), {texts_of(row), row.node},
                    {nullptr, member(after_, "sizes")});
      else if (!(row.first() == other->first()))
        report_.add(Kind::named_size_changed, name_of(row), {texts_of(row), row.node},
                    {texts_of(*other), other->node});
    }
    for (const auto& row : after_.rows)
      if (!row_of(before_, row))
        report_.add(Kind::named_size_added, name_of(row), {nullptr, member(before_, "sizes")},
                    {texts_of(row), row.node});
  }

  /// Usual images and those at the limits of either law; the first that makes a difference.
  void compare_images() {
    if (before_.from != Size::From::image || after_.from != Size::From::image ||
        is_same_law(before_, after_))
      return;
    auto images = prove::source_images(both_.before);
    const auto more = prove::source_images(both_.after);
    images.insert(images.end(), more.begin(), more.end());
    std::vector<std::optional<std::string_view>> tiers{std::nullopt};
    for (const auto& row : before_.rows)
      if (row_of(after_, row) && std::find(tiers.begin(), tiers.end(), row.tier) == tiers.end())
        tiers.emplace_back(row.tier);
    for (const auto tier : tiers)
      for (const auto image : images) {
        const auto old_one = request::size_from_image(before_, tier, image);
        const auto new_one = request::size_from_image(after_, tier, image);
        if (old_one == new_one)
          continue;
        const auto shown = [&](const std::optional<Pair>& pair) {
          return fmt::format("{} of an image of {}", pair ? text_of(*pair) : "none",
                             text_of(image));
        };
        report_.add(Kind::image_size_changed, "size", {shown(old_one), before_.node},
                    {shown(new_one), after_.node});
        return;
      }
  }

  const Both<Provider>& both_;
  const Size &before_, &after_;
  Report& report_;
  std::string_view generic_; ///< the parameter that may state the limits in place of the size
};

} // namespace

void compare_sizes(const Both<Provider>& both, Report& report) {
  SizeComparison(both, report).run();
}

} // namespace aircat::compare
