#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"
#include "mustache/value.hpp"
#include "render/request_schemas.hpp"

#include <span>
#include <string>
#include <vector>

namespace aircat::site {

/// A page before it is rendered: `title` and `root`, the way back to the site's folder, are added
/// to its data.
struct Page {
  std::string path;          ///< `models/bfl/flux-2-pro/index.html`
  std::string template_name; ///< `model.html`
  std::string title;
  mustache::Object data;
};

[[nodiscard]] Page gallery_page(const catalog::Catalog& catalog);
[[nodiscard]] Page compare_page(const catalog::Catalog& catalog);
/// `validates`: the page has code that judges requests.
[[nodiscard]] Page model_page(const catalog::Catalog& catalog, const catalog::Model& model,
                              bool validates);
/// The list of all codes, and a page for each.
[[nodiscard]] std::vector<Page> code_pages(std::span<const CodeInfo> codes);

} // namespace aircat::site
