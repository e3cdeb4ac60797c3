#include "files/sha256.hpp"

#include "files/descriptor.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace aircat::files {
namespace {

void check(int result) {
  if (result != 1)
    throw std::runtime_error("libcrypto cannot make a SHA-256");
}

} // namespace

void Sha256::FreesContext::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  check(context_ ? 1 : 0);
  begin();
}
Sha256::~Sha256() = default;

void Sha256::begin() {
  check(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

void Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  check(EVP_DigestFinal_ex(context_.get(), digest.data(), &size));
  begin();
  std::string text;
  for (unsigned i = 0; i < size; ++i) {
    text += digits[digest[i] >> 4U];
    text += digits[digest[i] & 15U];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  Sha256 hash;
  read_pieces(file, [&](std::string_view piece) { hash.add(piece); });
  return hash.finish();
}

} // namespace aircat::files
