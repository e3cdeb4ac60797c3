#pragma once

#include "catalog/load.hpp"
#include "prove/random.hpp"
#include "json/json.hpp"

#include <map>
#include <string>
#include <vector>

namespace aircat::compare::test {

/// The files of a catalog as JSON, by their path in its folder.
using Files = std::map<std::string, Json>;

/// Reads all files of a catalog.
[[nodiscard]] Files read_files(const std::string& directory);

/// A catalog of these models, as `bfl/flux-2-pro`, with what they are made of and nothing else: all
/// that is tried with it is about them.
[[nodiscard]] Files files_of(const Files& all, const std::vector<std::string>& models);

/// What one edit did, for messages.
struct Edit {
  std::string file;
  std::string what;
};

/// One change of one value of one file: removed, replaced, renamed, moved, added to. What comes of
/// it need not be a catalog.
[[nodiscard]] Edit edit(Files& files, prove::Random& random);

/// Loads and checks the files; findings tell whether they are a catalog.
[[nodiscard]] catalog::Catalog load(const Files& files, Findings& findings);

} // namespace aircat::compare::test
