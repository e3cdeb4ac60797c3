#include "queries.hpp"
#include "support.hpp"

#include "find/criteria.hpp"
#include "find/search.hpp"
#include "find/sizes.hpp"
#include "request/judge.hpp"

#include <algorithm>
#include <set>

// Of each provider that a query finds there is a whole legal request with what was asked for.

using namespace aircat;
using namespace aircat::find;
using namespace aircat::find::test;

namespace {

constexpr auto url = "https://example.com/picture.jpg";

Json number(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json frames(std::string_view field, const std::vector<std::string>& names) {
  auto list = Json::array();
  for (const auto& name : names)
    list.push_back({{"frame", name}, {field, url}});
  return list;
}

/// Lays what is asked for over a request, images and alternatives at random.
class Overlay {
public:
  Overlay(const catalog::Provider& provider, const Query& query, prove::Random& random)
      : provider_(provider), query_(query), random_(random) {}

  /// Null when the images found no room.
  Json over(Json task) {
    put_size(task);
    if (query_.duration)
      task["duration"] = number(*query_.duration);
    if (query_.prompt_length)
      task[pointer_to(prompt_path(provider_))] =
          std::string(static_cast<std::size_t>(*query_.prompt_length), 'x');
    if (!query_.output_format.empty())
      for (const auto* value : provider_.parameter("outputFormat")->limits.enumeration)
        if (value->string == query_.output_format ||
            (query_.output_format == "mp4" && value->string == "MP4"))
          task["outputFormat"] = value->string;
    for (const auto& parameter : query_.parameters)
      if (const auto equals = parameter.find('='); equals != std::string::npos)
        task[pointer_to(parameter.substr(0, equals))] = Json::parse(parameter.substr(equals + 1));
    return put_images(task) ? task : Json();
  }

private:
  void put_size(Json& task) {
    if (!query_.size && !query_.ratio)
      return;
    auto size =
        query_.size ? catalog::Pair{query_.size->width, query_.size->height} : catalog::Pair{};
    if (!query_.size) {
      const auto sizes =
          sizes_of_ratio(provider_.size, {query_.ratio->width, query_.ratio->height});
      size = random_.pick(sizes);
    }
    task["width"] = size.width;
    task["height"] = size.height;
  }

  bool put_images(Json& task) {
    if (query_.frames.empty() && !query_.minimum_references)
      return true;
    auto places = image_places(provider_);
    for (std::size_t i = places.size(); i > 1; --i)
      std::swap(places[i - 1], places[random_.below(i)]);
    auto left = query_.minimum_references.value_or(0);
    bool framed = query_.frames.empty();
    for (const auto& place : places) {
      if (left <= 0 && framed)
        break;
      if (place.is_frames)
        left -= put_frames(task, place, left, framed);
      else if (left > 0)
        left -= put_list(task, place, left);
    }
    return left <= 0 && framed;
  }

  std::int64_t put_frames(Json& task, const ImagePlace& place, std::int64_t left, bool& framed) {
    std::vector<std::string> names = query_.frames;
    framed = true;
    for (const auto frame : frame_names)
      if (static_cast<std::int64_t>(names.size()) < std::min(left, *place.maximum) &&
          std::find(names.begin(), names.end(), frame) == names.end())
        names.emplace_back(frame);
    const auto [list, field] = cut_frames(place.path);
    task[pointer_to(list)] = frames(field, names);
    return std::set<std::string>(names.begin(), names.end()).size();
  }

  static std::int64_t put_list(Json& task, const ImagePlace& place, std::int64_t left) {
    const auto count =
        place.is_list ? std::min(std::max(left, place.minimum), place.maximum.value_or(left)) : 1;
    task[pointer_to(place.path)] =
        place.is_list ? Json(static_cast<std::size_t>(count), Json(url)) : Json(url);
    return count;
  }

  const catalog::Provider& provider_;
  const Query& query_;
  prove::Random& random_;
};

bool has_witness(const catalog::Provider& provider, const Query& query, prove::Random& random) {
  const LegalRequests requests(provider);
  const request::Judge judge(provider);
  Overlay overlay(provider, query, random);
  for (int i = 0; i < 400; ++i) {
    auto task = requests.make(random.chance(50) ? 0 : 20, random);
    if (task.is_null())
      continue;
    task = overlay.over(std::move(task));
    if (task.is_null())
      continue;
    const auto problems = judge.problems(task);
    if (std::none_of(problems.begin(), problems.end(), [](const request::Problem& problem) {
          return problem.finding.severity == Severity::error;
        }))
      return true;
  }
  return false;
}

} // namespace

TEST_CASE("what is found has a legal request with all that is asked for") {
  std::size_t found = 0, nothing = 0;
  for (std::uint64_t number = 0; number < 250; ++number) {
    prove::Random random(8, number);
    auto query = any_query(random);

    const auto providers = search(own(), query);
    nothing += providers.empty() ? 1 : 0;
    found += providers.size();
    for (const auto* provider : providers) {
      INFO(arguments_of(query) << ": " << provider->id);
      CHECK(has_witness(*provider, query, random));
    }
  }
  CHECK(found > 1000);
  CHECK(nothing > 20);
}
