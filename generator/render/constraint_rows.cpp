#include "render/tables.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace aircat::render {
namespace {

using catalog::Node;
using catalog::Provider;
using catalog::Size;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;

/// "1 to 9", "at least 1", "up to 9", "9"; empty without bounds.
template <typename Number>
std::string range(const std::optional<Number>& low, const std::optional<Number>& high) {
  if (low && high)
    return *low == *high ? fmt::format("{}", *low) : fmt::format("{} to {}", *low, *high);
  if (low)
    return fmt::format("at least {}", *low);
  return high ? fmt::format("up to {}", *high) : "";
}

std::string side(const catalog::Axis& axis) {
  return range(axis.minimum > 1 ? std::optional(axis.minimum) : std::nullopt, axis.maximum);
}

std::string ratio(const Size& size) {
  const auto text = [](const std::optional<catalog::Pair>& pair) {
    return pair ? std::optional(fmt::format("{}:{}", pair->width, pair->height)) : std::nullopt;
  };
  return range(text(size.minimum_ratio), text(size.maximum_ratio));
}

/// "8", "4, 8, 12" or "1.2 to 12, steps of 0.1"
std::string values_of(const catalog::Limits& limits) {
  if (limits.constant)
    return catalog::text_of(*limits.constant);
  std::string out;
  for (const auto* value : limits.enumeration)
    out += (out.empty() ? "" : ", ") + catalog::text_of(*value);
  if (out.empty())
    out = range(limits.minimum, limits.maximum);
  if (limits.multiple_of && *limits.multiple_of != 1)
    out += fmt::format("{}steps of {}", out.empty() ? "" : ", ", *limits.multiple_of);
  return out;
}

std::string duration(const Provider& provider) {
  const auto* parameter = provider.parameter("duration");
  return parameter && !parameter->refused ? values_of(parameter->limits) : "";
}

std::string prompt(const Provider& provider) {
  const auto* parameter = provider.parameter("positivePrompt");
  return parameter && !parameter->refused
             ? range(parameter->limits.min_length, parameter->limits.max_length)
             : "";
}

/// "image_url: up to 9, mask_url: 1"
std::string files(const Provider& provider) {
  std::string out;
  for (const auto& input : provider.inputs) {
    const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
    if (!parameter || !request::is_media(parameter->format))
      continue;
    auto count = input.several ? range(parameter->limits.min_items, parameter->limits.max_items)
                               : std::string("1");
    if (count.empty())
      count = "any number";
    out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", input.name, count);
  }
  return out;
}

std::string reasons(const Provider& provider) {
  std::string out;
  for (const auto& rule : provider.rules)
    out += (out.empty() ? "" : "; ") + std::string(rule.why);
  return out;
}

/// The lists of sizes by what is in them, each under one name.
class SizeLists {
public:
  /// Text that refers to the list, with a link.
  std::string refer(const Provider& provider) {
    const auto& size = provider.size;
    const auto key = key_of(size);
    auto found = names_.find(key);
    if (found == names_.end()) {
      auto name = free_name(provider);
      lists_.push_back(Object{{"name", Code{name}}, {"tiers", tiers_of(size)}});
      found = names_.emplace(key, std::move(name)).first;
    }
    return fmt::format("[{}](#sizes-{})", found->second, found->second);
  }

  List take() { return std::move(lists_); }

private:
  static List tiers_of(const Size& size) {
    List tiers;
    std::string sizes;
    const auto finish = [&](std::string_view tier) {
      tiers.push_back(
          Object{{"tier", Text{std::string(tier)}}, {"sizes", Text{std::exchange(sizes, {})}}});
    };
    for (std::size_t i = 0; i < size.rows.size(); ++i) {
      const auto& row = size.rows[i];
      for (const auto pair : row.sizes)
        sizes +=
            fmt::format("{}{} {}x{}", sizes.empty() ? "" : ", ", row.key, pair.width, pair.height);
      if (i + 1 == size.rows.size() || size.rows[i + 1].tier != row.tier)
        finish(row.tier);
    }
    return tiers;
  }

  static std::string key_of(const Size& size) {
    std::string key;
    for (const auto& row : size.rows)
      for (const auto pair : row.sizes)
        key += fmt::format("{} {} {}x{}\n", row.tier, row.key, pair.width, pair.height);
    return key;
  }

  /// The name of the table, else that of the model.
  std::string free_name(const Provider& provider) {
    const auto* sizes = provider.size.node ? provider.size.node->find("sizes") : nullptr;
    auto name = sizes && sizes->is(catalog::Kind::string) ? std::string(sizes->string)
                                                          : std::string(provider.model->slug);
    if (!taken_.insert(name).second) {
      name += "-" + std::string(provider.capability->slug);
      taken_.insert(name);
    }
    return name;
  }

  std::map<std::string, std::string> names_;
  std::set<std::string> taken_;
  List lists_;
};

std::string sizes(const Provider& provider, SizeLists& lists) {
  const auto& size = provider.size;
  if (size.refused)
    return "none";
  if (size.law == Size::Law::list)
    return lists.refer(provider);
  const bool has_own = size.node && size.node->find("sizes");
  return has_own ? lists.refer(provider) + " and others" : "";
}

} // namespace

Constraints constraints(const catalog::Catalog& catalog) {
  constexpr std::string_view origins[] = {"input", "image", "api"};
  Constraints out;
  SizeLists lists;
  each_wanted(catalog, [&](const Provider& provider) {
    const auto& size = provider.size;
    const bool has_limits = !size.refused && size.law == Size::Law::limits;
    auto row = row_of(provider);
    const auto set = [&](const char* name, std::string value) {
      row.set(name, Text{std::move(value)});
    };
    set("width", has_limits ? side(size.width) : "");
    set("height", has_limits ? side(size.height) : "");
    set("multiple", has_limits ? std::to_string(size.width.multiple_of) : "");
    set("pixels", has_limits ? range(size.minimum_pixels, size.maximum_pixels) : "");
    set("ratio", has_limits ? ratio(size) : "");
    row.set("sizes", Code{sizes(provider, lists)});
    set("size_from", size.refused ? "" : std::string(origins[static_cast<std::size_t>(size.from)]));
    set("prompt", prompt(provider));
    set("files", files(provider));
    set("duration", duration(provider));
    set("rules", reasons(provider));
    out.rows.push_back(std::move(row));
  });
  out.size_lists = lists.take();
  return out;
}

} // namespace aircat::render
