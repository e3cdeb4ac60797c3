#include "output/fingerprint.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <utility>
#include <xxhash.h>

#include "output/manifest.hpp"
#include "output/path.hpp"
#include "output/tree.hpp"

namespace aircat::output {
namespace {

constexpr std::string_view head = "aircat fingerprint 1\n";
constexpr std::size_t digits = 32;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// The clock that file systems take their times from, which stands still between two ticks.
std::int64_t file_clock() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return nanoseconds(now);
}

/// Whether a file changed at `now` gets another time than `time`.
bool is_past(std::int64_t time, std::int64_t now) {
  constexpr std::int64_t second = 1'000'000'000;
  // Whole seconds tell of a file system that keeps no more; the coarsest keep every other second.
  return time % second == 0 ? now - time > 2 * second : now > time;
}

} // namespace

struct Fingerprint::State {
  State() : hash(XXH3_createState()) {
    if (hash != nullptr)
      XXH3_128bits_reset(hash);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XXH3_freeState(hash); }

  XXH3_state_t* hash;
};

Fingerprint::Fingerprint() : state_(std::make_unique<State>()) {
  if (state_->hash == nullptr)
    throw std::bad_alloc();
}
Fingerprint::Fingerprint(Fingerprint&&) noexcept = default;
Fingerprint& Fingerprint::operator=(Fingerprint&&) noexcept = default;
Fingerprint::~Fingerprint() = default;

void Fingerprint::add(std::string_view part) {
  const std::uint64_t size = part.size();
  XXH3_128bits_update(state_->hash, &size, sizeof size);
  XXH3_128bits_update(state_->hash, part.data(), part.size());
}

void Fingerprint::add_file_state(const std::string& path) {
  struct stat status {};
  std::int64_t facts[5] = {};
  if (taken_ == 0)
    taken_ = file_clock();
  if (::stat(path.c_str(), &status) == 0) {
    // The time of the inode's change too: a tool may set the other one back.
    facts[0] = 1 + static_cast<std::int64_t>(status.st_mode);
    facts[1] = status.st_size;
    facts[2] = nanoseconds(status.st_mtim);
    facts[3] = nanoseconds(status.st_ctim);
    facts[4] = static_cast<std::int64_t>(status.st_ino);
    youngest_ = std::max({youngest_, facts[2], facts[3]});
  }
  add(path);
  XXH3_128bits_update(state_->hash, facts, sizeof facts);
}

bool Fingerprint::settled() const {
  return taken_ == 0 || is_past(youngest_, taken_);
}

std::string Fingerprint::digest() const {
  const auto value = XXH3_128bits_digest(state_->hash);
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (const std::uint64_t half : {value.high64, value.low64})
    for (int shift = 60; shift >= 0; shift -= 4)
      out += hex[(half >> shift) & 0xF];
  return out;
}

std::optional<std::string> FingerprintCache::default_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && cache[0] == '/')
    return below(cache, "aircat");
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] == '/')
    return below(home, ".cache/aircat");
  return std::nullopt;
}

FingerprintCache::FingerprintCache(std::string cache_folder, std::string root,
                                   std::string_view selection)
    : folder_(std::move(cache_folder)), root_(std::move(root)) {
  std::error_code unknown;
  Fingerprint key;
  key.add(
      std::filesystem::absolute(root_.empty() ? "." : root_, unknown).lexically_normal().string());
  key.add(selection);
  file_ = key.digest();
}

std::optional<Fingerprint> FingerprintCache::outputs() const {
  Tree tree;
  std::optional<std::string> manifest;
  if (tree.open(root_, false) || tree.read(manifest_name, manifest) || !manifest)
    return std::nullopt;
  Fingerprint out;
  out.add(*manifest);
  for (const auto& path : parse_manifest(*manifest))
    out.add_file_state(below(root_, path));
  return out;
}

std::optional<std::string> FingerprintCache::recall(const Fingerprint& inputs) const {
  Tree tree;
  std::optional<std::string> text;
  if (tree.open(folder_, false) || tree.read(file_, text) || !text)
    return std::nullopt;
  std::string_view rest = *text;
  const auto wanted = inputs.digest();
  if (rest.size() < head.size() + 2 * digits || !rest.starts_with(head) ||
      rest.substr(head.size(), digits) != wanted)
    return std::nullopt;
  rest.remove_prefix(head.size() + digits);
  const auto found = outputs();
  if (!found || rest.substr(0, digits) != found->digest())
    return std::nullopt;
  return std::string(rest.substr(digits));
}

bool FingerprintCache::remember(const Fingerprint& inputs, std::string_view note) const {
  if (!inputs.settled())
    return false;
  auto found = outputs();
  if (!found)
    return false;
  if (!found->settled()) {
    // These were just written. The clock's next tick is milliseconds away.
    constexpr int most_waits = 12;
    for (int waits = 0; !is_past(found->youngest(), file_clock()); ++waits) {
      if (waits == most_waits)
        return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    found = outputs();
    if (!found || !found->settled())
      return false;
  }
  Tree tree;
  if (tree.open(folder_, true))
    return false;
  return !tree.write(
      file_, std::string(head) + inputs.digest() + found->digest() + std::string(note), true);
}

} // namespace aircat::output
