#include "output/tree.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "output/codes.hpp"
#include "output/failure.hpp"
#include "output/path.hpp"

namespace aircat::output {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = other.release();
  }
  return *this;
}

int Descriptor::release() {
  return std::exchange(number_, -1);
}

int Descriptor::close() {
  if (number_ < 0)
    return 0;
  return ::close(release()) == 0 ? 0 : errno;
}

Finding Failure::finding(std::string file) const {
  return {std::string(code), Severity::error, message, hint, {std::move(file), 0, 0}, {}, {}};
}

std::optional<Failure> Tree::open(const std::string& root, bool create) {
  root_ = root.empty() ? "." : root;
  if (create) {
    std::error_code error;
    std::filesystem::create_directories(root_, error);
    if (error && !std::filesystem::is_directory(root_))
      return refused(code::cannot_write, "the output folder cannot be made", error.value());
  }
  Descriptor top(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (top) {
    top_ = std::make_shared<const Descriptor>(std::move(top));
    return std::nullopt;
  }
  if (errno == ENOENT && !create)
    return std::nullopt;
  if (errno == ENOTDIR)
    return Failure{code::wrong_kind, "the output folder is a file", "give a folder with --out",
                   true};
  return refused(code::cannot_read, "the output folder cannot be opened", errno);
}

bool Tree::lock() {
  if (!top_)
    return false;
  int result = 0;
  do
    result = ::flock(top_->get(), LOCK_EX);
  while (result != 0 && errno == EINTR);
  return result == 0;
}

void Tree::unlock() {
  if (top_)
    ::flock(top_->get(), LOCK_UN);
}

Tree::Opened Tree::open_step(const Shared& parent, std::string_view path, bool create) {
  const std::string name(name_of(path));
  constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Descriptor opened(::openat(parent->get(), name.c_str(), flags));
  if (!opened && errno == ENOENT) {
    if (!create)
      return {};
    if (::mkdirat(parent->get(), name.c_str(), 0777) != 0 && errno != EEXIST)
      return {nullptr, refused(code::cannot_write,
                               "the folder '" + std::string(path) + "' cannot be made", errno)};
    opened = Descriptor(::openat(parent->get(), name.c_str(), flags));
  }
  if (opened)
    return {std::make_shared<const Descriptor>(std::move(opened))};
  const int error = errno;
  if (error == ENOTDIR || error == ELOOP)
    return {nullptr, in_the_way(parent->get(), name, path, "a folder")};
  return {nullptr, refused(code::cannot_read,
                           "the folder '" + std::string(path) + "' cannot be opened", error)};
}

Tree::Opened Tree::folder(std::string_view path, bool create) {
  if (!top_)
    return {};
  if (path.empty())
    return {top_};
  {
    const std::lock_guard lock(mutex_);
    const auto found = folders_.find(path);
    if (found != folders_.end() && (found->second || !create))
      return {found->second};
  }
  auto parent = folder(folder_of(path), create);
  if (!parent.folder)
    return parent;
  auto opened = open_step(parent.folder, path, create);
  if (opened.failure)
    return opened;
  const std::lock_guard lock(mutex_);
  constexpr std::size_t most = 200; // well below the usual limit of open files
  if (folders_.size() >= most)
    folders_.clear();
  folders_.insert_or_assign(std::string(path), opened.folder);
  return opened;
}

Descriptor Tree::open_file(std::string_view path, std::optional<Failure>& failure, off_t& size,
                           mode_t* mode) {
  auto [parent, problem] = folder(folder_of(path), false);
  failure = std::move(problem);
  if (!parent)
    return {};
  const std::string name(name_of(path));
  // Not blocking, so that a pipe in the way is no trap.
  Descriptor file(::openat(parent->get(), name.c_str(),
                           O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) {
    if (errno == ELOOP || errno == ENXIO)
      failure = in_the_way(parent->get(), name, path, "a file");
    else if (errno != ENOENT)
      failure = refused(code::cannot_read, "the file cannot be read", errno);
    return {};
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    failure = refused(code::cannot_read, "the file cannot be read", errno);
    return {};
  }
  if (!S_ISREG(status.st_mode)) {
    failure = in_the_way(parent->get(), name, path, "a file");
    return {};
  }
  size = status.st_size;
  if (mode != nullptr)
    *mode = status.st_mode;
  return file;
}

bool Tree::exists(std::string_view path) {
  auto [parent, problem] = folder(folder_of(path), false);
  if (!parent)
    return problem.has_value();
  struct stat status {};
  return ::fstatat(parent->get(), std::string(name_of(path)).c_str(), &status,
                   AT_SYMLINK_NOFOLLOW) == 0 ||
         errno != ENOENT;
}

Compared Tree::compare(std::string_view path, std::string_view content) {
  std::optional<Failure> failure;
  off_t size = 0;
  auto file = open_file(path, failure, size);
  if (failure)
    return {State::failed, std::move(*failure)};
  if (!file)
    return {State::absent};
  if (static_cast<std::size_t>(size) != content.size())
    return {State::different};
  char buffer[1 << 14];
  while (true) {
    const auto got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return {State::failed, refused(code::cannot_read, "the file cannot be read", errno)};
    const auto bytes = static_cast<std::size_t>(got);
    if (bytes == 0)
      return {content.empty() ? State::equal : State::different};
    if (bytes > content.size() || content.substr(0, bytes) != std::string_view(buffer, bytes))
      return {State::different};
    content.remove_prefix(bytes);
    // The size said that this is the end; one more read to be told so is a fifth of the time.
    if (content.empty())
      return {State::equal};
  }
}

std::optional<Failure> Tree::read(std::string_view path, std::optional<std::string>& content) {
  content.reset();
  std::optional<Failure> failure;
  off_t size = 0;
  const auto file = open_file(path, failure, size);
  if (!file)
    return failure;
  std::string text(static_cast<std::size_t>(size), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const auto got = ::read(file.get(), text.data() + filled, text.size() - filled);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return refused(code::cannot_read, "the file cannot be read", errno);
    if (got == 0)
      break;
    filled += static_cast<std::size_t>(got);
  }
  text.resize(filled);
  content = std::move(text);
  return std::nullopt;
}

} // namespace aircat::output
