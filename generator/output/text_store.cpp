#include "output/text_store.hpp"

#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace aircat::output {
namespace {

bool write_at(int file, const std::string& text, std::size_t offset) {
  for (std::size_t done = 0; done < text.size();) {
    const auto written =
        ::pwrite(file, text.data() + done, text.size() - done, static_cast<off_t>(offset + done));
    if (written <= 0)
      return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

bool read_at(int file, std::string& text, std::size_t offset) {
  for (std::size_t done = 0; done < text.size();) {
    const auto read =
        ::pread(file, text.data() + done, text.size() - done, static_cast<off_t>(offset + done));
    if (read <= 0)
      return false;
    done += static_cast<std::size_t>(read);
  }
  return true;
}

} // namespace

TextStore::TextStore(std::size_t count, std::size_t bytes_in_memory)
    : stored_(count), room_(bytes_in_memory) {}

void TextStore::put(std::size_t i, std::string text) {
  auto& stored = stored_[i];
  {
    const std::lock_guard lock(mutex_);
    if (text.size() <= room_) {
      room_ -= text.size();
      stored.text = std::move(text);
      return;
    }
  }
  stored.size = text.size();
  stored.offset = spill(text);
  if (!stored.offset) // more memory than was asked for is better than no text
    stored.text = std::move(text);
}

std::optional<std::size_t> TextStore::spill(const std::string& text) {
  std::size_t offset = 0;
  {
    const std::lock_guard lock(mutex_);
    if (!file_ && !no_file_) {
      file_.reset(std::tmpfile());
      no_file_ = !file_;
    }
    if (no_file_)
      return std::nullopt;
    offset = end_;
    end_ += text.size();
  }
  if (!write_at(::fileno(file_.get()), text, offset))
    return std::nullopt;
  return offset;
}

std::optional<std::string> TextStore::take(std::size_t i) {
  auto& stored = stored_[i];
  if (stored.text)
    return std::exchange(stored.text, std::nullopt);
  if (!stored.offset)
    return std::nullopt;
  std::string text(stored.size, '\0');
  if (!read_at(::fileno(file_.get()), text, *stored.offset))
    throw std::runtime_error("a temporary file cannot be read back");
  stored.offset.reset();
  return text;
}

} // namespace aircat::output
