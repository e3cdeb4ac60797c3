#pragma once

#include "lint/subject.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// Puts providers' files into their folders, and finds out what the index of each exports.
void link_folders(Subject& subject);

/// Finds names in the folder's index that stand for another provider than they say. Used by
/// `link_folders`.
void find_swapped_names(const Subject& subject, ProviderFolder& folder);

/// Providers to which an index gives the name of another. What follows from that is said of none.
[[nodiscard]] std::set<const ProviderCode*> mixed_up(const Subject& subject);

/// What a name in a file stands for, as far as imports and literals say.
struct Meaning {
  enum class Kind : unsigned char {
    unknown, ///< it may be anything
    nothing, ///< there is no such thing, and `missing` says what is not where
    provider,
    object, ///< in `module`
    module
  };
  Kind kind = Kind::unknown;
  const ProviderCode* provider = nullptr;
  const Module* module = nullptr;
  const ObjectLiteral* object = nullptr;
  std::string missing;                  ///< a name
  std::vector<std::string_view> others; ///< names that there are in its place
};

/// `RunwareImage.Flux2Pro.Text2Image`, as it stands in `module`.
[[nodiscard]] Meaning meaning_of(const Subject& subject, const Module& module,
                                 const std::vector<std::string>& path);

/// The name that `module` exports.
[[nodiscard]] Meaning exported_meaning(const Subject& subject, const Module& module,
                                       std::string_view name);

/// A file that an import names.
struct ImportedFile {
  std::string path;        ///< "" for a package, or where there is no such file
  bool is_missing = false; ///< a relative path with nothing there
};
[[nodiscard]] ImportedFile imported_file(const Subject& subject, const Module& module,
                                         const std::string& from);

/// Each provider in a list by capability, and what it stands for.
template <typename Visit>
void for_each_registration(const Subject& subject, Visit visit) {
  for (const auto& module : subject.modules)
    for (const auto& list : module.lists)
      for (const auto& one : list.providers)
        visit(module, list, one, meaning_of(subject, module, one.path));
}

/// The last part of a path.
[[nodiscard]] std::string file_name(const std::string& path);

/// What a provider's file is called without its capability: `Flux2Pro`.
[[nodiscard]] std::string model_of_file(const std::string& path);

/// Of a folder's providers those that a list lacks though it has most of their capability: a list
/// with half of them or fewer is a choice, unless it has nearly all providers. With a catalog that
/// says that they are implemented, a list that has any provider of the folder should have them too.
[[nodiscard]] std::vector<const ProviderCode*>
left_out(const Subject& subject, const std::set<const ProviderCode*>& all,
         const std::set<const ProviderCode*>& listed);
/// The same whatever a catalog says.
[[nodiscard]] std::vector<const ProviderCode*>
left_out_of_most(const std::set<const ProviderCode*>& all,
                 const std::set<const ProviderCode*>& listed);

} // namespace aircat::lint
