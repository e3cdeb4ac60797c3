// Runs a program against a service that is only simulated:
//
//     simulated_service PROGRAM [ARGUMENT…]
//
// The program finds it by RUNWARE_BASE_URL, and a key that is none in RUNWARE_API_KEY. Ends as the
// program does, and says how many tasks there would have been to pay for.
#include "simulation/simulation.hpp"

#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("usage: simulated_service PROGRAM [ARGUMENT...]\n", stderr);
    return 3;
  }
  const aircat::testing::Simulation service;
  ::setenv("RUNWARE_BASE_URL", service.url().c_str(), 1);
  ::setenv("RUNWARE_API_KEY", "not-a-real-key", 1);
  const auto child = ::fork();
  if (child == 0) {
    ::execvp(arguments[1], arguments + 1);
    std::perror(arguments[1]);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const auto paid = service.paid();
  std::fprintf(stderr, "simulated service: %zu task%s to pay for\n", paid, paid == 1 ? "" : "s");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
