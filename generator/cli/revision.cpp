#include "cli/revision.hpp"

#include "catalog/files.hpp"
#include "catalog/load.hpp"
#include "diagnostics/suggest.hpp"
#include "output/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace aircat::cli {
namespace {

using output::output_of_git;

std::vector<std::string_view> pieces(std::string_view text, char end) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto at = text.find(end);
    out.push_back(text.substr(0, at));
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  }
  return out;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// A file as `git ls-tree` lists it.
struct Entry {
  std::string_view object, path;
};

/// Files alone: `<mode> blob <object>\t<path>`, each ended by a zero byte.
std::vector<Entry> files_in(std::string_view listing) {
  std::vector<Entry> entries;
  for (const auto line : pieces(listing, '\0')) {
    const auto tab = line.find('\t');
    const auto words = pieces(line.substr(0, tab), ' ');
    if (tab != std::string_view::npos && words.size() >= 3 && words[0].starts_with("100"))
      entries.push_back({words[2], line.substr(tab + 1)});
  }
  return entries;
}

/// Reads `git cat-file --batch`: a line that ends with the size, the bytes, a line end; for each.
std::optional<std::vector<std::string>> texts_in(std::string_view batch, std::size_t count) {
  std::vector<std::string> texts;
  while (texts.size() < count) {
    const auto end = batch.find('\n');
    if (end == std::string_view::npos)
      return std::nullopt;
    const auto head = batch.substr(0, end);
    const auto number = head.substr(head.rfind(' ') + 1);
    std::size_t size = 0;
    const auto [rest, error] = std::from_chars(number.data(), number.data() + number.size(), size);
    if (error != std::errc{} || rest != number.data() + number.size() ||
        batch.size() - end - 1 < size)
      return std::nullopt;
    texts.emplace_back(batch.substr(end + 1, size));
    batch.remove_prefix(std::min(batch.size(), end + 1 + size + 1));
  }
  return texts;
}

class Reading {
public:
  Reading(const std::string& revision, const std::string& folder)
      : name_(revision.substr(0, revision.find(':'))), place_(folder.empty() ? "." : folder) {
    if (const auto colon = revision.find(':'); colon != std::string::npos)
      path_ = revision.substr(colon + 1);
    in_work_tree_ = !folder.empty();
  }

  tl::expected<RevisionFiles, std::string> run() {
    const auto prefix = output_of_git(place_, {"rev-parse", "--show-prefix"});
    if (!prefix)
      return tl::unexpected(fmt::format(
          "'{}' is no folder, and '{}' lies in no git repository that could have it as a revision",
          name_, place_));
    const auto commit = output_of_git(
        place_, {"rev-parse", "--verify", "--quiet", "--end-of-options", name_ + "^{commit}"});
    if (!commit)
      return tl::unexpected(
          fmt::format("'{}' is neither a folder nor a revision of git; {}", name_, meant()));
    if (!path_)
      path_ = first_line(*prefix) + (in_work_tree_ ? "" : "catalog");
    while (path_->ends_with('/'))
      path_->pop_back();
    return read(first_line(*commit));
  }

private:
  [[nodiscard]] std::string meant() const {
    const auto refs =
        output_of_git(place_, {"for-each-ref", "--format=%(refname:short)"}).value_or("");
    const auto hint = did_you_mean(name_, pieces(refs, '\n'));
    return hint.empty()
               ? "`git branch --all` and `git tag` list what there is, and a shallow clone "
                 "has little of it: `git fetch --unshallow --tags`"
               : hint;
  }

  tl::expected<RevisionFiles, std::string> read(const std::string& commit) {
    std::vector<std::string> words{"ls-tree", "-r", "-z", "--full-tree", commit};
    if (!path_->empty())
      words.insert(words.end(), {"--", *path_});
    const auto listing = output_of_git(place_, std::move(words)).value_or("");
    RevisionFiles out{fmt::format("{}:{}", name_, *path_), {}};
    std::string objects;
    for (const auto& [object, path] : files_in(listing)) {
      const auto below = path.substr(path_->empty() ? 0 : path_->size() + 1);
      if (!catalog::classify(out.directory, below))
        continue;
      out.files.push_back({std::string(below), {}});
      objects += std::string(object) + "\n";
    }
    if (std::none_of(out.files.begin(), out.files.end(),
                     [](const auto& file) { return file.path == "common.json"; }))
      return tl::unexpected(fmt::format(
          "'{}' has no catalog in '{}': no common.json is there; name its folder: {}:FOLDER", name_,
          path_->empty() ? "." : *path_, name_));
    const auto batch = output_of_git(place_, {"cat-file", "--batch"}, objects);
    auto texts = batch ? texts_in(*batch, out.files.size()) : std::nullopt;
    if (!texts)
      return tl::unexpected(fmt::format("git could not read the files of '{}'; `git fsck` says "
                                        "what is wrong with the repository",
                                        out.directory));
    for (std::size_t i = 0; i < out.files.size(); ++i)
      out.files[i].text = std::move((*texts)[i]);
    return out;
  }

  std::string name_, place_;
  std::optional<std::string> path_; ///< of the catalog, from the top of the repository
  bool in_work_tree_ = false;
};

/// The line a finding is about, which printers cannot read from the disk.
std::optional<Excerpt> excerpt_in(const RevisionFiles& files, const Location& where) {
  for (const auto& file : files.files) {
    if (where.line < 1 || files.directory + "/" + file.path != where.file)
      continue;
    const auto lines = pieces(file.text, '\n');
    const auto at = static_cast<std::size_t>(where.line) - 1;
    if (at < lines.size())
      return excerpt_of(lines[at], static_cast<std::size_t>(std::max(where.column - 1, 0)));
  }
  return std::nullopt;
}

} // namespace

tl::expected<RevisionFiles, std::string> read_revision(const std::string& revision,
                                                       const std::string& folder) {
  return Reading(revision, folder).run();
}

catalog::Catalog load(const RevisionFiles& files, unsigned jobs, Findings& findings) {
  std::vector<catalog::SourceFile> sources;
  for (const auto& file : files.files)
    sources.push_back({file.path, file.text});
  Findings own;
  auto catalog = catalog::load(sources, files.directory, jobs, own);
  for (auto finding : own.all()) {
    finding.excerpt = excerpt_in(files, finding.where);
    findings.add(std::move(finding));
  }
  return catalog;
}

} // namespace aircat::cli
