#include "lint/read/read_text.hpp"

#include "lint/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace aircat::lint {

std::optional<std::string> read_text(const std::string& file, Findings& findings) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text;
  // The size is a guess: what is no plain file has none, and any file may grow.
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  constexpr std::size_t least = 4096;
  for (std::size_t room = unknown ? 0 : size + 1; in; room = text.size()) {
    const auto before = text.size();
    text.resize(before + std::max(room, least));
    in.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
    text.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad()) {
    findings.error(std::string(code::unreadable), {file, 0, 0}, "",
                   fmt::format("the file cannot be read: {}",
                               std::generic_category().message(errno != 0 ? errno : EIO)),
                   "mend its permissions, or name other paths");
    return std::nullopt;
  }
  return text;
}

} // namespace aircat::lint
