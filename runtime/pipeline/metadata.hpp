#pragma once

#include "aircat/downloads.hpp"
#include "aircat/request.hpp"
#include "aircat/result.hpp"
#include "client/mask.hpp"
#include "json/json.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace aircat::pipeline {

using TimeOfDay = std::chrono::system_clock::time_point;

/// `20261121T205026Z`, fit for file names.
[[nodiscard]] std::string compact_time(TimeOfDay time);

/// For each media of a result, the item of the service's answer that it came with.
[[nodiscard]] std::vector<Json> items_of(const Result& result);

/// What is kept beside a file: what was asked for, what the service said, and what came. Neither
/// the key nor the bytes of images are in it.
[[nodiscard]] std::string metadata_text(const Request& request, const Json& item,
                                        const StoredFile& file, TimeOfDay created,
                                        const client::Mask& mask);

} // namespace aircat::pipeline
