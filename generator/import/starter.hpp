#pragma once

#include "import/find_requests.hpp"
#include "import/import.hpp"
#include "import/propose.hpp"

namespace aircat::importing {

/// Where the file of a new model will stand.
struct NewPlace {
  std::string vendor, slug, name, class_name;
};

/// By the options, else by the AIR and the title. Nothing, with a finding at `at`, where the vendor
/// is unknown or the place is taken.
[[nodiscard]] std::optional<NewPlace> new_place(const catalog::Catalog& catalog,
                                                const std::string& air, const std::string& title,
                                                const ImportOptions& options, const Place& at,
                                                Findings& findings);

/// A file with nothing but what every model has.
[[nodiscard]] Json starter(const std::string& air, const NewPlace& place,
                           const std::vector<std::string>& capabilities);

/// The capabilities that the description can be of, and says so where that had to be found out.
/// Requests get the names of theirs as titles.
[[nodiscard]] std::vector<std::string>
capabilities_of(const Workbench& bench, const std::string& air, const NewPlace& place,
                Description& description, const ImportOptions& options, Findings& findings);

/// The file with a TODO for each thing that a person has to find out, as `aircat new` writes it.
[[nodiscard]] Json with_todos(Json file, const About& about);

/// The file with a source for what changed in it; for all of it where `before` is empty.
[[nodiscard]] Json with_source(Json file, const Json& before, const std::string& source,
                               const std::string& date);

} // namespace aircat::importing
