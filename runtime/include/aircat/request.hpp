#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace aircat {

/// Width and height in pixels.
struct ImageSize {
  std::int64_t width = 0, height = 0;
  friend constexpr bool operator==(const ImageSize&, const ImageSize&) = default;
};

/// A value that is JSON text already: `{"a": [1, 2]}`.
struct JsonText {
  std::string text;
};

/// The value of a parameter on the wire.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string, JsonText>;

/// What building a request takes beside the inputs.
struct RequestOptions {
  /// A version 4 UUID; empty: a new one.
  std::string task_uuid = {};
  /// Of the source image, for providers that take the size from it.
  std::optional<ImageSize> image = {};
  /// Wire paths beside the inputs: `{"steps", std::int64_t{20}}`. One that is already set is an
  /// error.
  std::map<std::string, ParameterValue, std::less<>> parameters = {};
};

/// One task as it goes over the wire.
class Request {
public:
  /// `json` is the task's object.
  Request(std::string task_type, std::string model, std::string task_uuid, std::string json)
      : task_type_(std::move(task_type)), model_(std::move(model)),
        task_uuid_(std::move(task_uuid)), json_(std::move(json)) {}
  /// Reads what it needs from the task's object. Throws RunwareValidationError when that is no
  /// object with a `taskType`; without a `taskUUID` it gets one.
  [[nodiscard]] static Request parse(std::string_view json);

  [[nodiscard]] const std::string& task_type() const { return task_type_; }
  [[nodiscard]] const std::string& model() const { return model_; } ///< AIR, or empty
  [[nodiscard]] const std::string& task_uuid() const { return task_uuid_; }
  [[nodiscard]] const std::string& json() const { return json_; }

private:
  std::string task_type_, model_, task_uuid_, json_;
};

} // namespace aircat
