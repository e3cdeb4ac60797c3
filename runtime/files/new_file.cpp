#include "files/new_file.hpp"

#include "files/rename.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <system_error>

namespace aircat::files {
namespace {

namespace fs = std::filesystem;

constexpr int most_names = 10'000; ///< that are tried for one file

/// A name that nobody else has, hidden from listings.
std::string name_for_the_time_being() {
  std::random_device random;
  return fmt::format(".aircat-{:08x}{:08x}.part", random(), random());
}

void sync_folder(const fs::path& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open.get() >= 0)
    (void)::fsync(open.get()); // a name that is lost with the power is all that can go wrong
}

std::string numbered(const std::string& stem, int number) {
  return number == 1 ? stem : fmt::format("{}-{}", stem, number);
}

[[noreturn]] void fail_all_taken(const NewFile& file, const std::string& stem) {
  fail(EEXIST, "cannot find a free name for", file.path().parent_path() / stem);
}

} // namespace

NewFile::NewFile(const fs::path& wanted_folder) {
  const auto folder = wanted_folder.empty() ? fs::path(".") : wanted_folder;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    fail(error.value(), "cannot make the folder", folder);
  for (int i = 0; i < 10 && open_.get() < 0; ++i) {
    path_ = folder / name_for_the_time_being();
    open_ = create_new(path_);
    if (open_.get() < 0 && errno != EEXIST)
      fail(errno, "cannot write into", folder);
  }
  if (open_.get() < 0)
    fail(EEXIST, "cannot write into", folder);
}

NewFile::~NewFile() {
  if (kept_.empty() && open_.get() >= 0)
    (void)::unlink(path_.c_str());
}

void NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(open_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      fail(errno, "cannot write", path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void NewFile::start_again() {
  if (::ftruncate(open_.get(), 0) != 0 || ::lseek(open_.get(), 0, SEEK_SET) != 0)
    fail(errno, "cannot write", path_);
}

void NewFile::sync() const {
  if (::fsync(open_.get()) != 0)
    fail(errno, "cannot write", path_);
}

bool NewFile::keep_as(const std::string& name) {
  sync();
  const auto wanted = path_.parent_path() / name;
  if (!files::rename(path_, wanted))
    return false;
  kept_ = wanted;
  sync_folder(path_.parent_path());
  return true;
}

void NewFile::withdraw() {
  if (::rename(kept_.c_str(), path_.c_str()) != 0)
    fail(errno, "cannot rename", kept_);
  kept_.clear();
}

void NewFile::replace(const std::string& name) {
  sync();
  const auto wanted = path_.parent_path() / name;
  if (::rename(path_.c_str(), wanted.c_str()) != 0)
    fail(errno, "cannot write", wanted);
  kept_ = wanted;
  sync_folder(path_.parent_path());
}

fs::path keep(NewFile& file, const std::string& stem, std::string_view extension) {
  for (int number = 1; number <= most_names; ++number)
    if (file.keep_as(numbered(stem, number).append(extension)))
      return file.path();
  fail_all_taken(file, stem);
}

Pair keep_both(NewFile& file, const std::string& stem, std::string_view extension,
               std::string_view extension_beside,
               const std::function<std::string(const fs::path& file)>& text) {
  for (int number = 1; number <= most_names; ++number) {
    const auto own_stem = numbered(stem, number);
    const auto name = own_stem + std::string(extension);
    const auto folder = file.path().parent_path();
    NewFile beside(folder);
    beside.write(text(folder / name));
    if (!file.keep_as(name))
      continue;
    try {
      if (beside.keep_as(own_stem + std::string(extension_beside)))
        return {file.path(), beside.path()};
    } catch (...) {
      file.withdraw();
      throw;
    }
    file.withdraw();
  }
  fail_all_taken(file, stem);
}

} // namespace aircat::files
