#include "described.hpp"

#include "catalog/load.hpp"
#include "catalog/size.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <map>

namespace aircat::facts {
namespace {

using request::Concern;

/// `{"a": {"b": value}}` for `a.b`, and an array of one where the path goes through one.
Json at_path(std::string_view path, const Json& value) {
  const auto dot = path.find('.');
  auto name = std::string(path.substr(0, dot));
  auto inside = dot == std::string_view::npos ? value : at_path(path.substr(dot + 1), value);
  if (name.ends_with("[]")) {
    name.resize(name.size() - 2);
    inside = Json::array({inside});
  }
  return Json{{name, inside}};
}

/// As many images as wanted, where the path says.
Json images(std::string_view path, std::size_t count) {
  const auto image = [](std::size_t i) { return Json("https://example.com/" + std::to_string(i)); };
  const auto list = path.find("[]");
  if (list == std::string_view::npos) {
    auto all = Json::array();
    for (std::size_t i = 0; i < count; ++i)
      all.push_back(image(i));
    return at_path(path, all);
  }
  auto all = Json::array();
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(at_path(path.substr(list + 3), image(i)));
  return at_path(path.substr(0, list), all);
}

catalog::Pair pair_of(const std::string& size) {
  return catalog::read_pair(size).value();
}

} // namespace

const catalog::Catalog& own() {
  static const auto loaded = [] {
    Findings findings;
    auto catalog = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 2, findings);
    REQUIRE(findings.errors() == 0);
    return catalog;
  }();
  return loaded;
}

Json table(const std::string& name) {
  return Json::parse(*support::read(AIRCAT_SOURCE_DIR "/tests/facts/" + name));
}

Described::Described(const catalog::Provider& of) : provider(of), judge_(of) {}

bool Described::is_fine(const Json& members, About about) const {
  auto task = Json{{"taskType", provider.task->name}, {"model", provider.model->air}};
  task.update(members);
  const auto problems = judge_.problems(task);
  return std::none_of(problems.begin(), problems.end(), [&](const request::Problem& problem) {
    const bool is_rule = problem.concern == Concern::rule;
    return about == About::rules ? is_rule : !is_rule && problem.concern != Concern::missing;
  });
}

bool Described::takes(std::string_view path, const Json& value) const {
  return is_fine(at_path(path, value), About::values);
}

bool Described::takes_size(const std::string& size) const {
  const auto [width, height] = pair_of(size);
  return is_fine({{"width", width}, {"height", height}}, About::values);
}

bool Described::forbids(const std::string& size, const Json& duration) const {
  const auto [width, height] = pair_of(size);
  const Json sized{{"width", width}, {"height", height}};
  auto together = sized;
  together["duration"] = duration;
  return is_fine(sized, About::rules) && !is_fine(together, About::rules);
}

void Described::check_lengths(std::string_view path, std::size_t minimum,
                              std::size_t maximum) const {
  INFO(path);
  CHECK(takes(path, std::string(minimum, 'x')));
  CHECK(takes(path, std::string(maximum, 'x')));
  CHECK_FALSE(takes(path, std::string(minimum - 1, 'x')));
  CHECK_FALSE(takes(path, std::string(maximum + 1, 'x')));
}

void Described::check_range(std::string_view path, const Json& range) const {
  INFO(path);
  const auto minimum = range.at("minimum").get<double>(),
             maximum = range.at("maximum").get<double>();
  const auto value = [](double number) {
    return number == static_cast<double>(static_cast<std::int64_t>(number))
               ? Json(static_cast<std::int64_t>(number))
               : Json(number);
  };
  const double step = range.value("step", 1.0);
  CHECK(takes(path, value(minimum)));
  CHECK(takes(path, value(maximum)));
  CHECK_FALSE(takes(path, value(minimum - step)));
  CHECK_FALSE(takes(path, value(maximum + step)));
  if (range.contains("step"))
    CHECK_FALSE(takes(path, value(minimum + step / 2)));
}

void Described::check_placement(const Json& expected) const {
  const auto at = expected.at("at").get<std::string>();
  INFO(at);
  CHECK(std::any_of(provider.inputs.begin(), provider.inputs.end(),
                    [&](const catalog::Input& input) { return input.to.path == at; }));
  const auto most = expected.value("maximum", std::size_t{1});
  const auto* parameter = provider.parameter(at);
  REQUIRE(parameter);
  if (!parameter->may_be_array() && !parameter->in_element()) {
    CHECK(most == 1);
    CHECK(takes(at, "https://example.com/1"));
    return;
  }
  CHECK(is_fine(images(at, most), About::values));
  CHECK_FALSE(is_fine(images(at, most + 1), About::values));
}

void Described::check_sizes(const std::set<std::string>& sizes) const {
  std::set<std::string> listed;
  for (const auto& row : provider.size.rows)
    for (const auto& size : row.sizes)
      listed.insert(std::to_string(size.width) + "x" + std::to_string(size.height));
  CHECK(listed == sizes);
  for (const auto& size : sizes) {
    CHECK(takes_size(size));
    const auto [width, height] = pair_of(size);
    const auto wider = std::to_string(width + 1) + "x" + std::to_string(height);
    CHECK(takes_size(wider) == (sizes.count(wider) == 1));
  }
}

void check_identity(const Json& row, const catalog::Model& model) {
  CHECK(model.name == row.at("name").get<std::string>());
  CHECK(model.vendor == row.at("vendor").get<std::string>());
  CHECK(!model.retired.empty() == row.value("retired", false));
  static const std::map<std::string, catalog::Status> statuses{
      {"implemented", catalog::Status::implemented},
      {"planned", catalog::Status::planned},
      {"skipped", catalog::Status::skipped}};
  for_each_capability(row, model, [&](const Json& expected, const Described& described) {
    CHECK(described.provider.status == statuses.at(expected.at("status").get<std::string>()));
  });
}

} // namespace aircat::facts
