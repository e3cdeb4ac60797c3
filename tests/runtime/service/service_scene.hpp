#pragma once

#include "aircat/media_file.hpp"
#include "aircat/runware_image_service.hpp"

#include "support/bytes.hpp"
#include "support/scene.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace aircat::testing {

/// A folder that is gone with this object.
class Folder {
public:
  Folder();
  ~Folder();
  Folder(Folder&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file below it; gives its path.
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;
  /// Names of the files in it, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

private:
  std::filesystem::path path_;
};

struct LogLine {
  service::LogLevel level;
  std::string text;
};

/// An image service and a Runware that makes what it is asked for: small PNG files. When the scene
/// ends, all that came out of it is searched for the key.
class ServiceScene {
public:
  ServiceScene();
  ~ServiceScene();
  ServiceScene(ServiceScene&&) = delete;

  Folder folder;
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  service::RunwareConfiguration configuration; ///< change it before the first call of `service`
  service::ServiceOptions options;
  Server server;

  service::RunwareImageService& service();
  service::ImageResult generate(const service::ImageRequest& request);

  /// What Runware does with a task instead of making it: an entry of `errors` for it, or nothing.
  using Trouble = std::function<std::optional<std::string>(const Json& task)>;
  void trouble(Trouble trouble) { trouble_ = std::move(trouble); }
  /// Time that Runware takes for each exchange, by the fake clock.
  Clock::Duration effort{0};

  /// All tasks that reached Runware, without polls.
  [[nodiscard]] std::vector<Json> tasks() const;
  [[nodiscard]] std::vector<LogLine> log() const;
  [[nodiscard]] std::string log_text() const;

  /// Adds a text to what is searched for the key.
  void search(std::string text);
  /// The answer that Runware would give.
  [[nodiscard]] Answer usual(const Received& request);

private:
  mutable std::mutex mutex_;
  std::vector<LogLine> log_;
  std::vector<std::string> seen_;
  Trouble trouble_;
  std::mutex service_mutex_;
  std::unique_ptr<service::RunwareImageService> service_;
};

/// Equal as JSON, whatever the order of members.
void check_json(const std::string& text, const std::string& expected);

} // namespace aircat::testing
