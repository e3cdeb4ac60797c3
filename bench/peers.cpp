#include "peers.hpp"

#include "process.hpp"
#include "statistics.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <vector>

namespace aircat::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fields = 24; // a provider's request has about as many

struct Peer {
  std::string program;
  std::string package;
  std::string suffix;
  std::string head;
  std::function<std::string(std::size_t model)> declaration;
  std::vector<std::string> options;
};

std::string proto(std::size_t model) {
  auto text = fmt::format("message Request{} {{\n", model);
  for (std::size_t i = 1; i <= fields; ++i)
    text += fmt::format("  {} field_{} = {};\n", i % 3 == 0 ? "int64" : "string", i, i);
  return text + "}\n";
}

std::string table(std::size_t model) {
  auto text = fmt::format("table Request{} {{\n", model);
  for (std::size_t i = 1; i <= fields; ++i)
    text += fmt::format("  field_{}:{};\n", i, i % 3 == 0 ? "long" : "string");
  return text + "}\n";
}

/// One schema a model, as one catalog file is one model; all in one process.
double models_a_second(const Peer& peer, const std::string& folder, std::size_t models,
                       std::size_t repetitions) {
  fs::create_directories(folder);
  auto words = peer.options;
  for (std::size_t model = 0; model < models; ++model) {
    const auto name = fmt::format("request_{}{}", model, peer.suffix);
    std::ofstream(folder + "/" + name) << peer.head << peer.declaration(model);
    words.push_back(name);
  }
  std::vector<double> seconds;
  for (std::size_t i = 0; i < repetitions; ++i) {
    fs::create_directories(folder + "/out");
    seconds.push_back(run(words, folder).seconds);
    fs::remove_all(folder + "/out");
  }
  return static_cast<double>(models) / median(seconds);
}

} // namespace

void compare_with_peers(const std::string& folder, std::size_t models, std::size_t repetitions) {
  const std::vector<Peer> peers{
      {"flatc", "flatbuffers-compiler", ".fbs", "", table, {"flatc", "--cpp", "-o", "out"}},
      {"protoc",
       "protobuf-compiler",
       ".proto",
       "syntax = \"proto3\";\n",
       proto,
       {"protoc", "--cpp_out=out"}}};
  for (const auto& peer : peers) {
    if (is_installed(peer.program))
      fmt::print("{:<8} {:>8.0f} models/s, one schema and its C++ a model\n", peer.program,
                 models_a_second(peer, folder + "/" + peer.program, models, repetitions));
    else
      fmt::print("{:<8} not compared: it is not installed (Debian's package is {})\n", peer.program,
                 peer.package);
  }
}

} // namespace aircat::bench
