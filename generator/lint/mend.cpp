#include "lint/mend.hpp"

#include "lint/edit.hpp"
#include "lint/read/read_text.hpp"

#include <map>
#include <utility>
#include <vector>

namespace aircat::lint {
namespace {

/// Fixes may give rise to others, as a misspelt name in a list that becomes one that stands there
/// already. More rounds than this would be fixes that undo each other.
constexpr int most_rounds = 16;

using Edits = std::map<std::string, std::vector<const Edit*>>;

Edits edits_of(const Findings& findings, const std::function<bool(const Finding&)>& may_mend) {
  Edits edits;
  for (const auto& finding : findings.all())
    if (finding.fix && may_mend(finding))
      edits[finding.fix->file].push_back(&*finding.fix);
  return edits;
}

/// Reads the files that are not among the texts. An edit counts bytes, so it is for the very text
/// that was linted: where something was read now, it is to be linted first.
bool read_new(const Edits& edits, Mended& mended) {
  bool any = false;
  for (const auto& [file, own] : edits) {
    if (mended.before.count(file) > 0)
      continue;
    Findings unreadable; // was found before, when it was linted
    mended.before[file] = mended.after[file] = read_text(file, unreadable).value_or("");
    any = true;
  }
  return any;
}

void drop_unchanged(Mended& mended) {
  for (auto at = mended.before.begin(); at != mended.before.end();) {
    const bool same = at->second == mended.after[at->first];
    if (same)
      mended.after.erase(at->first);
    at = same ? mended.before.erase(at) : std::next(at);
  }
}

} // namespace

Mended mend(const std::function<Findings(const Texts&)>& look,
            const std::function<bool(const Finding&)>& may_mend) {
  Mended mended;
  for (int round = 0; round <= most_rounds; ++round) {
    mended.left = look(mended.after);
    auto edits = edits_of(mended.left, may_mend);
    if (round == 0) {
      mended.found = mended.left;
      for (const auto& [file, own] : edits)
        mended.fixes += own.size();
    }
    if (edits.empty())
      break;
    if (read_new(edits, mended))
      continue;
    for (auto& [file, own] : edits)
      mended.after[file] = edited(mended.after[file], std::move(own));
  }
  drop_unchanged(mended);
  return mended;
}

} // namespace aircat::lint
