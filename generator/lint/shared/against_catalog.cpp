#include "lint/shared/against_catalog.hpp"

#include <algorithm>
#include <cctype>

namespace aircat::lint {

const catalog::Provider* described(const Subject& subject, std::string_view id) {
  const auto found = subject.described.find(id);
  return found == subject.described.end() ? nullptr : found->second;
}

const catalog::Provider* described(const Subject& subject, const ProviderRow& row) {
  if (!row.id.empty() || !subject.catalog)
    return described(subject, row.id);
  if (row.capability)
    for (const auto& model : subject.catalog->models)
      if (model->air == row.air)
        for (const auto& provider : model->providers)
          if (provider->capability->slug == row.capability->slug)
            return provider.get();
  return nullptr;
}

bool is_implemented(const Subject& subject, const ProviderCode& code) {
  const auto* provider = described(subject, code.id);
  return provider && provider->status == catalog::Status::implemented;
}

std::string code_file(const catalog::Provider& provider) {
  auto file = std::string(provider.model->class_name) + ".";
  std::transform(provider.capability->identifier.begin(), provider.capability->identifier.end(),
                 std::back_inserter(file),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return file + ".ts";
}

std::string_view status_word(catalog::Status status) {
  return status_words[static_cast<std::size_t>(status)];
}

bool is_of_runware(std::string_view id) {
  return id.starts_with("runware/");
}

} // namespace aircat::lint
