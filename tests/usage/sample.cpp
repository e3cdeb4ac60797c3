#include "usage/scripts.hpp"

#include <cstdio>
#include <string>

// sample SHELL: the script, or for `man` the page, of a program whose texts have everything that
// means something to a shell or to troff.
int main(int argc, char** argv) {
  using namespace aircat::usage;
  const std::string wanted = argc > 1 ? argv[1] : "";
  const std::string hostile = R"(.it's $(touch hacked) `touch hacked` [a] {b}: "c" \d %n #e; 'f')";
  Argument level{{"-l", "--level"}, hostile, "LEVEL", {"low", "high"}, "low", {}, {}, true, false};
  Argument file{{"--file"}, hostile, "FILE", {}, {}, {"--level"}, {}, false, true};
  Argument more{{"more"}, hostile, "WORD", {"one", "two"}, {}, {}, {}, false, true};
  Interface interface;
  interface.name = "aircat";
  interface.description = hostile;
  interface.version = "1.2.3";
  interface.date = "2026-01-02";
  interface.commands = {{"do", hostile, "  " + hostile + "\n" + hostile, {level, file}, {more}}};
  interface.endings = {{"0", hostile}};
  const auto text = wanted == "bash"   ? bash_script(interface)
                    : wanted == "zsh"  ? zsh_script(interface)
                    : wanted == "fish" ? fish_script(interface)
                                       : man_page(interface);
  std::fputs(text.c_str(), stdout);
  return 0;
}
