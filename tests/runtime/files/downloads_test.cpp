#include "aircat/downloads.hpp"
#include "aircat/error_codes.hpp"
#include "files/samples.hpp"
#include "files/sha256.hpp"
#include "support/fake_clock.hpp"
#include "support/files.hpp"
#include "support/server.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <sys/resource.h>

using namespace aircat;
using namespace aircat::testing;
using support::files_below;
using Waits = std::vector<Clock::Duration::rep>;

namespace {

/// A downloader of files into a folder of its own, on a clock that does not let anybody wait.
struct Scene {
  Scene() { options.clock = clock; }

  [[nodiscard]] Download of(std::string source) const {
    return {std::move(source), folder.path(), "image"};
  }
  StoredFile store(const Download& download) { return Downloader(options).store(download); }
  ErrorPointer error_of(const Download& download) {
    auto outcomes = Downloader(options).store({&download, 1});
    REQUIRE(outcomes.size() == 1);
    REQUIRE_FALSE(outcomes.front().ok());
    return outcomes.front().error;
  }
  [[nodiscard]] std::size_t files() const { return files_below(folder.path()).size(); }

  support::TemporaryFolder folder;
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  DownloaderOptions options;
  Server server;
};

} // namespace

TEST_CASE_METHOD(Scene, "a file is stored with what can be told of it") {
  server.serve("/small.png", file(png(), "image/png"));
  const auto stored = store(of(server.url("/small.png")));
  CHECK(stored.path == folder.path() / "image.png");
  CHECK(stored.metadata.empty());
  CHECK(stored.bytes == png().size());
  CHECK(stored.sha256 == files::sha256(png()));
  CHECK(stored.format == MediaFormat::png);
  CHECK(stored.size == ImageSize{16, 8});
  CHECK(files_below(folder.path()) == std::map<std::string, std::string>{{"image.png", png()}});
}

TEST_CASE_METHOD(Scene, "the extension is that of the real format") {
  server.serve("/a.png", file(jpeg(), "image/png"));
  server.serve("/b.png", file(webp(), "image/png"));
  CHECK(store(of(server.url("/a.png"))).path.filename() == "image.jpg");
  CHECK(store(of(server.url("/b.png"))).path.filename() == "image.webp");
}

TEST_CASE_METHOD(Scene, "data URIs and base64 are stored like files") {
  CHECK(store(of(data_uri(png(), "image/png"))).sha256 == files::sha256(png()));
  CHECK(store(of(base64_encode(jpeg()))).path.filename() == "image.jpg");
  CHECK(error_of(of("no base64!"))->code() == error_code::unexpected_format);
  CHECK(error_of(of("data:image/png;base64,a"))->code() == error_code::unexpected_format);
  CHECK(error_of(of(base64_encode(png().substr(0, 100))))->code() == error_code::incomplete_file);
  CHECK(error_of(of("file:///etc/passwd"))->code() == error_code::unexpected_format);
  CHECK(error_of(of(""))->code() == error_code::empty_file);
  CHECK(files() == 2);
}

TEST_CASE_METHOD(Scene,
                 "what is no whole file of an expected format is refused, and nothing is left") {
  auto download = of(server.url());
  download.expected = {MediaFormat::png, MediaFormat::webp};
  struct Case {
    Answer answer;
    const char* code;
    const char* says;
  };
  for (const auto& [answer, code, says] :
       {Case{page("<!DOCTYPE html><html><body>Sign in</body></html>"),
             error_code::unexpected_format, "of the type text/html"},
        Case{file("", "image/png"), error_code::empty_file, "empty file"},
        Case{file(png().substr(0, 150), "image/png"), error_code::incomplete_file,
             "a PNG of 150 bytes that is not complete: a chunk of 209 bytes at byte 33 is cut off"},
        Case{file(jpeg(), "image/jpeg"), error_code::unexpected_format,
             "a file of the format JPG, not PNG or WEBP"},
        Case{json(R"({"errors":[]})"), error_code::unexpected_format, "no image"},
        Case{file(std::string(64, '\0'), "image/png"), error_code::unexpected_format,
             "64 bytes"}}) {
    server.then(answer);
    const auto error = error_of(download);
    CHECK(error->kind() == ErrorKind::api);
    CHECK(error->code() == code);
    CHECK_FALSE(error->retryable());
    CHECK_THAT(error->what(), Catch::Contains(says));
    CHECK_THAT(error->what(), Catch::Contains("http://127.0.0.1:"));
    CHECK(files() == 0);
  }
  CHECK(clock->waits().empty());
}

TEST_CASE_METHOD(Scene, "a body that is shorter than its Content-Length is no file") {
  options.retry.retries = 1;
  server.then(in_manner(Manner::truncated, file(png(), "image/png")));
  server.then(in_manner(Manner::truncated, file(png(), "image/png")));
  CHECK(error_of(of(server.url()))->code() == error_code::connection_lost);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "broken connections, 5xx and 429 are tried again from the start") {
  server.then(in_manner(Manner::truncated, file(png().substr(0, 99), "image/png")));
  server.then(json("{}", 503));
  server.then(with_header(json("{}", 429), "Retry-After", "5"));
  server.then(file(png(), "image/png"));
  CHECK(store(of(server.url())).sha256 == files::sha256(png()));
  CHECK(clock->waits() == Waits{1000, 2000, 5000});
  CHECK(files() == 1);
}

TEST_CASE_METHOD(Scene, "what stays broken ends after the retries, other statuses at once") {
  server.answer_by([](const Received&) { return json("{}", 500); });
  const auto error = error_of(of(server.url()));
  CHECK(error->code() == error_code::http_error);
  CHECK(error->detail().http_status == 500);
  CHECK(clock->waits() == Waits{1000, 2000, 4000});
  CHECK(server.requests().size() == 4);
  for (const int status : {400, 401, 403, 404, 410}) {
    server.then(page("secret words", status));
    const auto refused = error_of(of(server.url()));
    CHECK(refused->kind() == ErrorKind::api);
    CHECK(refused->detail().http_status == status);
    CHECK_THAT(refused->what(), !Catch::Contains("secret"));
  }
  CHECK(server.requests().size() == 9);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "redirects are followed") {
  server.then(redirect("/small.png"));
  server.serve("/small.png", file(png(), "image/png"));
  CHECK(store(of(server.url("/moved"))).bytes == png().size());
}

TEST_CASE_METHOD(Scene, "no address ever gets a key or a cookie") {
  server.serve("/small.png", file(png(), "image/png"));
  (void)store(of(server.url("/small.png")));
  CHECK_FALSE(server.requests().front().header("authorization"));
  CHECK_FALSE(server.requests().front().header("cookie"));
}

TEST_CASE_METHOD(Scene, "a file that is larger than allowed is refused") {
  options.largest_file = 100;
  server.serve("/small.png", file(png(), "image/png"));
  CHECK(error_of(of(server.url("/small.png")))->code() == error_code::answer_too_large);
  server.serve("/chunked.png", in_manner(Manner::chunked, file(png(), "image/png")));
  CHECK(error_of(of(server.url("/chunked.png")))->code() == error_code::answer_too_large);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "names are safe and no file is overwritten") {
  server.serve("/small.png", file(png(), "image/png"));
  auto download = of(server.url("/small.png"));
  download.name = "../a:b@c/\xe7\x8c\xab";
  CHECK(store(download).path == folder.path() / "a-b-c.png");
  CHECK(store(download).path == folder.path() / "a-b-c-2.png");
  download.folder = folder.path() / "new/folder";
  CHECK(store(download).path == folder.path() / "new/folder/a-b-c.png");
}

TEST_CASE_METHOD(Scene, "metadata stands beside the file") {
  server.serve("/small.png", file(png(), "image/png"));
  auto download = of(server.url("/small.png"));
  download.metadata = [](const StoredFile& stored) {
    return stored.path.filename().string() + " " + stored.sha256;
  };
  (void)store(download);
  const auto stored = store(download);
  CHECK(stored.path == folder.path() / "image-2.png");
  CHECK(stored.metadata == folder.path() / "image-2.json");
  CHECK(support::read(stored.metadata) == "image-2.png " + files::sha256(png()));
  CHECK(files() == 4);
}

TEST_CASE_METHOD(Scene, "files come in parallel, and in their order") {
  constexpr int count = 4;
  const std::chrono::milliseconds each{150};
  std::vector<Download> downloads;
  for (int i = 0; i < count; ++i) {
    const auto path = "/" + std::to_string(i);
    server.serve(path,
                 after(each, file(large_png(1000U + static_cast<std::size_t>(i)), "image/png")));
    downloads.push_back(of(server.url(path)));
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto outcomes = Downloader(options).store(downloads);
  const auto took = std::chrono::steady_clock::now() - begin;
  CHECK(took < 2 * each + std::chrono::milliseconds(100));
  for (std::size_t i = 0; i < count; ++i)
    CHECK(outcomes[i].value().bytes == 1000 + i);
  CHECK(files() == count);
}

TEST_CASE_METHOD(Scene, "there are no more connections than allowed, and they are kept") {
  options.connections = 2;
  server.serve("/small.png", file(png(), "image/png"));
  const Download download = of(server.url("/small.png"));
  const std::vector<Download> downloads(20, download);
  Downloader downloader(options);
  for (const auto& outcome : downloader.store(downloads))
    CHECK(outcome.ok());
  CHECK(server.connections() <= 2);
  CHECK(files() == 20);
}

TEST_CASE_METHOD(Scene, "one that fails leaves the others alone") {
  server.serve("/small.png", file(png(), "image/png"));
  server.then(page("gone", 404));
  const std::vector<Download> downloads{of(server.url("/small.png")), of(server.url("/gone")),
                                        of(server.url("/small.png"))};
  const auto outcomes = Downloader(options).store(downloads);
  CHECK(outcomes[0].ok());
  CHECK_THROWS_AS(outcomes[1].value(), RunwareApiError);
  CHECK(outcomes[2].ok());
  CHECK(files() == 2);
}

TEST_CASE_METHOD(Scene, "progress counts bytes of how many") {
  server.serve("/large.png", file(large_png(300'000), "image/png"));
  std::vector<DownloadProgress> heard;
  DownloadOptions call;
  call.on_progress = [&](const DownloadProgress& progress) { heard.push_back(progress); };
  const std::vector<Download> downloads{of(server.url("/large.png"))};
  (void)Downloader(options).store(downloads, call);
  REQUIRE(heard.size() > 1);
  CHECK(heard.back().bytes == 300'000);
  for (std::size_t i = 0; i < heard.size(); ++i) {
    CHECK(heard[i].index == 0);
    CHECK(heard[i].total == 300'000U);
    CHECK((i == 0 || heard[i].bytes > heard[i - 1].bytes));
  }
}

TEST_CASE_METHOD(Scene, "what the caller's functions throw comes out, and nothing is left") {
  server.serve("/small.png", file(png(), "image/png"));
  DownloadOptions call;
  call.on_progress = [](const DownloadProgress&) { throw std::logic_error("enough"); };
  const std::vector<Download> downloads(3, of(server.url("/small.png")));
  Downloader downloader(options);
  CHECK_THROWS_WITH(downloader.store(downloads, call), "enough");
  CHECK_THROWS_WITH(downloader.store(downloads.front(), call), "enough");
  auto download = of(server.url("/small.png"));
  download.metadata = [](const StoredFile&) -> std::string { throw std::logic_error("no text"); };
  CHECK_THROWS_WITH(downloader.store(download), "no text");
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "a stop ends what is under way and leaves nothing") {
  server.answer_by([](const Received&) {
    auto answer = in_manner(Manner::slowly, file(large_png(100'000), "image/png"));
    answer.pace = std::chrono::milliseconds(2);
    return answer;
  });
  std::stop_source source;
  DownloadOptions call;
  call.stop = source.get_token();
  call.on_progress = [&](const DownloadProgress& progress) {
    if (progress.bytes > 3)
      source.request_stop();
  };
  const std::vector<Download> downloads(6, of(server.url()));
  for (const auto& outcome : Downloader(options).store(downloads, call))
    CHECK(outcome.error->kind() == ErrorKind::aborted);
  CHECK(files() == 0);
}

TEST_CASE_METHOD(Scene, "a stop ends the wait before a retry") {
  std::stop_source source;
  clock->on_wait([&] { source.request_stop(); });
  server.then(json("{}", 503));
  DownloadOptions call;
  call.stop = source.get_token();
  CHECK_THROWS_AS(Downloader(options).store(of(server.url()), call), RunwareAbortedError);
  CHECK(server.requests().size() == 1);
}

TEST_CASE_METHOD(Scene, "silence ends after the timeout") {
  options.timeout = Clock::Duration(50);
  options.retry.retries = 1;
  server.answer_by([](const Received&) { return in_manner(Manner::silence); });
  const auto error = error_of(of(server.url()));
  CHECK(error->kind() == ErrorKind::timeout);
  CHECK_THAT(error->what(), Catch::Contains("try again") && !Catch::Contains("taskUUID"));
  CHECK(server.requests().size() == 2);
}

TEST_CASE_METHOD(Scene, "what this system refuses is an error of its own kind") {
  server.serve("/small.png", file(png(), "image/png"));
  support::write(folder.path() / "taken", "a file");
  auto download = of(server.url("/small.png"));
  download.folder = folder.path() / "taken";
  const auto error = error_of(download);
  CHECK(error->kind() == ErrorKind::file);
  CHECK(error->code() == error_code::file_not_stored);
  CHECK_THAT(error->what(), Catch::Contains("taken"));
  CHECK_THROWS_AS(Downloader(options).store(download), RunwareFileError);
  CHECK(support::read(folder.path() / "taken") == "a file");
}

TEST_CASE_METHOD(Scene, "a disk that is full is said, and nothing is left") {
  server.serve("/large.png", file(large_png(300'000), "image/png"));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{100'000, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto error = error_of(of(server.url("/large.png")));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  (void)std::signal(SIGXFSZ, handler);
  CHECK(error->kind() == ErrorKind::file);
  CHECK_THAT(error->what(), Catch::Contains("File too large"));
  CHECK(files() == 0);
}

TEST_CASE("figures out of range are refused") {
  CHECK_THROWS_AS(Downloader({.connections = 0}), std::invalid_argument);
  CHECK_THROWS_AS(Downloader({.timeout = Clock::Duration(0)}), std::invalid_argument);
  CHECK_THROWS_AS(Downloader({.largest_file = 0}), std::invalid_argument);
  CHECK_THROWS_AS(Downloader({.redirects = -1}), std::invalid_argument);
}
