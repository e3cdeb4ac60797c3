#include "lint/read/capability.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

namespace aircat::lint {
namespace {

constexpr std::array all{
    Capability{"text-to-image", "Text2Image", "text2image", Media::image},
    Capability{"image-to-image", "Image2Image", "image2image", Media::image},
    Capability{"inpainting", "Inpainting", "inpainting", Media::image},
    Capability{"outpainting", "Outpainting", "outpainting", Media::image},
    Capability{"text-to-video", "Text2Video", "text2video", Media::video},
    Capability{"image-to-video", "Image2Video", "image2video", Media::video},
    Capability{"video-to-video", "Video2Video", "video2video", Media::video},
    Capability{"upscale", "Upscale", "upscale", Media::image},
    Capability{"remove-background", "RemoveBackground", "removebackground", Media::image},
    Capability{"video-upscale", "VideoUpscale", "videoupscale", Media::video},
    Capability{"video-remove-background", "VideoRemoveBackground", "videoremovebackground",
               Media::video},
    Capability{"caption", "Caption", "caption", Media::unknown}};

} // namespace

const Capability* find_capability(std::string_view name) {
  const auto* const found = std::find_if(all.begin(), all.end(), [&](const Capability& one) {
    return name == one.slug || name == one.identifier || name == one.stem;
  });
  return found == all.end() ? nullptr : found;
}

std::vector<std::string_view> capability_slugs() {
  std::vector<std::string_view> slugs;
  slugs.reserve(all.size());
  for (const auto& one : all)
    slugs.push_back(one.slug);
  return slugs;
}

const Capability* capability_of_file(std::string_view path) {
  const auto stem = std::filesystem::path(path).stem().extension().string();
  return stem.empty() ? nullptr : find_capability(std::string_view(stem).substr(1));
}

const Capability* capability_of_id(std::string_view id) {
  const auto slash = id.rfind('/');
  return slash == std::string_view::npos ? nullptr : find_capability(id.substr(slash + 1));
}

} // namespace aircat::lint
