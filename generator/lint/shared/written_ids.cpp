#include "lint/shared/written_ids.hpp"

#include "lint/shared/letters_and_digits.hpp"

#include <filesystem>

namespace aircat::lint {

bool speaks_of_the_past(const Page& page) {
  const auto name = letters_and_digits(std::filesystem::path(page.file).stem().string());
  return name.starts_with("changelog") || name.starts_with("changes") ||
         name.starts_with("history") || name.starts_with("releasenotes") ||
         name.starts_with("migrat");
}

const ProviderCode* meant_provider(const Subject& subject, std::string_view id) {
  if (const auto found = subject.providers_by_id.find(id); found != subject.providers_by_id.end())
    return found->second;
  const auto integration = id.substr(0, id.find('/') + 1);
  for (const auto& [known, code] : subject.providers_by_id)
    if (known.starts_with(integration) && is_slip_of(id, known))
      return code;
  return nullptr;
}

} // namespace aircat::lint
