#pragma once

#include "catalog/model.hpp"
#include "request/judge.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

/// The tables beside this file say what the sources say of each model. They were written from the
/// sources, not from the catalog, and nothing but these tests reads them.
namespace aircat::facts {

const catalog::Catalog& own();
Json table(const std::string& name);

/// A provider with what its requests may say.
class Described {
public:
  explicit Described(const catalog::Provider& provider);

  const catalog::Provider& provider;

  /// Whether a value may stand at a path like `providerSettings.vidu.style`, whatever else the
  /// request needs.
  [[nodiscard]] bool takes(std::string_view path, const Json& value) const;
  [[nodiscard]] bool takes_size(const std::string& size) const;
  /// Whether a rule forbids these together.
  [[nodiscard]] bool forbids(const std::string& size, const Json& duration) const;

  void check_lengths(std::string_view path, std::size_t minimum, std::size_t maximum) const;
  void check_range(std::string_view path, const Json& range) const;
  /// `{"at": "referenceImages", "maximum": 4}`: an input goes there, and no more than so many do.
  void check_placement(const Json& expected) const;
  /// The sizes are legal, each of them, and neighbours of them are not.
  void check_sizes(const std::set<std::string>& sizes) const;

private:
  enum class About : unsigned char { values, rules };
  [[nodiscard]] bool is_fine(const Json& members, About about) const;

  request::Judge judge_;
};

/// Calls `visit` with each model of the table and what the catalog has of it.
template <typename Visit>
void for_each_model(const Json& table, Visit visit) {
  for (const auto& row : table.at("models")) {
    const auto air = row.at("air").get<std::string>();
    INFO(air);
    const auto* model = own().find(air);
    REQUIRE(model);
    visit(row, *model);
  }
}

/// Calls `visit` with each capability of the table's model and the provider that the catalog has.
template <typename Visit>
void for_each_capability(const Json& row, const catalog::Model& model, Visit visit) {
  CHECK(model.providers.size() == row.at("capabilities").size());
  for (const auto& [capability, expected] : row.at("capabilities").items()) {
    const auto name = capability; // clang 14 lets lambdas take no structured bindings
    INFO(name);
    const auto found = std::find_if(model.providers.begin(), model.providers.end(),
                                    [&](const auto& one) { return one->capability->slug == name; });
    REQUIRE(found != model.providers.end());
    visit(expected, Described(**found));
  }
}

/// What every table says of every model: its name, its vendor, its status and whether it is
/// retired.
void check_identity(const Json& row, const catalog::Model& model);

} // namespace aircat::facts
