#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// Runs a fuzzer's function without a fuzzer: on its seeds, and on so many changes of them, the same
// every time. `smoke SEEDS ROUNDS`

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

std::string changed(std::string text, const std::vector<std::string>& seeds, std::mt19937& random) {
  static const std::string pieces[] = {"\"", "{",     "}",       "[",    "]",  ",",   ":",  "null",
                                       "-1", "1e400", "\\ud800", "\xff", "{{", "0.5", "\n", "true"};
  for (auto changes = random() % 4 + 1; changes > 0; --changes) {
    const auto at = text.empty() ? 0 : random() % text.size();
    switch (random() % 4) {
    case 0:
      text.insert(at, pieces[random() % std::size(pieces)]);
      break;
    case 1:
      text.erase(at, random() % 8);
      break;
    case 2:
      if (!text.empty())
        text[at] = static_cast<char>(random());
      break;
    default: {
      const auto& other = seeds[random() % seeds.size()];
      const auto from = other.empty() ? 0 : random() % other.size();
      text.insert(at, other.substr(from, random() % 40));
    }
    }
  }
  return text;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3)
    return 3;
  std::vector<std::string> seeds;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    run(seeds.back());
  }
  std::mt19937 random(1);
  const auto rounds = std::atoi(argv[2]);
  for (int i = 0; i < rounds; ++i)
    run(changed(seeds[random() % seeds.size()], seeds, random));
  std::printf("%zu seeds, %d changes\n", seeds.size(), rounds);
  return 0;
}
