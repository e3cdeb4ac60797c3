#include "lint/against_catalog.hpp"

namespace aircat::lint {

const catalog::Provider* described(const Subject& subject, std::string_view id) {
  const auto found = subject.described.find(id);
  return found == subject.described.end() ? nullptr : found->second;
}

bool is_implemented(const Subject& subject, const ProviderCode& code) {
  const auto* provider = described(subject, code.id);
  return provider && provider->status == catalog::Status::implemented;
}

std::string_view status_word(catalog::Status status) {
  return status_words[static_cast<std::size_t>(status)];
}

} // namespace aircat::lint
