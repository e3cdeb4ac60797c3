#include "service/result_cache.hpp"

#include <algorithm>
#include <system_error>

namespace aircat::service {
namespace {

bool is_whole(const ImageResult& result) {
  return std::all_of(result.images.begin(), result.images.end(), [](const auto& image) {
    std::error_code error;
    return image.path.empty() || std::filesystem::exists(image.path, error);
  });
}

} // namespace

std::optional<ImageResult> ResultCache::find(const std::string& what) {
  const std::scoped_lock lock(mutex_);
  const auto found = by_what_.find(what);
  if (found == by_what_.end())
    return std::nullopt;
  const auto entry = found->second;
  if (!is_whole(entry->result)) {
    by_what_.erase(found);
    entries_.erase(entry);
    return std::nullopt;
  }
  entries_.splice(entries_.begin(), entries_, entry);
  return entry->result;
}

void ResultCache::keep(const std::string& what, const ImageResult& result) {
  const std::scoped_lock lock(mutex_);
  if (most_ == 0 || !result.ok() || by_what_.contains(what))
    return;
  entries_.push_front({what, result});
  by_what_[what] = entries_.begin();
  if (entries_.size() <= most_)
    return;
  by_what_.erase(entries_.back().what);
  entries_.pop_back();
}

} // namespace aircat::service
