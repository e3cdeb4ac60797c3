#include "import/finish.hpp"

#include "import/model_file.hpp"
#include "import/report_changes.hpp"
#include "render/json_layout.hpp"

namespace aircat::importing {
namespace {

std::string text_of(const Json& file) {
  return render::lay_out(file, render::catalog_json) + "\n";
}

} // namespace

std::optional<Import> finished(const Workbench& bench, const Json& file,
                               const Description& description, const Origin& origin,
                               Findings& findings) {
  auto proposal = propose(bench, file, description);
  findings.append(std::move(proposal.findings));
  if (findings.has_errors())
    return std::nullopt;
  Import out;
  out.path = bench.path();
  out.is_new = origin.is_new;
  out.changes = report_changes(proposal, ModelFile(file).capabilities(), origin.is_new, findings);
  out.left = proposal.left.size();
  auto after = proposal.after;
  if (origin.is_new) {
    after = with_source(std::move(after), Json::object(), origin.source, origin.date);
    after = with_todos(std::move(after), origin.about);
  } else {
    out.before = text_of(proposal.before);
    if (after != proposal.before)
      after = with_source(std::move(after), proposal.before, origin.source, origin.date);
  }
  out.after = text_of(after);
  return out;
}

} // namespace aircat::importing
