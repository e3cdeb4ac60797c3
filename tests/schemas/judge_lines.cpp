// judge_lines CATALOG: for each line of the standard input, a task as JSON, prints 1 when it is
// accepted and 0 when it is not.
#include "catalog/load.hpp"
#include "request/judge.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>

int main(int count, char** arguments) {
  if (count != 2)
    return 3;
  aircat::Findings findings;
  const auto catalog = aircat::catalog::load(arguments[1], 2, findings);
  if (findings.has_errors())
    return 1;
  for (std::string line; std::getline(std::cin, line);) {
    const auto task = nlohmann::ordered_json::parse(line, nullptr, false);
    const bool accepted =
        !task.is_discarded() && !aircat::request::judge(catalog, task).has_errors();
    std::cout << (accepted ? "1\n" : "0\n");
  }
}
