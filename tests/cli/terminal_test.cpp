#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace aircat::cli_test;

namespace {

/// What `aircat check` prints when its standard error is a terminal.
std::string on_terminal(const Workplace& place, const char* no_colour) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  REQUIRE(::grantpt(terminal) == 0);
  REQUIRE(::unlockpt(terminal) == 0);
  const std::string other = ::ptsname(terminal);
  const auto catalog = (place / "catalog").string();
  const auto child = ::fork();
  if (child == 0) {
    const int side = ::open(other.c_str(), O_RDWR | O_NOCTTY);
    ::dup2(side, STDERR_FILENO);
    if (no_colour)
      ::setenv("NO_COLOR", no_colour, 1);
    else
      ::unsetenv("NO_COLOR");
    ::execl(AIRCAT_BINARY, "aircat", "check", "--catalog", catalog.c_str(),
            static_cast<char*>(nullptr));
    ::_exit(127);
  }
  std::string text(1 << 16, '\0');
  std::size_t have = 0;
  for (ssize_t got = 1; got > 0 && have < text.size(); have += static_cast<std::size_t>(got)) {
    got = ::read(terminal, text.data() + have, text.size() - have);
    if (got < 0)
      break; // the other side is closed
  }
  text.resize(have);
  ::waitpid(child, nullptr, 0);
  ::close(terminal);
  return text;
}

} // namespace

TEST_CASE("colour is for terminals, and only without NO_COLOR") {
  const Workplace place;
  write(place / "catalog/models/acme/one.json", "{ \"air\": 1 }\n");
  CHECK(on_terminal(place, nullptr).find("\x1b[") != std::string::npos);
  CHECK(on_terminal(place, "").find("\x1b[") != std::string::npos);
  CHECK(on_terminal(place, "1").find("error") != std::string::npos);
  CHECK(on_terminal(place, "1").find("\x1b[") == std::string::npos);
  CHECK(place.aircat({"check"}).err.find("\x1b[") == std::string::npos);
}
