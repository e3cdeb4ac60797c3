#include "catalog/load.hpp"
#include "compare/codes.hpp"
#include "compare/compare.hpp"
#include "compare/print.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

// A folder a kind in fixtures/: `edit.txt` says what the newer catalog has in place of what the
// older one, base/, has; `expected.txt`, `.json` and `.md` are the whole outputs. AIRCAT_ACCEPT=1
// writes them instead of comparing.

using namespace aircat;
using namespace aircat::compare;
namespace fs = std::filesystem;

namespace {

using Texts = std::map<std::string, std::string>;

const fs::path here = AIRCAT_TEST_DIR;

/// Of a file: what is there (`- ` lines), and what comes in its place (`+ ` lines). `-` alone: the
/// whole file.
struct Replacement {
  std::string file, old_text, new_text;
  bool removes_file = false, has_old = false, has_new = false;
};

std::vector<Replacement> read_edit(const std::string& text) {
  std::vector<Replacement> all;
  std::istringstream lines(text);
  const auto add = [](std::string& to, bool& has, const std::string& line) {
    to += (has ? "\n" : "") + line.substr(2);
    has = true;
  };
  for (std::string line; std::getline(lines, line);) {
    if (line == "-")
      all.back().removes_file = true;
    else if (line.starts_with("- "))
      add(all.back().old_text, all.back().has_old, line);
    else if (line.starts_with("+ "))
      add(all.back().new_text, all.back().has_new, line);
    else
      all.push_back({line, {}, {}});
  }
  return all;
}

void apply(const Replacement& one, Texts& texts) {
  if (one.removes_file) {
    if (texts.erase(one.file) == 0)
      throw std::runtime_error("no file " + one.file);
    if (!one.has_new)
      return;
  }
  if (!one.has_old) {
    if (!texts.emplace(one.file, one.new_text + "\n").second)
      throw std::runtime_error(one.file + " is there already");
    return;
  }
  auto& text = texts.at(one.file);
  const auto at = text.find(one.old_text);
  if (at == std::string::npos || text.find(one.old_text, at + 1) != std::string::npos)
    throw std::runtime_error(one.file + " must have this once: " + one.old_text);
  text.replace(at, one.old_text.size(), one.new_text);
}

catalog::Catalog load(const Texts& texts, const std::string& directory) {
  std::vector<catalog::SourceFile> files;
  for (const auto& [path, text] : texts)
    files.push_back({path, text});
  Findings findings;
  auto catalog = catalog::load(files, directory, 1, findings);
  for (const auto& finding : findings.all())
    FAIL_CHECK(finding.where.file << ":" << finding.where.line << " " << finding.message);
  return catalog;
}

std::vector<Change> changes_of(const fs::path& fixture) {
  const auto before = support::files_below(here / "base");
  auto after = before;
  for (const auto& one : read_edit(support::read(fixture / "edit.txt").value_or("")))
    apply(one, after);
  return compare::compare(load(before, "old"), load(after, "new"));
}

void compare_output(const fs::path& file, const std::string& output) {
  INFO(file.filename().string());
  if (support::accepts())
    support::write(file, output);
  else
    CHECK(output == support::read(file).value_or(""));
}

std::set<std::string> folders() {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(here / "fixtures"))
    names.insert(entry.path().filename().string());
  return names;
}

} // namespace

TEST_CASE("each kind of change has a fixture, and each fixture its kind") {
  std::set<std::string> ids;
  for (const auto& kind : kinds())
    ids.insert(kind.id);
  CHECK(folders() == ids);
  for (const auto& name : folders()) {
    INFO(name);
    const auto fixture = here / "fixtures" / name;
    const auto changes = changes_of(fixture);
    CHECK(std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
      const auto& kind = info(change.kind);
      return kind.id == name && change.impact == kind.impact;
    }));
    const Names names{"old", "new"};
    compare_output(fixture / "expected.txt", as_text(changes));
    compare_output(fixture / "expected.json", as_json(changes, names));
    compare_output(fixture / "expected.md", as_markdown(changes, names));
  }
}

TEST_CASE("kinds have ids, codes in order, and explanations") {
  std::set<std::string_view> titles;
  std::string_view before;
  for (const auto& code : codes()) {
    INFO(code.code);
    CHECK(code.code > before);
    CHECK(code.code.starts_with("AC90"));
    CHECK(code.code.size() == 6);
    CHECK(titles.insert(code.title).second);
    CHECK_FALSE(code.explanation.empty());
    before = code.code;
    const auto* kind = find_kind(code.code);
    REQUIRE(kind);
    CHECK(find_kind(kind->id) == kind);
    CHECK(&info(kind->kind) == kind);
  }
  CHECK(kinds().size() == codes().size());
  CHECK_FALSE(find_kind("AC1000"));
}

TEST_CASE("a catalog does not differ from itself") {
  const auto texts = support::files_below(here / "base");
  CHECK(compare::compare(load(texts, "old"), load(texts, "new")).empty());
}

TEST_CASE("what is generated for nobody breaks nobody") {
  auto before = support::files_below(here / "base");
  auto& film = before["models/acme/film.json"];
  film.replace(film.find("implemented"), 11, "planned");
  auto after = before;
  auto& changed = after["models/acme/film.json"];
  changed.replace(changed.find("\"default\": 5"), 12, "\"default\": 8");
  const auto changes = compare::compare(load(before, "old"), load(after, "new"));
  REQUIRE(changes.size() > 0);
  for (const auto& change : changes)
    if (change.kind == Kind::default_changed)
      CHECK(change.impact == Impact::neutral);
}

TEST_CASE("one edit of a shared file is shown once, and listed for each model") {
  const auto before = support::files_below(here / "base");
  auto after = before;
  auto& text = after["common.json"];
  text.replace(text.find("Prompt\", \"component"), 6, "Wish");
  const auto changes = compare::compare(load(before, "old"), load(after, "new"));
  CHECK(changes.size() == 6);
  CHECK(as_text(changes) ==
        "neutral: text-changed: inputs.prompt.title \"Prompt\" → \"Wish\" [AC9012]\n"
        "    acme/draft (acme:draft@1): text-to-image, image-to-image\n"
        "    acme/film (acme:film@1): image-to-video\n"
        "    acme/one (acme:1@1): text-to-image, image-to-image\n"
        "    acme/two (acme:2@1): text-to-image\n"
        "    old: old/common.json:7:50\n"
        "    new: new/common.json:7:50\n");
}
