#include "cli/generation.hpp"

#include "catalog/files.hpp"
#include "catalog/load.hpp"
#include "catalog/parallel.hpp"
#include "check/check.hpp"
#include "cli/codes.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "cli/write_file.hpp"
#include "diagnostics/suggest.hpp"
#include "output/check_sink.hpp"
#include "output/disk_sink.hpp"
#include "output/dry_run_sink.hpp"
#include "output/path.hpp"
#include "output/text_store.hpp"
#include "prove/prove.hpp"
#include "render/data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace aircat::cli {
namespace {

double since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The texts of a large catalog wait in a file, so that memory does not grow with them.
constexpr std::size_t most_text_kept = 16 << 20;

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

} // namespace

Generation::Generation(const GenerateOptions& options, const Console& console)
    : options_(options), console_(console), jobs_(thread_count(options.common.jobs)),
      start_(std::chrono::steady_clock::now()), last_(start_) {}

double Generation::seconds() const {
  return since(start_);
}

void Generation::step(std::string name) {
  steps_.emplace_back(std::move(name), since(last_));
  last_ = std::chrono::steady_clock::now();
}

std::string Generation::timing() const {
  std::string out;
  for (const auto& [name, seconds] : steps_)
    out += fmt::format("{}{} {:.1f} ms", out.empty() ? "" : ", ", name, seconds * 1000);
  return out;
}

bool Generation::locate() {
  if (!catalog_folder_.empty())
    return true;
  catalog_folder_ = find_catalog(options_.common.catalog);
  if (catalog_folder_.empty()) {
    console_.fail("there is no folder catalog/ here or above; name one with --catalog DIR");
    ending_ = ExitCode::io;
    return false;
  }
  if (const auto templates = find_templates(); !templates.empty())
    template_folders_.push_back(templates);
  template_folders_.insert(template_folders_.end(), options_.templates.begin(),
                           options_.templates.end());
  if (template_folders_.empty()) {
    console_.fail("there is no folder templates/ here or above; name one with --templates DIR");
    ending_ = ExitCode::io;
    return false;
  }
  out_ = options_.out.empty() ? default_output(catalog_folder_) : options_.out;
  return true;
}

std::optional<output::FingerprintCache> Generation::cache() const {
  const auto folder = output::FingerprintCache::default_folder();
  const bool plain =
      !options_.check && !options_.dry_run && !options_.timing && options_.depfile.empty();
  if (!folder || !plain)
    return std::nullopt;
  std::string selection = options_.common.strict ? "strict" : "";
  for (const auto* names : {&options_.targets, &options_.models, &template_folders_})
    for (const auto& name : *names)
      selection += "\n" + name;
  return output::FingerprintCache(*folder, out_, selection);
}

std::optional<std::string> Generation::recall() {
  if (!locate())
    return std::nullopt;
  const auto remembered = cache();
  if (!remembered)
    return std::nullopt;
  inputs_.add(AIRCAT_VERSION);
  inputs_.add_file_state("/proc/self/exe");
  Findings ignored; // said again, and louder, when the run does its work
  for (const auto& file : catalog::list_files(catalog_folder_, ignored)) {
    inputs_.add(file.path);
    inputs_.add_file_state(file.path);
  }
  for (const auto& files :
       {render::schema_files(catalog_folder_), render::template_files(template_folders_)})
    for (const auto& file : files) {
      inputs_.add(file);
      inputs_.add_file_state(file);
    }
  if (!ignored.empty())
    return std::nullopt;
  return remembered->recall(inputs_);
}

void Generation::remember(const std::string& summary) {
  if (const auto remembered = cache(); remembered && findings_.empty()) {
    const auto semicolon = summary.find(';');
    (void)remembered->remember(inputs_, summary.substr(0, semicolon) +
                                            "; nothing has changed since the last run");
  }
}

bool Generation::stop() {
  if (options_.common.strict)
    findings_.promote_warnings();
  if (!findings_.has_errors())
    return false;
  findings_.sort();
  ending_ = console_.report(findings_);
  return true;
}

bool Generation::prepare() {
  if (!locate())
    return false;
  catalog_ = catalog::load(catalog_folder_, jobs_, findings_);
  step("read");
  if (!findings_.has_errors())
    check::check(catalog_, findings_, jobs_);
  step("check");
  targets_ = render::read_targets(template_folders_, findings_);
  step("templates");
  if (stop() || !select())
    return false;
  auto proof = prove::prove(catalog_, {jobs_, prove::GridSize::limited, false});
  requests = proof.requests;
  findings_.append(std::move(proof.findings));
  step("prove");
  if (stop())
    return false;
  files_ = render::plan_files(catalog_, targets_, jobs_, findings_, all_codes());
  step("plan");
  return !stop();
}

bool Generation::select() {
  for (const auto& name : options_.targets) {
    const auto is_it = [&](const render::Target& target) { return target.name == name; };
    if (std::any_of(targets_.begin(), targets_.end(), is_it))
      continue;
    std::vector<std::string_view> known;
    std::string all;
    for (const auto& target : targets_) {
      known.push_back(target.name);
      all += (all.empty() ? "there are " : ", ") + target.name;
    }
    const auto meant = did_you_mean(name, known);
    console_.fail(fmt::format("there is no target '{}'; {}", name, meant.empty() ? all : meant));
    ending_ = ExitCode::usage;
  }
  for (const auto& name : options_.models) {
    const auto* model = find_model(catalog_, name, console_);
    if (model)
      selected_models_.push_back(model);
    else
      ending_ = ExitCode::usage;
  }
  models = catalog_.models.size();
  for (const auto& model : catalog_.models)
    for (const auto& provider : model->providers)
      providers += provider->status == catalog::Status::implemented ? 1 : 0;
  return ending_ == ExitCode::fine;
}

/// Shared files list every model, so they are always part of a selection by model.
bool Generation::is_selected(const render::PlannedFile& file) const {
  if (!options_.targets.empty() && !contains(options_.targets, file.target->name))
    return false;
  return selected_models_.empty() || !file.model ||
         std::find(selected_models_.begin(), selected_models_.end(), file.model) !=
             selected_models_.end();
}

output::Plan Generation::plan() const {
  output::Plan plan;
  for (const auto& file : files_) {
    plan.paths.push_back(file.path);
    if (is_selected(file))
      plan.selected.push_back(file.path);
  }
  plan.complete = options_.targets.empty() && options_.models.empty();
  if (options_.models.empty())
    for (const auto& target : targets_)
      if (options_.targets.empty() || contains(options_.targets, target.name))
        plan.folders.push_back(target.name);
  return plan;
}

std::string Generation::mending_command() const {
  std::string command = "aircat generate";
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty())
      command += fmt::format(" {} {}", option, output::shell_quoted(value));
  };
  add("--catalog", options_.common.catalog);
  for (const auto& folder : options_.templates)
    add("--templates", folder);
  add("--out", options_.out);
  for (const auto& target : options_.targets)
    add("--target", target);
  for (const auto& model : options_.models)
    add("--model", model);
  return command;
}

output::SinkReport Generation::deliver() {
  std::unique_ptr<output::Sink> sink;
  if (options_.check)
    sink = std::make_unique<output::CheckSink>(out_, output::CheckOptions{mending_command()});
  else if (options_.dry_run)
    sink = std::make_unique<output::DryRunSink>(out_);
  else
    sink = std::make_unique<output::DiskSink>(out_);

  std::vector<const render::PlannedFile*> selected;
  for (const auto& file : files_)
    if (is_selected(file))
      selected.push_back(&file);
  const auto groups = render::groups_of(selected);
  if (options_.check || options_.dry_run) {
    // Nothing is written, so no text needs to wait for the others.
    sink->begin(plan());
    render_all(selected, groups, [&](std::size_t i, std::string text) {
      sink->put({selected[i]->path, std::move(text)});
    });
    auto report = findings_.has_errors() ? output::SinkReport{} : sink->finish();
    step("render and compare");
    return report;
  }
  // All texts before the first is written: a fault of a template must not leave half a tree behind.
  output::TextStore texts(selected.size(), most_text_kept);
  render_all(selected, groups,
             [&](std::size_t i, std::string text) { texts.put(i, std::move(text)); });
  step("render");
  if (findings_.has_errors())
    return {};
  sink->begin(plan());
  parallel_for(selected.size(), jobs_, [&](std::size_t i) {
    if (auto text = texts.take(i))
      sink->put({selected[i]->path, std::move(*text)});
  });
  auto report = sink->finish();
  step("write");
  return report;
}

void Generation::render_all(const std::vector<const render::PlannedFile*>& files,
                            const std::vector<std::vector<std::size_t>>& groups,
                            const std::function<void(std::size_t, std::string)>& take) {
  std::vector<Findings> own(groups.size());
  parallel_for(groups.size(), jobs_, [&](std::size_t g) {
    const auto data = render::data_of(catalog_, *files[groups[g].front()], own[g]);
    for (const auto i : groups[g])
      if (auto text = render::render_file(*files[i], data, own[g]))
        take(i, std::move(*text));
    if (const auto& shared = files[groups[g].front()]->shared)
      shared->done();
  });
  for (auto& some : own)
    findings_.append(std::move(some));
}

void Generation::print_changes(const output::SinkReport& report) const {
  constexpr std::string_view verbs[] = {"write", "update", "remove", "extra"};
  for (const auto& change : report.changes) {
    if (options_.dry_run)
      console_.note(fmt::format("{} {}", verbs[static_cast<std::size_t>(change.change)],
                                output::below(out_, change.path)));
    if (options_.check && !change.diff.empty())
      console_.note(fmt::format("{}:\n{}", output::below(out_, change.path), change.diff));
  }
}

ExitCode Generation::finish(output::SinkReport& report) {
  const auto stale = report.stale;
  const bool failed = report.io_failed;
  const auto own_errors = findings_.errors();
  const auto sink_errors = report.findings.errors();
  findings_.append(std::move(report.findings));
  findings_.sort();
  (void)console_.report(findings_);
  print_changes(report);
  auto ending = ExitCode::fine;
  if (failed)
    ending = ExitCode::io;
  if (own_errors + sink_errors > stale)
    ending = worse(ending, failed && own_errors == 0 ? ExitCode::io : ExitCode::findings);
  if (stale > 0)
    ending = worse(ending, ExitCode::stale);
  return worse(ending, write_depfile());
}

ExitCode Generation::write_depfile() const {
  if (options_.depfile.empty())
    return ExitCode::fine;
  const auto escaped = [](const std::string& path) {
    std::string out;
    for (const char c : path) {
      if (c == ' ' || c == '#' || c == '\\')
        out += '\\';
      out += c == '$' ? "$$" : std::string(1, c);
    }
    return out;
  };
  std::string text = escaped(output::below(out_, output::manifest_name)) + ":";
  for (const auto& document : catalog_.documents)
    text += " \\\n  " + escaped(document.name());
  for (const auto& files :
       {render::schema_files(catalog_folder_), render::template_files(template_folders_)})
    for (const auto& file : files)
      text += " \\\n  " + escaped(file);
  text += "\n";
  if (const auto failure = write_file(options_.depfile, text, true)) {
    Findings findings;
    findings.add(failure->finding(options_.depfile));
    (void)console_.report(findings);
    return ExitCode::io;
  }
  return ExitCode::fine;
}

} // namespace aircat::cli
