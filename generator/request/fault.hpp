#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace aircat::request {

/// What a finding about a request is about.
enum class Concern : std::uint8_t {
  shape,   ///< not an object, a key twice, no or an unknown task
  model,   ///< unknown, undescribed, of another task, retired
  unknown, ///< a parameter that the task does not have
  refused, ///< one that the model does not take
  unnamed, ///< one that the task has and the model does not mention
  type,
  limit,
  format,
  missing,
  size,
  rule,
};

/// How much is said of what is wrong: its code alone, or all.
enum class Detail : std::uint8_t { codes, all };

/// What is wrong with a value, without its place.
struct Fault {
  Concern concern = Concern::limit;
  std::string_view code;
  std::string message;
  std::string hint;
  std::string allowed;
  std::string nearest;
};

} // namespace aircat::request
