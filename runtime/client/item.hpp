#pragma once

#include "client/json_fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aircat::client {

/// What an item of `data` says of its task.
enum class ItemState {
  acknowledged, ///< the task was taken
  working,      ///< a result is being made
  finished,     ///< this is a result
  failed        ///< there will be none
};

[[nodiscard]] ItemState state_of(const JsonObject& item);
/// 0 to 100, where the item says it.
[[nodiscard]] std::optional<double> progress_of(const JsonObject& item);
/// Whether an item of the one type belongs to a task of the other: types have old names too.
[[nodiscard]] bool is_of_type(std::string_view item_type, std::string_view task_type);

} // namespace aircat::client
