#pragma once

#include "aircat/pipeline.hpp"
#include "pipeline/studio.hpp"
#include "support/fake_clock.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace aircat::testing {

using Waits = std::vector<Clock::Duration::rep>;

/// The key of all tests: it may be found in the header `Authorization` and nowhere else.
inline const std::string& secret_key() {
  static const std::string key = "rw-5f2c9b1d7e4a-never-to-be-seen";
  return key;
}

/// A provider, the service it talks to and the folder it writes to. When the scene ends, all that
/// came out of it, files included, is searched for the key and for what was left behind.
class Scene {
public:
  Scene() {
    configuration.api_key = secret_key();
    configuration.endpoint = studio.server.url("/v1");
    configuration.output_folder = images();
    options.clock = clock;
    options.time_of_day = [] {
      return std::chrono::system_clock::from_time_t(1'795'294'226); // 2026-11-21 20:50:26
    };
    options.log = [this](std::string_view line) { search(std::string(line)); };
  }

  ~Scene() {
    for (const auto& [name, text] : support::files_below(folder.path())) {
      search(name + " " + text);
      CHECK_FALSE(name.ends_with(".part"));
    }
    for (const auto& request : studio.server.requests()) {
      search(request.target + request.body);
      for (const auto& header : request.headers)
        if (header.name != "authorization")
          search(header.value);
    }
    INFO("the key was seen");
    for (const auto& text : seen_)
      CHECK_THAT(text, !Catch::Contains(secret_key()));
  }
  Scene(Scene&&) = delete;

  support::TemporaryFolder folder;
  Studio studio;
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  // Change them before the first call of `provider`.
  PipelineConfiguration configuration;
  PipelineOptions options;

  [[nodiscard]] std::filesystem::path images() const { return folder.path() / "media/images"; }

  RunwareProvider& provider() {
    if (!provider_)
      provider_.emplace(configuration, options);
    return *provider_;
  }
  void restart() { provider_.reset(); }

  MediaResult generate(const MediaRequest& request, MediaOptions how = {}) {
    listen(how);
    auto result = provider().generate_media(request, how);
    search(result);
    return result;
  }
  std::vector<MediaResult> generate_all(const std::vector<MediaRequest>& requests,
                                        MediaOptions how = {}) {
    listen(how);
    auto results = provider().generate_batch(requests, how);
    REQUIRE(results.size() == requests.size());
    for (const auto& result : results)
      search(result);
    return results;
  }

  /// Requests whose prompts are numbers from 0.
  [[nodiscard]] static std::vector<MediaRequest> numbered(int count) {
    std::vector<MediaRequest> requests(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
      requests[static_cast<std::size_t>(i)].prompt = "picture " + std::to_string(i);
    return requests;
  }

  /// The only task of the only call.
  [[nodiscard]] Json sent() const {
    const auto calls = studio.calls();
    REQUIRE(calls.size() == 1);
    REQUIRE(calls.front().size() == 1);
    return calls.front().front();
  }
  [[nodiscard]] std::size_t calls() const { return studio.calls().size(); }
  [[nodiscard]] std::size_t files() const { return support::files_below(folder.path()).size(); }
  [[nodiscard]] static Json metadata_of(const MediaResult& result) {
    return Json::parse(support::read(result.media.at(0).file.metadata).value());
  }

  /// Adds a text to what is searched for the key.
  void search(std::string text) {
    const std::scoped_lock lock(mutex_);
    seen_.push_back(std::move(text));
  }
  void search(const MediaResult& result) {
    search(result.model + " " + result.task_uuid);
    for (const auto& media : result.media)
      search(media.uuid + " " + media.url + " " + media.file.path.string());
    if (result.error) {
      const auto& detail = result.error->detail();
      search(std::string(result.error->what()) + detail.code + detail.message + detail.parameter +
             detail.task_uuid + detail.documentation);
    }
  }

private:
  void listen(MediaOptions& how) {
    how.on_progress = [this, given = how.on_progress](const MediaProgress& progress) {
      search(progress.state);
      if (given)
        given(progress);
    };
  }

  std::mutex mutex_;
  std::vector<std::string> seen_;
  std::optional<RunwareProvider> provider_;
};

/// The error of a result that must have one of that kind and code.
inline const ErrorDetail& check_error(const MediaResult& result, ErrorKind kind,
                                      const std::string& code) {
  REQUIRE(result.error);
  INFO(result.error->what());
  CHECK(result.error->kind() == kind);
  CHECK(result.error->code() == code);
  CHECK_FALSE(result.error->detail().message.empty());
  return result.error->detail();
}

} // namespace aircat::testing
