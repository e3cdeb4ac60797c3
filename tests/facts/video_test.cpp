#include "described.hpp"

#include "catalog/node_json.hpp"

#include <iterator>
#include <sstream>

using namespace aircat;
using namespace aircat::facts;

namespace {

const Json& videos() {
  static const auto loaded = table("video-models.json");
  return loaded;
}

std::set<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// Values that may be chosen, of which the table has all.
void check_values(const Described& described, const std::string& path, const Json& values) {
  INFO(path);
  for (const auto& value : values)
    CHECK(described.takes(path, value));
  CHECK_FALSE(described.takes(path, values.front().is_string() ? Json("nothing") : Json(997)));
}

void check_settings(const Described& described, const Json& settings) {
  for (const auto& [path, values] : settings.items()) {
    if (values.is_array()) {
      check_values(described, path, values);
      continue;
    }
    INFO(path);
    CHECK(values == "boolean");
    CHECK(described.takes(path, true));
    CHECK_FALSE(described.takes(path, "yes"));
  }
}

/// What a person is offered first, what the service takes by itself, or all that there is.
std::string default_duration(const catalog::Provider& provider) {
  const auto& parameter = *provider.parameter("duration");
  const auto* input = provider.input("duration");
  if (input && input->default_shown)
    return *input->default_shown;
  const auto* value = parameter.default_value ? parameter.default_value : parameter.limits.constant;
  return value ? catalog::text_of(*value) : "";
}

void check_frames(const Described& described, const Json& images) {
  if (!images.contains("frames"))
    return;
  const auto at = images.at("at").get<std::string>();
  const auto& frames = images.at("frames");
  for (const std::string frame : {"first", "last"})
    CHECK(described.takes(at.substr(0, at.rfind('.')) + ".frame", frame) ==
          (std::find(frames.begin(), frames.end(), frame) != frames.end()));
}

void check_required(const Described& described, const Json& media) {
  const auto at = media.at("at").get<std::string>();
  INFO(at);
  const auto* parameter = described.provider.parameter(at);
  REQUIRE(parameter);
  CHECK(parameter->required == media.at("required").get<bool>());
}

void check_together(const Described& described, const Json& refused, const Json& legal_duration) {
  for (const auto& pair : refused)
    CHECK(described.forbids(pair.at("size"), pair.at("duration")));
  CHECK_FALSE(described.forbids(refused.front().at("size"), legal_duration));
}

} // namespace

TEST_CASE("video models are called and offered as their documentation says") {
  for_each_model(videos(), check_identity);
}

TEST_CASE("video models have the limits that are documented") {
  for_each_model(videos(), [](const Json& row, const catalog::Model& model) {
    CHECK((model.media ? catalog::to_json(*model.media) : Json::object()) ==
          row.value("media", Json::object()));
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      for (const auto& [key, path] :
           {std::pair{"prompt", "positivePrompt"}, std::pair{"negativePrompt", "negativePrompt"}})
        if (expected.contains(key))
          described.check_lengths(path, expected.at(key).at(0), expected.at(key).at(1));
      if (expected.contains("fps"))
        check_values(described, "fps", expected.at("fps"));
      if (expected.contains("factors"))
        check_values(described, "upscaleFactor", expected.at("factors"));
      check_settings(described, row.value("settings", Json::object()));
      check_settings(described, expected.value("settings", Json::object()));
    });
  });
}

TEST_CASE("video models take the durations that are documented") {
  for_each_model(videos(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      if (!expected.contains("durations"))
        return;
      const auto& durations = expected.at("durations");
      if (durations.is_array())
        check_values(described, "duration", durations);
      else
        described.check_range("duration", durations);
      if (expected.contains("defaultDuration"))
        CHECK(default_duration(described.provider) == expected.at("defaultDuration").dump());
    });
  });
}

TEST_CASE("video models take the sizes that are documented, and no others") {
  for_each_model(videos(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      CHECK(described.provider.size.is_sent() == expected.at("sendsSize").get<bool>());
      if (const auto sizes = words_of(expected.at("sizes")); !sizes.empty())
        described.check_sizes(sizes);
      else
        CHECK_FALSE(described.takes_size("1280x720"));
      if (expected.contains("refusedTogether"))
        check_together(described, expected.at("refusedTogether"), expected.at("durations").front());
    });
  });
}

TEST_CASE("frames, references and sound go where the documentation says") {
  for_each_model(videos(), [](const Json& row, const catalog::Model& model) {
    for_each_capability(row, model, [&](const Json& expected, const Described& described) {
      if (expected.contains("images")) {
        described.check_placement(expected.at("images"));
        check_frames(described, expected.at("images"));
      }
      if (expected.contains("references"))
        CHECK(described.takes(expected.at("references").at("at").get<std::string>(),
                              Json::array({"https://example.com/1"})));
      for (const auto* media : {"video", "audio"})
        if (expected.contains(media))
          check_required(described, expected.at(media));
    });
  });
}

TEST_CASE("the tables have every model of the catalog") {
  std::set<std::string> airs;
  for (const auto& models : {table("image-models.json"), table("video-models.json")})
    for (const auto& row : models.at("models"))
      CHECK(airs.insert(row.at("air")).second);
  std::set<std::string> described;
  for (const auto& model : own().models)
    described.insert(std::string(model->air));
  CHECK(airs == described);
  CHECK(airs.size() == 135);
}
