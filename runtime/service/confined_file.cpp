#include "service/confined_file.hpp"

#include "aircat/error.hpp"
#include "aircat/error_codes.hpp"
#include "files/descriptor.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <cctype>
#include <charconv>
#include <system_error>

namespace aircat::service {
namespace {

namespace fs = std::filesystem;
using files::Descriptor;

/// It says nothing of what there is outside.
[[noreturn]] void refuse(const fs::path& folder, const std::string& name) {
  ErrorDetail detail;
  detail.code = error_code::invalid_request;
  detail.parameter = "image_path";
  detail.message = fmt::format("\"{}\" is no file in the image storage {}: images are read from "
                               "there only; put it there, or give its http or https URL",
                               name.substr(0, 200), folder.string());
  throw RunwareValidationError(std::move(detail));
}

/// The path below the folder after all links; empty: it is not in it.
fs::path inside(const fs::path& root, const std::string& name) {
  std::error_code error;
  const auto wanted = fs::weakly_canonical(root / name, error);
  if (error || name.empty() || name.find('\0') != std::string::npos)
    return {};
  auto below = wanted.lexically_relative(root);
  return below.empty() || below == "." || *below.begin() == ".." ? fs::path() : below;
}

/// Follows no link: a canonical path has none, unless somebody makes one right now.
Descriptor open_below(const fs::path& root, const fs::path& below) {
  Descriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (auto part = below.begin(); at.get() >= 0 && part != below.end(); ++part) {
    const bool is_last = std::next(part) == below.end();
    at = Descriptor(
        ::openat(at.get(), part->c_str(),
                 O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (is_last ? O_NONBLOCK : O_DIRECTORY)));
  }
  return at;
}

bool is_regular(const Descriptor& open) {
  struct stat state {};
  return open.get() >= 0 && ::fstat(open.get(), &state) == 0 && S_ISREG(state.st_mode);
}

bool is_plain_in_url(char letter) {
  constexpr std::string_view others = "-._~/";
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
         others.find(letter) != std::string_view::npos;
}

} // namespace

std::string read_confined(const fs::path& folder, const std::string& name) {
  std::error_code error;
  const auto root = fs::canonical(folder, error);
  const auto below = error ? fs::path() : inside(root, name);
  if (below.empty())
    refuse(folder, name);
  const auto open = open_below(root, below);
  if (!is_regular(open))
    refuse(folder, name);
  return files::read_rest(open, root / below);
}

std::string file_url(const fs::path& path) {
  std::string url = "file://";
  for (const char letter : path.string())
    url += is_plain_in_url(letter) ? std::string(1, letter)
                                   : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  return url;
}

std::string path_of_url(const std::string& text) {
  constexpr std::string_view scheme = "file://";
  if (!text.starts_with(scheme))
    return text;
  std::string path;
  for (std::size_t at = scheme.size(); at < text.size(); ++at) {
    unsigned code = 0;
    const auto* const digits = text.data() + at + 1;
    const bool is_escape = text[at] == '%' && at + 2 < text.size() &&
                           std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2;
    path += is_escape ? static_cast<char>(code) : text[at];
    at += is_escape ? 2 : 0;
  }
  return path;
}

} // namespace aircat::service
