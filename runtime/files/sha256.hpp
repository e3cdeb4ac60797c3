#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace aircat::files {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
  Sha256();
  ~Sha256();

  void add(std::string_view bytes);
  /// 64 hexadecimal digits of all that was added. Begins anew.
  [[nodiscard]] std::string finish();

private:
  void begin();
  struct FreesContext {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, FreesContext> context_;
};

[[nodiscard]] std::string sha256(std::string_view bytes);
/// Throws std::system_error.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

} // namespace aircat::files
