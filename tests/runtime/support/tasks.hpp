#pragma once

#include "aircat/request.hpp"

#include "support/answer.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

/// Requests that the catalog takes, and what the service says of them. Tasks have numbers, which
/// are the end of their UUID.
namespace aircat::testing {

[[nodiscard]] std::string uuid(int task);

/// `more` are members: `"numberResults":2`.
[[nodiscard]] Request image(int task, std::string_view more = {});
[[nodiscard]] Request video(int task, std::string_view more = {}); ///< delivered later
[[nodiscard]] Request caption(int task);
[[nodiscard]] Request enhancement(int task, int versions);

[[nodiscard]] std::string image_url(int task, int result = 0);
/// One result, with an `imageUUID` of its own.
[[nodiscard]] std::string image_item(int task, int result = 0, std::string_view more = {});
[[nodiscard]] std::string video_item(int task);
/// An item without a result, of an image or a video; `status` may be empty.
[[nodiscard]] std::string state_item(int task, std::string_view status, std::string_view more = {});
[[nodiscard]] std::string video_state(int task, std::string_view status);
/// An entry of `errors`; task 0: it names none.
[[nodiscard]] std::string error_item(std::string_view code, int task = 0,
                                     std::string_view more = {});

[[nodiscard]] Answer items(std::initializer_list<std::string> data);
[[nodiscard]] Answer errors(int status, std::initializer_list<std::string> errors);
[[nodiscard]] Answer both(std::initializer_list<std::string> data,
                          std::initializer_list<std::string> errors);

} // namespace aircat::testing
