#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"
#include "output/sink.hpp"

#include <span>
#include <string>
#include <vector>

/// A static site about a catalog.
namespace aircat::site {

struct SiteOptions {
  std::string templates; ///< the folder `templates/site`
  std::span<const CodeInfo> codes;
  unsigned jobs = 1;
  bool validators = true; ///< make the code that judges requests in the pages, which takes Node
};

/// All files of the site. With errors in `findings` they are not complete and not to be written.
[[nodiscard]] std::vector<output::OutputFile>
make_site(const catalog::Catalog& catalog, const SiteOptions& options, Findings& findings);

/// Whether a site may be written into the folder: it is not there, empty, or `make_site`'s files
/// were written into it before. Otherwise that is a finding.
[[nodiscard]] bool may_hold_site(const std::string& folder, Findings& findings);

} // namespace aircat::site
