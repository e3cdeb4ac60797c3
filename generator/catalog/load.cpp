#include "catalog/load.hpp"

#include "catalog/codes.hpp"
#include "catalog/files.hpp"
#include "catalog/parallel.hpp"
#include "catalog/provider.hpp"
#include "catalog/read.hpp"
#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace aircat::catalog {
namespace {

struct ReadFile {
  CatalogFile file;
  Document* document = nullptr;
  bool readable = false;
};

/// Reads each file's text by its number, then parses it.
template <typename ReadText>
std::vector<ReadFile> read_all(Catalog& catalog, std::vector<CatalogFile> files, ReadText read_text,
                               unsigned jobs, Findings& findings) {
  std::vector<ReadFile> read;
  read.reserve(files.size());
  for (auto& file : files)
    read.push_back({std::move(file)});
  std::vector<Findings> own(read.size());
  std::vector<std::string> texts(read.size());
  parallel_for(read.size(), jobs,
               [&](std::size_t i) { texts[i] = read_text(i, read[i].file.path, own[i]); });
  for (std::size_t i = 0; i < read.size(); ++i)
    read[i].document = &catalog.documents.emplace_back(read[i].file.path, std::move(texts[i]));
  parallel_for(read.size(), jobs, [&](std::size_t i) {
    if (!own[i].empty())
      return;
    read[i].document->parse(own[i]);
    read[i].readable = read[i].document->root() &&
                       check_shape(*read[i].document->root(), shape_of(read[i].file.kind), own[i]);
  });
  for (auto& some : own)
    findings.append(std::move(some));
  return read;
}

/// Names outlive the list of files: they are views into the documents' own paths.
std::string_view name_in(const Document& document, std::string_view name) {
  const std::string_view path = document.name();
  return path.substr(path.size() - name.size() - 5, name.size()); // before ".json"
}

void take_task(Catalog& catalog, const ReadFile& read) {
  Task task;
  task.document = read.document;
  task.name = name_in(*read.document, read.file.name);
  for (const auto& known : add_vocabulary(catalog, task, nullptr).parameters())
    task.parameters.add(known.parameter);
  catalog.tasks.emplace(task.name, std::move(task));
}

/// Before the models are resolved on several threads.
void add_vocabularies(Catalog& catalog) {
  for (const auto& [slug, capability] : catalog.capabilities)
    if (const auto task = catalog.tasks.find(capability.task); task != catalog.tasks.end())
      for (const auto& [name, vendor] : catalog.vendors)
        (void)add_vocabulary(catalog, task->second, &vendor);
}

void check_capability_tasks(const Catalog& catalog, Findings& findings) {
  std::vector<std::string_view> known;
  for (const auto& [name, task] : catalog.tasks)
    known.push_back(name);
  for (const auto& [slug, capability] : catalog.capabilities) {
    if (catalog.tasks.count(capability.task))
      continue;
    const auto& at = *capability.document->root()->find("task");
    findings.error(code::unknown_task, where(at), pointer(at),
                   fmt::format("there is no task \"{}\"", capability.task),
                   did_you_mean(capability.task, known));
  }
}

/// Capabilities of one model, and models of one capability, share layers: what is wrong there is
/// said once.
class Once {
public:
  void append(Findings& findings, Findings&& some) {
    for (const auto& finding : some.all())
      if (seen_
              .insert(fmt::format("{}\n{}:{}:{}\n{}", finding.code, finding.where.file,
                                  finding.where.line, finding.where.column, finding.message))
              .second)
        findings.add(finding);
  }

private:
  std::unordered_set<std::string> seen_;
};

void resolve_models(Catalog& catalog, std::vector<ReadFile>& models, unsigned jobs,
                    Findings& findings) {
  std::vector<std::unique_ptr<Model>> resolved(models.size());
  std::vector<Findings> own(models.size());
  parallel_for(models.size(), jobs, [&](std::size_t i) {
    const auto& document = *models[i].document;
    const std::string_view path = document.name();
    const auto slug = name_in(document, models[i].file.name);
    const auto vendor = path.substr(path.size() - slug.size() - 6 - models[i].file.vendor.size(),
                                    models[i].file.vendor.size());
    auto model = read_model(document, vendor, slug);
    if (!catalog.vendors.count(vendor)) {
      std::vector<std::string_view> known;
      for (const auto& [name, value] : catalog.vendors)
        known.push_back(name);
      auto hint = did_you_mean(vendor, known);
      own[i].error(
          code::unknown_vendor, {document.name(), 0, 0}, "",
          fmt::format("the vendor \"{}\", which is the folder's name, is not described", vendor),
          hint.empty() ? fmt::format("write vendors/{}.json with the vendor's name", vendor)
                       : hint);
    }
    if (const auto* entries = document.root()->find("capabilities"))
      for (const auto& entry : entries->members)
        if (auto provider = resolve_provider(*model, entry, catalog, own[i]))
          model->providers.push_back(std::move(provider));
    resolved[i] = std::move(model);
  });
  Once once;
  for (auto& some : own)
    once.append(findings, std::move(some));
  for (auto& model : resolved)
    catalog.models.push_back(std::move(model));
  // By slug, not by file name: "seedream-4-5.json" sorts before "seedream-4.json".
  std::sort(catalog.models.begin(), catalog.models.end(), [](const auto& a, const auto& b) {
    return std::tie(a->vendor, a->slug) < std::tie(b->vendor, b->slug);
  });
}

Catalog resolve(Catalog catalog, std::vector<ReadFile> files, unsigned jobs, Findings& findings) {
  // A broken layer that many models share would raise its consequences in each of them: stop at the
  // cause.
  const bool shared_are_readable =
      std::all_of(files.begin(), files.end(), [](const ReadFile& read) {
        return read.readable || read.file.kind == FileKind::model ||
               read.file.kind == FileKind::locale || read.file.kind == FileKind::airs;
      });
  std::erase_if(files, [](const ReadFile& read) { return !read.readable; });
  if (!shared_are_readable)
    return catalog;

  for (const auto& read : files)
    if (read.file.kind == FileKind::common)
      read_common(catalog, *read.document);
  std::vector<ReadFile> models;
  for (auto& read : files) {
    const auto name = name_in(*read.document, read.file.name);
    switch (read.file.kind) {
    case FileKind::common:
      break;
    case FileKind::task:
      take_task(catalog, read);
      break;
    case FileKind::vendor:
      catalog.vendors.emplace(name, read_vendor(*read.document, name));
      break;
    case FileKind::capability:
      catalog.capabilities.emplace(name, read_capability(*read.document, name));
      break;
    case FileKind::sizes:
      catalog.size_tables.emplace(name, read.document);
      break;
    case FileKind::locale:
      catalog.locales.push_back(read_locale(*read.document, name));
      break;
    case FileKind::airs:
      catalog.airs = read_airs(*read.document);
      break;
    case FileKind::model:
      models.push_back(std::move(read));
      break;
    }
  }
  check_capability_tasks(catalog, findings);
  add_vocabularies(catalog);
  resolve_models(catalog, models, jobs, findings);
  return catalog;
}

} // namespace

Catalog load(const std::string& directory, unsigned jobs, Findings& findings) {
  Catalog catalog;
  catalog.directory = directory;
  auto files = read_all(
      catalog, list_files(directory, findings),
      [](std::size_t, const std::string& path, Findings& own) { return read_file(path, own); },
      jobs, findings);
  return resolve(std::move(catalog), std::move(files), jobs, findings);
}

Catalog load(const std::vector<SourceFile>& sources, const std::string& directory, unsigned jobs,
             Findings& findings) {
  std::vector<CatalogFile> files;
  std::vector<std::string_view> texts;
  for (const auto& source : sources)
    if (auto file = classify(directory, source.path)) {
      files.push_back(std::move(*file));
      texts.push_back(source.text);
    }
  Catalog catalog;
  catalog.directory = directory;
  auto read = read_all(
      catalog, std::move(files),
      [&](std::size_t i, const std::string&, Findings&) { return std::string(texts[i]); }, jobs,
      findings);
  return resolve(std::move(catalog), std::move(read), jobs, findings);
}

} // namespace aircat::catalog
