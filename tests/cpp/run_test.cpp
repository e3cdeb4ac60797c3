#include "aircat/client.hpp"
#include "runtime/simulation/simulation.hpp"
#include "runware/registry.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <algorithm>

// Providers that are chosen when the program runs, from inputs that are JSON.

using namespace aircat;

namespace {

ClientOptions options_for(const testing::Simulation& service) {
  ClientOptions options;
  options.endpoint = service.url();
  options.api_key = "a-key-for-tests";
  options.poll.first_delay = options.poll.longest_delay = Clock::Duration(1);
  return options;
}

/// A value that the input takes.
Json sample(const InputFacts& input) {
  if (input.media == "image")
    return "https://example.com/picture.jpg";
  if (!input.media.empty())
    return "https://example.com/" + std::string(input.media);
  switch (input.type) {
  case InputType::choice:
    return input.offers.front();
  case InputType::integer:
    return static_cast<std::int64_t>(input.minimum.value_or(64));
  case InputType::number:
    return input.minimum.value_or(1);
  case InputType::boolean:
    return true;
  default:
    return std::string(
        static_cast<std::size_t>(std::max<std::int64_t>(input.minimum_length.value_or(1), 20)),
        'a');
  }
}

/// What a provider must have, and a prompt or a sound where it takes one: some need one of the two.
std::string inputs_for(const ProviderFacts& facts) {
  auto inputs = Json::object();
  for (const auto& input : facts.inputs)
    if (input.required || input.name == "prompt" || input.media == "audio")
      inputs[std::string(input.name)] = sample(input);
  return inputs.dump();
}

} // namespace

TEST_CASE("a provider that is found runs from JSON inputs") {
  const testing::Simulation service;
  Client client(options_for(service));
  const auto found = runware::registry().find(
      {.texts = {"FLUX.2 [dev]"}, .capabilities = {"image-to-image"}, .minimum_references = 2});
  REQUIRE(found.size() == 1);
  const auto request = found.front()->request(
      R"({"prompt": "At night", "image_urls": ["https://example.com/a.jpg", "https://example.com/b.jpg"]})",
      {.image = ImageSize{1024, 768}});
  const auto result = client.run(request);
  CHECK(result.task_type == "imageInference");
  CHECK(result.media.front().url.starts_with(service.url()));
  CHECK(service.paid() == 1);
}

TEST_CASE("every provider of the registry runs from JSON inputs") {
  const testing::Simulation service;
  Client client(options_for(service));
  std::vector<Request> requests;
  for (const auto& provider : runware::registry().all()) {
    INFO(provider.facts->id << " " << inputs_for(*provider.facts));
    REQUIRE_NOTHROW(requests.push_back(
        provider.request(inputs_for(*provider.facts), {.image = ImageSize{1024, 1024}})));
  }
  const auto outcomes = client.run(requests);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const auto& facts = *runware::registry().all()[i].facts;
    INFO(facts.id << " " << requests[i].json());
    REQUIRE_NOTHROW(static_cast<void>(outcomes[i].value()));
    const auto& result = outcomes[i].value();
    CHECK(result.task_type == facts.task);
    CHECK((facts.kind == "text" ? !result.text.empty() : !result.media.empty()));
  }
  CHECK(service.paid() == requests.size());
}

TEST_CASE("wrong JSON inputs are refused before anything is sent") {
  const testing::Simulation service;
  Client client(options_for(service));
  const auto* provider = runware::registry().find("runware/bfl/flux-2-pro");
  REQUIRE(provider);
  CHECK_THROWS_AS(client.run(provider->request(R"({"prompt": "")", {})), RunwareValidationError);
  CHECK_THROWS_AS(client.run(provider->request(R"({"prompt": ""})", {})), RunwareValidationError);
  CHECK_THROWS_AS(client.run(provider->request(R"({"prompt": "A", "colour": "red"})", {})),
                  RunwareValidationError);
  CHECK(service.paid() == 0);
}
