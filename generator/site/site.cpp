#include "site/site.hpp"

#include "site/assets.hpp"
#include "site/codes.hpp"
#include "site/facts.hpp"
#include "site/markup.hpp"
#include "site/pages.hpp"
#include "site/validators.hpp"

#include "catalog/files.hpp"
#include "catalog/parallel.hpp"
#include "mustache/render.hpp"
#include "naming/html.hpp"
#include "output/manifest.hpp"
#include "output/path.hpp"
#include "render/request_data.hpp"
#include "render/request_schemas.hpp"
#include "render/target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

namespace aircat::site {
namespace {

namespace fs = std::filesystem;

constexpr auto schema_template = "schema.json";
constexpr auto compare_path = "compare.html";

void escape_html(std::string_view text, std::string& out) {
  out += naming::html_text(text);
}

/// The templates of a folder, by their names without `.mustache`.
class Templates {
public:
  Templates(const std::string& folder, Findings& findings) {
    std::vector<mustache::Template> all;
    for (const auto* name : {"gallery.html", "model.html", "compare.html", "codes.html",
                             "code.html", schema_template}) {
      const auto file = fmt::format("{}/{}.mustache", folder, name);
      const auto before = findings.errors();
      auto source = catalog::read_file(file, findings);
      if (findings.errors() != before)
        continue;
      if (auto page = mustache::Template::parse(file, std::move(source), findings)) {
        all.push_back(*page);
        pages_.emplace(name, std::move(*page));
      }
    }
    partials_ = render::read_partials(folder, all, findings);
  }

  [[nodiscard]] std::string render(const std::string& name, const mustache::Value& data,
                                   Findings& findings) const {
    return mustache::render(pages_.at(name), data, partials_, escape_html, mustache::Mode::strict,
                            findings)
        .value_or("");
  }

private:
  std::map<std::string, mustache::Template> pages_;
  mustache::Partials partials_;
};

/// The way from a page back to the site's folder: `../../`.
std::string way_back(const std::string& path) {
  std::string way;
  for (const char c : path)
    if (c == '/')
      way += "../";
  return way;
}

std::string render_page(const Templates& templates, Page page, Findings& findings) {
  const auto is_in = [&](std::string_view folder) { return page.path.rfind(folder, 0) == 0; };
  page.data.set("root", fragment(way_back(page.path)));
  page.data.set("page_title", text(page.title));
  page.data.set("in_models", page.path == "index.html" || is_in("models/"));
  page.data.set("in_compare", page.path == compare_path);
  page.data.set("in_codes", is_in("codes/"));
  return templates.render(page.template_name, std::move(page.data), findings);
}

/// One file to make, when a thread comes to it.
struct Work {
  std::string path;
  std::function<std::string(Findings&)> make;
};

std::vector<output::OutputFile> make_all(std::vector<Work> works, unsigned jobs,
                                         Findings& findings) {
  std::vector<output::OutputFile> files(works.size());
  std::vector<Findings> own(works.size());
  parallel_for(works.size(), jobs, [&](std::size_t i) {
    files[i] = {works[i].path, works[i].make(own[i])};
  });
  for (auto& some : own)
    findings.append(std::move(some));
  return files;
}

std::vector<output::OutputFile> make_schemas(const catalog::Catalog& catalog,
                                             const Templates& templates, unsigned jobs,
                                             Findings& findings) {
  render::RequestSchemas schemas(catalog);
  std::vector<Work> works;
  for (const auto& model : catalog.models)
    for (const auto* task : render::tasks_of(*model))
      works.push_back({fmt::format("models/{}/{}.schema.json", model->id(), task->name),
                       [&, one = model.get(), task](Findings& own) {
                         return templates.render(schema_template,
                                                 render::request_data(*one, *task, schemas), own);
                       }});
  return make_all(std::move(works), jobs, findings);
}

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::vector<output::OutputFile> make_site(const catalog::Catalog& catalog,
                                          const SiteOptions& options, Findings& findings) {
  auto files = read_assets(options.templates, findings);
  if (findings.has_errors()) // then the pages are not there either
    return {};
  const Templates templates(options.templates, findings);
  auto schemas = make_schemas(catalog, templates, options.jobs, findings);
  if (findings.has_errors())
    return {};
  if (options.validators)
    append(files, make_validators(schemas, options.templates, findings));
  append(files, std::move(schemas));
  if (findings.has_errors())
    return {};

  std::vector<Work> works;
  const auto add = [&](std::string path, std::function<Page()> page) {
    works.push_back({std::move(path), [&templates, page = std::move(page)](Findings& own) {
                       return render_page(templates, page(), own);
                     }});
  };
  add("index.html", [&] { return gallery_page(catalog); });
  add(compare_path, [&] { return compare_page(catalog); });
  for (const auto& model : catalog.models)
    add(page_path(*model),
        [&, one = model.get()] { return model_page(catalog, *one, options.validators); });
  for (auto& page : code_pages(options.codes)) {
    auto path = page.path;
    add(std::move(path), [page = std::move(page)] { return page; });
  }
  append(files, make_all(std::move(works), options.jobs, findings));
  return files;
}

bool may_hold_site(const std::string& folder, Findings& findings) {
  std::error_code error;
  if (!fs::exists(folder, error) || fs::is_empty(folder, error))
    return true;
  const auto manifest = fs::path(folder) / output::manifest_name;
  if (fs::exists(manifest, error)) {
    // What `aircat generate` made has a manifest too, and would be removed as no longer made.
    const auto made = output::parse_manifest(catalog::read_file(manifest.string(), findings));
    if (std::find(made.begin(), made.end(), compare_path) != made.end())
      return true;
  }
  findings.error(code::foreign_folder, {folder, 0, 0}, "",
                 fmt::format("{} is not empty, and what is in it is no site of aircat", folder),
                 "name a new or an empty folder with --out DIR");
  return false;
}

} // namespace aircat::site
