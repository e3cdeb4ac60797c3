#pragma once

#include "aircat/request.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace aircat {

/// How a RunwareProvider works. In a file it stands under `providers.image.runware`, with the names
/// of these members as keys; other sections are left alone:
///
///     providers:
///       image:
///         runware:
///           api_key: "…"
///           model: "runware:100@1"
struct PipelineConfiguration {
  std::string api_key = {};            ///< required
  std::string model = "runware:100@1"; ///< AIR, for requests that name none
  ImageSize image_size{512, 512};      ///< `512x512` in a file, for requests without a size
  std::int64_t steps = 20;             ///< for requests without, where the model takes it
  double guidance = 7;                 ///< CFG scale; likewise
  double rate_limit_delay = 1;         ///< seconds from one API call to the next, at least
  double timeout = 30;                 ///< seconds, of one API call
  std::int64_t batch_size = 4;         ///< tasks that one API call carries, at most

  std::string endpoint = "https://api.runware.ai/v1";
  std::filesystem::path output_folder = "media/images";
  bool include_cost = true;                ///< asks for the price of each result
  bool cache = false;                      ///< gives the files of a seeded request again
  std::filesystem::path cache_folder = {}; ///< where that is remembered beyond this program
  std::int64_t parallel_downloads = 4;

  /// From JSON or YAML. `name` stands for the text in messages. Throws std::invalid_argument.
  [[nodiscard]] static PipelineConfiguration parse(std::string_view text,
                                                   const std::string& name = "configuration");
  /// From a file. Throws std::invalid_argument, also when the file cannot be read.
  [[nodiscard]] static PipelineConfiguration read(const std::filesystem::path& file);

  /// Throws std::invalid_argument for the first value that cannot work, in the order of members.
  void check() const;

  friend bool operator==(const PipelineConfiguration&, const PipelineConfiguration&) = default;
};

} // namespace aircat
