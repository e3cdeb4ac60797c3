#include "prove/prove.hpp"

#include "catalog/parallel.hpp"
#include "prove/prover.hpp"

#include <chrono>
#include <ostream>

namespace aircat::prove {
namespace {

using catalog::Provider;

std::vector<const Provider*> providers_of(const catalog::Catalog& catalog, bool planned) {
  std::vector<const Provider*> providers;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      if (planned || provider->status == catalog::Status::implemented)
        providers.push_back(provider.get());
  return providers;
}

Json line_of(const Provider& provider, const Case& one, const Outcome& outcome) {
  Json line{{"provider", provider.id}, {"input", one.inputs}};
  if (one.image)
    line["image"] = {{"width", one.image->width}, {"height", one.image->height}};
  if (outcome.is_legal()) {
    line["request"] = outcome.request->task;
    line["request"].erase("taskUUID");
    return line;
  }
  if (outcome.request) {
    line["error"] = outcome.problems.front().finding.message;
    line["code"] = outcome.problems.front().finding.code;
  } else {
    line["error"] = outcome.refused.front().text;
    line["code"] = outcome.refused.front().code;
  }
  return line;
}

} // namespace

Proof prove(const catalog::Catalog& catalog, const ProveOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto providers = providers_of(catalog, options.planned);
  struct Result {
    Findings findings;
    std::size_t requests = 0;
  };
  std::vector<Result> results(providers.size());
  parallel_for(providers.size(), options.jobs, [&](std::size_t i) {
    Prover prover(*providers[i], grid(*providers[i], options.size));
    results[i].findings = prover.run();
    results[i].requests = prover.requests();
  });
  Proof proof;
  proof.providers = providers.size();
  for (auto& result : results) {
    proof.requests += result.requests;
    proof.findings.append(std::move(result.findings));
  }
  proof.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return proof;
}

void write_grid(const catalog::Catalog& catalog, std::ostream& out, GridSize size) {
  for (const auto* provider : providers_of(catalog, false)) {
    const Bench bench(*provider);
    for (const auto& one : grid(*provider, size).cases)
      out << line_of(*provider, one, bench.run(one)).dump() << '\n';
  }
}

} // namespace aircat::prove
