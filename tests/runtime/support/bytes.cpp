#include "support/bytes.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace aircat::testing {
namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(AIRCAT_FIXTURES "/") + name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.empty())
    throw std::runtime_error("cannot read the fixture " + name);
  return bytes;
}

} // namespace

std::string png() {
  return read("small.png");
}
std::string jpeg() {
  return read("small.jpg");
}
std::string webp() {
  return read("small.webp");
}
std::string zeros_packed() {
  return read("zeros.gz");
}

} // namespace aircat::testing
