#include "import/propose.hpp"

#include "import/codes.hpp"
#include "import/simplify.hpp"
#include "import/steps.hpp"

#include <algorithm>

namespace aircat::importing {
namespace {

/// A change can make another one possible: a size the rules about it, an input what is required.
constexpr int most_rounds = 8;
/// Of which the wrong one is looked for: each try resolves the model.
constexpr std::size_t most_subjects = 300;

/// The file without what it says of requests.
Json bare(const Json& file) {
  auto out = file;
  for (const auto* key : {"size", "inputs", "parameters", "request", "rules"}) {
    out.erase(key);
    for (auto& [name, entry] : out["capabilities"].items())
      entry.erase(key);
  }
  return out;
}

std::vector<Difference> differences_of(const Resolved& now,
                                       const std::vector<const RequestStatement*>& wanted,
                                       const Manner& manner) {
  std::vector<Difference> all;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i])
      for (auto& one : compare(*now.model->providers[i], i, now.requests[i], *wanted[i], manner))
        all.push_back(std::move(one));
  return all;
}

/// The same changes as they stand in the usual places of the file.
Json in_order(const Json& file, const Json& before) {
  auto out = in_usual_order(file, before);
  for (auto& [name, entry] : out["capabilities"].items()) {
    const bool known = before.contains("capabilities") && before["capabilities"].contains(name);
    entry = in_usual_order(entry, known ? before["capabilities"][name] : Json::object());
  }
  return out;
}

/// The differences apart, each with those of other capabilities about the same.
std::vector<std::vector<Difference>> by_subject(const std::vector<Difference>& differences) {
  std::vector<std::vector<Difference>> subjects;
  for (const auto& one : differences) {
    const auto same = std::find_if(subjects.begin(), subjects.end(), [&](const auto& other) {
      return other.front().kind == one.kind && other.front().path == one.path;
    });
    if (same != subjects.end())
      same->push_back(one);
    else
      subjects.push_back({one});
  }
  return subjects;
}

bool has(const std::vector<Difference>& list, const Difference& wanted) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Difference& one) { return one.key() == wanted.key(); });
}

} // namespace

const RequestStatement* request_for(const Description& description, const catalog::Model& model,
                                    std::size_t index) {
  const auto& provider = *model.providers[index];
  std::vector<const RequestStatement*> of_task;
  for (const auto& request : description.requests)
    if (request.task.empty() || request.task == provider.task->name)
      of_task.push_back(&request);
  if (of_task.size() == 1)
    return of_task.front();
  for (const auto* request : of_task)
    if (request->title == provider.capability->name)
      return request;
  return nullptr;
}

Proposal propose(const Workbench& bench, const Json& file, const Description& description) {
  Proposal proposal;
  proposal.before = file;
  ModelFile changed(file);
  auto now = bench.resolve(file);
  auto layers = bench.resolve(bare(file));
  if (!now.model || !layers.model) {
    proposal.after = file;
    proposal.findings.append(std::move(now.model ? layers.findings : now.findings));
    return proposal;
  }
  std::vector<const RequestStatement*> wanted;
  for (std::size_t i = 0; i < now.model->providers.size(); ++i)
    wanted.push_back(request_for(description, *now.model, i));
  const Manner manner{description.names_are_taken,
                      description.requests.size() == 1 && wanted.size() > 1};
  const auto first = differences_of(now, wanted, manner);
  auto left = first;
  bool in_full = false;
  for (int round = 0; round < most_rounds && !left.empty(); ++round) {
    const auto before = changed.json();
    const auto change = [&](const std::vector<Difference>& some) {
      Round step{changed, now, layers, wanted, some, in_full, proposal.findings};
      change_inputs(step);
      change_size(step);
      change_parameters(step);
      change_rules(step);
    };
    change(left);
    auto next = bench.resolve(changed.json());
    if (!next.model) { // one of the changes is wrong: those are kept that can be read
      changed = ModelFile(before);
      const auto subjects = by_subject(left);
      for (const auto& same : subjects) {
        if (subjects.size() > most_subjects)
          break;
        const auto kept = changed;
        change(same);
        if (!bench.resolve(changed.json()).model)
          changed = kept;
      }
      next = bench.resolve(changed.json());
    }
    if (changed.json() == before && in_full)
      break;
    in_full = in_full || changed.json() == before;
    now = std::move(next);
    left = differences_of(now, wanted, manner);
  }
  for (const auto& one : first)
    if (!has(left, one))
      proposal.changes.push_back(one);
  proposal.left = std::move(left);
  const auto is_as_good = [&](const Json& trial) {
    const auto resolved = bench.resolve(trial);
    return resolved.model &&
           differences_of(resolved, wanted, manner).size() <= proposal.left.size();
  };
  proposal.after = in_order(simplified(changed.json(), file, is_as_good), file);
  return proposal;
}

} // namespace aircat::importing
