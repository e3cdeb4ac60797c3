#include "files/received.hpp"

#include "aircat/error_codes.hpp"
#include "aircat/file_name.hpp"
#include "files/inspect.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::files {
namespace {

[[noreturn]] void refuse(const char* code, std::string message) {
  ErrorDetail detail;
  detail.code = code;
  detail.message = std::move(message);
  throw RunwareApiError(std::move(detail));
}

/// `PNG, JPG or WEBP`
std::string names_of(const std::vector<MediaFormat>& formats) {
  std::string text;
  for (std::size_t i = 0; i < formats.size(); ++i)
    text += fmt::format("{}{}",
                        i == 0                    ? ""
                        : i + 1 == formats.size() ? " or "
                                                  : ", ",
                        name_of(formats[i]));
  return text;
}

} // namespace

void Received::write(std::string_view bytes) {
  file_.write(bytes);
  hash_.add(bytes);
  bytes_ += bytes.size();
}

void Received::start_again() {
  file_.start_again();
  (void)hash_.finish();
  bytes_ = 0;
}

void Received::check(const MediaInfo& info, const std::string& from, std::string_view type) const {
  const auto& expected = download_.expected;
  if (bytes_ == 0)
    refuse(error_code::empty_file,
           fmt::format("{} gave an empty file: ask for the result again", from));
  if (!info.is_known())
    refuse(error_code::unexpected_format,
           fmt::format("{} gave {} bytes{} that are no image, video or sound: open the address to "
                       "see what it says",
                       from, bytes_,
                       type.empty() ? "" : fmt::format(" of the type {}", type.substr(0, 100))));
  if (!expected.empty() &&
      std::find(expected.begin(), expected.end(), info.format) == expected.end())
    refuse(error_code::unexpected_format,
           fmt::format("{} gave a file of the format {}, not {}", from, name_of(info.format),
                       names_of(expected)));
  if (!info.is_complete())
    refuse(error_code::incomplete_file,
           fmt::format("{} gave a {} of {} bytes that is not complete: {}", from,
                       name_of(info.format), bytes_, info.fault));
}

StoredFile Received::store(const std::string& from, std::string_view type) {
  const auto info = inspect(file_.descriptor());
  check(info, from, type);
  StoredFile stored;
  stored.bytes = bytes_;
  stored.sha256 = hash_.finish();
  stored.format = info.format;
  stored.size = info.size;
  const auto stem = safe_file_name(download_.name);
  const auto extension = extension_of(info.format);
  if (!download_.metadata) {
    stored.path = keep(file_, stem, extension);
    return stored;
  }
  const auto pair =
      keep_both(file_, stem, extension, ".json", [&](const std::filesystem::path& path) {
        stored.path = path;
        return download_.metadata(stored);
      });
  stored.metadata = pair.beside;
  return stored;
}

} // namespace aircat::files
