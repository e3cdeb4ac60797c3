#include "traffic/stream.hpp"

#include <condition_variable>
#include <cstring>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

namespace aircat::traffic {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string_view without_bom(std::string_view text) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  return text.substr(0, bom.size()) == bom ? text.substr(bom.size()) : text;
}

Batch finish(Session& session, std::size_t bytes, const StreamOptions& options) {
  Batch batch;
  batch.findings = session.take_findings();
  batch.printed.reserve(batch.findings.size());
  for (const auto& finding : batch.findings)
    batch.printed.push_back(options.print(finding));
  batch.summary = session.take_summary();
  batch.bytes = bytes;
  return batch;
}

void judge_chunk(const Chunk& chunk, std::string_view file, Session& session) {
  auto rest = chunk.text();
  if (chunk.number == 0 && chunk.first_line == 1)
    rest = without_bom(rest);
  for (auto line_number = chunk.first_line; !rest.empty(); ++line_number) {
    const auto* newline = static_cast<const char*>(std::memchr(rest.data(), '\n', rest.size()));
    const auto line =
        newline ? rest.substr(0, static_cast<std::size_t>(newline - rest.data())) : rest;
    rest.remove_prefix(newline ? line.size() + 1 : line.size());
    if (!is_blank(line))
      session.judge({line, file, line_number});
  }
}

/// Many, since a worker may lose its processor for a while; few enough that memory does not grow.
constexpr std::uint64_t batches_ahead = 64;

/// Workers take chunks one after another, judge them at the same time, and hand over what they
/// found in the order of the chunks.
class Workers {
public:
  Workers(LineReader& reader, std::string_view file, const request::Validator& validator,
          const StreamOptions& options)
      : reader_(reader), file_(file), validator_(validator), options_(options) {}

  void run() {
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < options_.jobs; ++i)
      threads.emplace_back([this] { work(); });
    work();
    for (auto& thread : threads)
      thread.join();
    if (failure_)
      std::rethrow_exception(failure_);
  }

private:
  void work() {
    try {
      Session session(validator_, options_.wishes);
      Chunk chunk;
      while (take(chunk)) {
        judge_chunk(chunk, file_, session);
        if (!hand_over(chunk.number, finish(session, chunk.size, options_)))
          return;
      }
    } catch (...) {
      const std::lock_guard lock(order_);
      if (!failure_)
        failure_ = std::current_exception();
      next_.notify_all();
    }
  }

  /// Keeps a batch until those before it have come, so that no worker waits for a slower one unless
  /// it is far ahead. Returns whether to go on.
  bool hand_over(std::uint64_t number, Batch batch) {
    std::unique_lock lock(order_);
    next_.wait(lock, [&] { return number < turn_ + batches_ahead || failure_; });
    done_.emplace(number, std::move(batch));
    for (; !failure_ && !done_.empty() && done_.begin()->first == turn_; ++turn_) {
      auto next = done_.extract(done_.begin());
      options_.take(std::move(next.mapped()));
    }
    next_.notify_all();
    return !failure_;
  }

  bool take(Chunk& chunk) {
    const std::lock_guard lock(reading_);
    return reader_.next(chunk);
  }

  LineReader& reader_;
  std::string_view file_;
  const request::Validator& validator_;
  const StreamOptions& options_;
  std::mutex reading_, order_;
  std::condition_variable next_;
  std::uint64_t turn_ = 0;              ///< the chunk whose batch comes next
  std::map<std::uint64_t, Batch> done_; ///< batches that came before their turn
  std::exception_ptr failure_;
};

} // namespace

void judge_lines(LineReader& reader, std::string_view file, const request::Validator& validator,
                 const StreamOptions& options) {
  Workers(reader, file, validator, options).run();
}

void judge_document(std::string_view text, std::string_view file,
                    const request::Validator& validator, const StreamOptions& options) {
  Session session(validator, options.wishes);
  session.judge({without_bom(text), file, 1});
  options.take(finish(session, text.size(), options));
}

} // namespace aircat::traffic
