#include "validator/catalog_of.hpp"

#include "bundle/embedded_catalog.hpp"
#include "catalog/load.hpp"
#include "request/codes.hpp"
#include "request/validator.hpp"

#include <fmt/format.h>

#include <mutex>
#include <stdexcept>

namespace aircat {
namespace {

/// What one judgement at a time needs; used again, so that judging allocates nothing.
struct Desk {
  simdjson::dom::parser parser;
  request::FlatRequest flat;
};

catalog::Catalog without_errors(catalog::Catalog catalog, const Findings& findings) {
  if (!findings.has_errors())
    return catalog;
  std::string text = "the catalog has errors:";
  for (const auto& finding : findings.all())
    if (finding.severity == Severity::error)
      text += fmt::format("\n{}:{}:{}: {} [{}]", finding.where.file, finding.where.line,
                          finding.where.column, finding.message, finding.code);
  throw std::runtime_error(text);
}

RequestFinding as_public(Finding finding) {
  return {std::move(finding.code),           finding.severity == Severity::error,
          std::move(finding.message),        std::move(finding.hint),
          std::move(finding.pointer),        std::move(finding.request.runware_code),
          std::move(finding.request.given),  std::move(finding.request.allowed),
          std::move(finding.request.nearest)};
}

bool takes(const catalog::ParameterList& parameters, std::string_view path) {
  for (const auto& parameter : parameters)
    if (parameter.path == path)
      return !parameter.refused;
  return false;
}

} // namespace

class Validator::Impl {
public:
  explicit Impl(catalog::Catalog catalog) : catalog_(std::move(catalog)), validator_(catalog_) {}

  std::vector<RequestFinding> check(std::string_view task) const {
    auto desk = take_desk();
    std::vector<RequestFinding> found;
    request::Value value;
    if (const auto error = desk->parser.parse(task.data(), task.size()).get(value)) {
      found.push_back({request::code::not_json,
                       true,
                       fmt::format("the request is no JSON: {}", simdjson::error_message(error)),
                       {},
                       {},
                       {},
                       {},
                       {},
                       {}});
    } else {
      std::vector<request::Problem> problems;
      (void)validator_.judge(value, desk->flat, problems);
      for (auto& problem : problems)
        found.push_back(as_public(std::move(problem.finding)));
    }
    const std::scoped_lock lock(mutex_);
    desks_.push_back(std::move(desk));
    return found;
  }

  [[nodiscard]] const catalog::Catalog& catalog() const { return catalog_; }

private:
  std::unique_ptr<Desk> take_desk() const {
    const std::scoped_lock lock(mutex_);
    if (desks_.empty())
      return std::make_unique<Desk>();
    auto desk = std::move(desks_.back());
    desks_.pop_back();
    return desk;
  }

  catalog::Catalog catalog_;
  request::Validator validator_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Desk>> desks_; ///< as many as threads judged at a time
};

Validator::Validator(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Validator::~Validator() = default;

std::shared_ptr<const Validator> Validator::load(const std::string& folder) {
  Findings findings;
  auto catalog = without_errors(catalog::load(folder, 1, findings), findings);
  return std::shared_ptr<const Validator>(
      new Validator(std::make_unique<const Impl>(std::move(catalog))));
}

std::shared_ptr<const Validator> Validator::bundled() {
  // A constant that takes a while to make, not a state.
  static const auto validator = [] {
    Findings findings;
    auto catalog =
        without_errors(catalog::load(bundle::embedded_catalog(), "catalog", 1, findings), findings);
    return std::shared_ptr<const Validator>(
        new Validator(std::make_unique<const Impl>(std::move(catalog))));
  }();
  return validator;
}

std::vector<RequestFinding> Validator::check(std::string_view task) const {
  return impl_->check(task);
}

bool Validator::takes(std::string_view task_type, std::string_view air,
                      std::string_view path) const {
  const auto& catalog = impl_->catalog();
  if (const auto* model = catalog.find(air)) {
    for (const auto& provider : model->providers)
      if (provider->task->name == task_type && aircat::takes(provider->parameters, path))
        return true;
    return false;
  }
  const auto task = catalog.tasks.find(task_type);
  return task != catalog.tasks.end() && aircat::takes(task->second.parameters, path);
}

bool Validator::describes(std::string_view air) const {
  return impl_->catalog().find(air) != nullptr;
}

const catalog::Catalog& catalog_of(const Validator& validator) {
  return validator.impl_->catalog();
}

} // namespace aircat
