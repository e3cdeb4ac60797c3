#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "cli/progress.hpp"
#include "request/codes.hpp"
#include "traffic/stream.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace aircat::cli {
namespace {

using request::UnknownModels;
using traffic::Batch;
using traffic::Summary;

struct Shard {
  std::uint64_t index = 1, of = 1;
};

std::optional<Shard> read_shard(const std::string& text) {
  Shard shard;
  if (text.empty())
    return shard;
  const auto* const end = text.data() + text.size();
  const auto [slash, bad_index] = std::from_chars(text.data(), end, shard.index);
  if (bad_index != std::errc{} || slash == end || *slash != '/')
    return std::nullopt;
  const auto [rest, bad_count] = std::from_chars(slash + 1, end, shard.of);
  if (bad_count != std::errc{} || rest != end || shard.index < 1 || shard.index > shard.of)
    return std::nullopt;
  return shard;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// A file that is open for reading, or standard input.
class InputFile {
public:
  explicit InputFile(const std::string& name) : name_(name == "-" ? "standard input" : name) {
    file_ = name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0 || ::fstat(file_, &status_) != 0)
      fail();
    if (S_ISDIR(status_.st_mode))
      throw std::system_error(EISDIR, std::generic_category());
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() {
    if (file_ > STDIN_FILENO)
      ::close(file_);
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] int descriptor() const { return file_; }
  [[nodiscard]] bool has_size() const { return S_ISREG(status_.st_mode); }
  [[nodiscard]] std::uint64_t size() const { return static_cast<std::uint64_t>(status_.st_size); }

  /// All of it, with the bytes behind it that the reader of JSON looks at.
  [[nodiscard]] std::string read_all() const {
    std::string text;
    std::size_t have = 0;
    for (;;) {
      text.resize(std::max(have + (64U << 10U), has_size() ? size() + 1 : have * 2));
      const auto got = ::read(file_, text.data() + have, text.size() - have);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        fail();
      if (got == 0)
        break;
      have += static_cast<std::size_t>(got);
    }
    text.resize(have);
    text.reserve(have + simdjson::SIMDJSON_PADDING);
    return text;
  }

private:
  [[noreturn]] static void fail() { throw std::system_error(errno, std::generic_category()); }

  std::string name_;
  int file_ = -1;
  struct stat status_ {};
};

/// Prints findings as they come and adds up what was found.
class Run {
public:
  Run(const ValidateOptions& options, const Console& console)
      : options_(options), console_(console), printer_(console.printer(false)) {}

  void begin() const {
    if (!options_.summary)
      console_.print_findings(printer_->begin());
  }

  void judge(const std::string& name, Shard shard, const request::Validator& validator) {
    const InputFile file(name);
    traffic::StreamOptions stream;
    stream.jobs = thread_count(options_.common.jobs);
    stream.wishes = {options_.common.strict, !options_.summary, console_.is_text(),
                     options_.summary};
    stream.print = [&](const Finding& finding) { return printer_->one(finding); };
    stream.take = [&](Batch&& batch) { take(std::move(batch)); };
    if (is_lines(name)) {
      traffic::LineReader reader(file.descriptor(), part_of(file, shard));
      traffic::judge_lines(reader, file.name(), validator, stream);
    } else {
      const auto text = file.read_all();
      traffic::judge_document(text, file.name(), validator, stream);
    }
  }

  ExitCode end() {
    progress_.clear();
    if (options_.summary)
      print_summary(summary_);
    else
      finish_findings();
    return rejects() ? ExitCode::findings : ExitCode::fine;
  }

  void print_summary(const Summary& summary) const {
    console_.print(console_.is_text() ? traffic::describe(summary)
                                      : traffic::to_json(summary).dump(2) + "\n");
  }

private:
  [[nodiscard]] bool is_lines(const std::string& name) const {
    return options_.input == "jsonl" ||
           (options_.input == "auto" && (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")));
  }

  static traffic::Part part_of(const InputFile& file, Shard shard) {
    if (shard.of == 1)
      return {};
    if (!file.has_size())
      throw std::runtime_error("--shard needs a file whose size is known, not a pipe");
    const auto at = [&](std::uint64_t index) {
      return file.size() / shard.of * index + file.size() % shard.of * index / shard.of;
    };
    return {at(shard.index - 1), at(shard.index)};
  }

  void take(Batch&& batch) {
    summary_.add(batch.summary);
    progress_.advance(batch.bytes, summary_.tasks.all());
    for (std::size_t i = 0; i < batch.findings.size(); ++i) {
      if (options_.max_findings > 0 && shown_ == options_.max_findings) {
        hidden_ += batch.findings.size() - i;
        return;
      }
      if (shown_++ == 0)
        progress_.clear();
      else
        out_ += printer_->separator();
      out_ += batch.printed[i];
      codes_.insert(std::move(batch.findings[i].code));
    }
    flush();
  }

  void flush() {
    if (!out_.empty())
      console_.print_findings(out_);
    out_.clear();
  }

  void finish_findings() {
    flush();
    console_.print_findings(printer_->end(codes_));
    if (hidden_ > 0)
      console_.note(fmt::format("findings that are not shown: {} (--max-findings)", hidden_));
    const auto requests = summary_.requests.all();
    console_.note(fmt::format("{} request{} judged: {} accepted, {} rejected", requests,
                              requests == 1 ? "" : "s", summary_.requests.accepted,
                              summary_.requests.rejected));
  }

  [[nodiscard]] bool rejects() const { return summary_.requests.rejected > 0; }

  const ValidateOptions& options_;
  const Console& console_;
  std::unique_ptr<const Printer> printer_;
  Progress progress_;
  Summary summary_;
  std::string out_;
  std::set<std::string> codes_;
  std::size_t shown_ = 0, hidden_ = 0;
};

UnknownModels unknown_models(const std::string& text) {
  return text == "allow"  ? UnknownModels::allow
         : text == "warn" ? UnknownModels::warn
                          : UnknownModels::error;
}

/// Says why a file cannot be judged; the others are judged all the same.
template <typename Judge>
bool try_file(const std::string& name, const Console& console, Judge judge) {
  try {
    judge();
    return true;
  } catch (const std::system_error& error) {
    console.fail(fmt::format("cannot read {}: {}", name == "-" ? "standard input" : name,
                             error.code().message()));
  } catch (const std::runtime_error& error) {
    console.fail(fmt::format("cannot judge {}: {}", name, error.what()));
  }
  return false;
}

ExitCode merge(const ValidateOptions& options, const Console& console) {
  Summary whole;
  Findings findings;
  for (const auto& name : options.files) {
    const auto json = read_json_input(name, findings);
    const auto part = json ? traffic::summary_from(*json) : std::nullopt;
    if (part)
      whole.add(*part);
    else if (json)
      findings.error(request::code::not_a_summary, {name, 1, 1}, {}, "this is no summary",
                     "write one with `aircat validate --summary --format json`");
  }
  if (findings.has_errors())
    return console.report(findings);
  Run(options, console).print_summary(whole);
  return whole.requests.rejected > 0 ? ExitCode::findings : ExitCode::fine;
}

} // namespace

ExitCode run(const ValidateOptions& options) {
  const Console console(options.common.format);
  const auto shard = read_shard(options.shard);
  if (!shard) {
    console.fail(fmt::format("--shard takes I/N with I from 1 to N, not '{}'", options.shard));
    return ExitCode::usage;
  }
  if (options.merge)
    return merge(options, console);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const request::Validator validator(*catalog, unknown_models(options.unknown_models));
  Run run(options, console);
  run.begin();
  bool readable = true;
  for (const auto& name : options.files.empty() ? std::vector<std::string>{"-"} : options.files)
    readable = try_file(name, console, [&] { run.judge(name, *shard, validator); }) && readable;
  ending = run.end();
  return readable ? ending : ExitCode::io;
}

} // namespace aircat::cli
