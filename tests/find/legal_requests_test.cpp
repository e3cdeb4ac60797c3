#include "support.hpp"

#include "find/criteria.hpp"
#include "request/value.hpp"

#include <algorithm>
#include <set>

// Whatever a legal request has, a query for it finds the provider.

using namespace aircat;
using namespace aircat::find;
using namespace aircat::find::test;

namespace {

bool is_of_client(const std::string& path) {
  static const std::set<std::string> all{"taskType", "taskUUID", "model", "width", "height"};
  return all.count(path) > 0;
}

/// The scalars of the provider's own parameters, as `path=value`.
void add_parameters(const catalog::Provider& provider, const Json& value, const std::string& path,
                    std::vector<std::string>& parameters) {
  if (value.is_object()) {
    for (const auto& [name, inner] : value.items())
      add_parameters(provider, inner, path.empty() ? name : path + "." + name, parameters);
    return;
  }
  const auto* parameter = provider.parameter(path);
  if (value.is_array() || !parameter || is_of_client(path) || parameter->may_be_array() ||
      parameter->format != catalog::Format::none)
    return;
  parameters.push_back(path + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
}

void add_images(const catalog::Provider& provider, const Json& task, Query& query) {
  std::int64_t count = 0;
  for (const auto& place : image_places(provider)) {
    const auto [list, field] = cut_frames(place.path);
    const auto pointer = pointer_to(list);
    if (!task.contains(pointer))
      continue;
    const auto& value = task.at(pointer);
    if (!place.is_frames) {
      count += value.is_array() ? static_cast<std::int64_t>(value.size()) : 1;
      continue;
    }
    for (const auto frame : frame_names)
      if (std::any_of(value.begin(), value.end(), [&](const Json& element) {
            return element.contains(field) && element.contains("frame") &&
                   element["frame"] == frame;
          })) {
        query.frames.emplace_back(frame);
        ++count;
      }
  }
  if (count > 0 && count <= 100)
    query.minimum_references = count;
}

Query query_for(const catalog::Provider& provider, const Json& task) {
  Query query;
  if (task.contains("width"))
    query.size = ImageSize{static_cast<std::int64_t>(task["width"].get<double>()),
                           static_cast<std::int64_t>(task["height"].get<double>())};
  if (task.contains("width") && provider.size.law == catalog::Size::Law::list)
    query.ratio = query.size;
  if (task.contains("duration"))
    query.duration = task["duration"].get<double>();
  if (provider.parameter("outputFormat") && task.contains("outputFormat"))
    query.output_format = task["outputFormat"].get<std::string>();
  add_images(provider, task, query);
  add_parameters(provider, task, "", query.parameters);
  return query;
}

} // namespace

TEST_CASE("a query for what a legal request has finds its provider") {
  std::uint64_t stream = 0, asked = 0, sizes = 0, images = 0, durations = 0;
  each_provider([&](const catalog::Provider& provider) {
    const LegalRequests requests(provider);
    prove::Random random(6, ++stream);
    for (const unsigned percent : {0U, 15U, 30U, 60U, 90U})
      for (int i = 0; i < 6; ++i) {
        const auto task = requests.make(percent, random);
        if (task.is_null())
          continue;
        const auto query = query_for(provider, task);
        ++asked;
        sizes += query.size ? 1 : 0;
        images += query.minimum_references ? 1 : 0;
        durations += query.duration ? 1 : 0;
        INFO(provider.id << "\n" << task.dump(2));
        CHECK(is_possible(provider, query));
      }
  });
  CHECK(asked > 3000);
  CHECK(sizes > 500);
  CHECK(images > 500);
  CHECK(durations > 200);
}

TEST_CASE("a query for the length of a legal prompt finds its provider") {
  std::uint64_t stream = 0, asked = 0;
  each_provider([&](const catalog::Provider& provider) {
    const LegalRequests requests(provider);
    prove::Random random(7, ++stream);
    const auto path = prompt_path(provider);
    if (path.empty())
      return;
    for (int i = 0; i < 10; ++i) {
      const auto task = requests.make(50, random);
      if (task.is_null() || !task.contains(pointer_to(path)))
        continue;
      const auto length = request::code_points(task.at(pointer_to(path)).get<std::string>());
      if (length == 0)
        continue;
      Query query;
      query.prompt_length = length;
      ++asked;
      INFO(provider.id << " " << length);
      CHECK(is_possible(provider, query));
    }
  });
  CHECK(asked > 500);
}
