// A video takes minutes: it is made in the background, and says how far it is.
#include "aircat/client.hpp"
#include "runware/google.hpp"

#include <chrono>
#include <iostream>

int main() {
  using Model = runware::google::Veo31TextToVideo;
  aircat::GenerateOptions options;
  options.run.on_progress = [](const aircat::Progress& progress) {
    std::cout << progress.state;
    if (progress.percent)
      std::cout << ' ' << *progress.percent << " %";
    std::cout << std::endl;
  };

  try {
    auto client = aircat::Client::from_environment();
    auto running = Model::start(client, {.prompt = "The tide comes in"}, options);
    while (!running.wait_for(std::chrono::seconds(1)))
      ; // a program with a window would draw it here; running.cancel() gives up
    std::cout << running.get().media.front().url << '\n';
  } catch (const aircat::RunwareError& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
