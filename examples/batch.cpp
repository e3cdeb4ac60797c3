// Ten pictures in one exchange. What is wrong with one of them does not harm the others.
#include "aircat/client.hpp"
#include "runware/bfl.hpp"

#include <iostream>
#include <vector>

int main() {
  using Model = runware::bfl::Flux2ProTextToImage;
  std::vector<aircat::Request> requests;
  for (int number = 1; number <= 10; ++number)
    requests.push_back(Model::request(
        {.prompt = number == 7 ? "Something forbidden" : "Postcard " + std::to_string(number)}));

  auto client = aircat::Client::from_environment();
  const auto outcomes = client.run(requests);
  std::size_t done = 0;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].ok())
      ++done;
    else
      std::cout << "number " << i + 1 << ": " << outcomes[i].error->what() << '\n';
  }
  std::cout << done << " of " << outcomes.size() << " done\n";
  return done == 9 ? 0 : 1;
}
