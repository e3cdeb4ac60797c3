#pragma once

#include "aircat/request.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace aircat {

// What is known of a provider, as constants of the program.

/// One offered size: `16:9` of the tier `hd` is 1280 x 720.
struct SizeRow {
  std::string_view tier, key;
  ImageSize size;
};

/// The limits of one side in pixels.
struct SideLimits {
  std::int64_t minimum = 1;
  std::optional<std::int64_t> maximum = {};
  std::int64_t multiple_of = 1;
};

enum class SizeSource : std::uint8_t {
  refused, ///< the model takes no width and height
  input,   ///< an input chooses
  image,   ///< the source image decides when no input chooses
  api      ///< none is sent, though the model takes one
};

/// Which width and height a model takes.
struct SizeFacts {
  SizeSource source = SizeSource::refused;
  bool only_listed = false; ///< the rows are all there is; else the limits decide
  SideLimits width = {}, height = {};
  std::optional<std::int64_t> minimum_pixels = {}, maximum_pixels = {}; ///< of width x height
  std::optional<ImageSize> minimum_ratio = {}, maximum_ratio = {};      ///< of width to height
  std::string_view tier = {};                                           ///< the default one
  std::span<const SizeRow> rows = {};

  /// Does the model take this size? Of a model that takes none, no size.
  [[nodiscard]] bool accepts(ImageSize size) const;
};

enum class InputType : std::uint8_t { text, integer, number, boolean, choice, json };

/// One input of a provider. Bounds are inclusive; lengths are code points.
struct InputFacts {
  std::string_view name;
  std::string_view to; ///< where it goes on the wire: `frameImages[frame=first].inputImage`
  InputType type = InputType::text;
  bool required = false;
  std::string_view media = {}; ///< `image`, `video` or `audio`; empty: no file
  std::optional<double> minimum = {}, maximum = {};
  std::optional<std::int64_t> minimum_length = {}, maximum_length = {};
  std::optional<std::int64_t> maximum_items = {}; ///< none: one value, unless `several`
  bool several = false;                           ///< takes a list
  std::span<const std::string_view> offers = {};
};

/// One capability of one model.
struct ProviderFacts {
  std::string_view id;  ///< `runware/bfl/flux-2-pro/image2image`
  std::string_view air; ///< `bfl:5@1`
  std::string_view name;
  std::string_view vendor;     ///< `bfl`
  std::string_view capability; ///< `image-to-image`
  std::string_view kind;       ///< `image`, `video`
  std::string_view task;       ///< `imageInference`
  std::string_view result;     ///< the field of the answer: `imageURL`
  SizeFacts size = {};
  std::span<const InputFacts> inputs = {};

  /// The input of that name; nullptr when there is none.
  [[nodiscard]] constexpr const InputFacts* input(std::string_view wanted) const {
    for (const auto& input : inputs)
      if (input.name == wanted)
        return &input;
    return nullptr;
  }
  /// How many files of a kind of media it takes at most; 0 when none. An input without a limit
  /// counts as many as there can be.
  [[nodiscard]] constexpr std::int64_t most_files(std::string_view media) const {
    std::int64_t most = 0;
    for (const auto& input : inputs)
      if (input.media == media)
        most += input.several ? input.maximum_items.value_or(INT32_MAX) : 1;
    return most;
  }
};

} // namespace aircat
