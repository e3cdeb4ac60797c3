#include "cli/command_line.hpp"

#include "diagnostics/printer.hpp"
#include "diagnostics/suggest.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <sstream>

// The only file that includes CLI11, which takes long to compile.
namespace aircat::cli {
namespace {

const CLI::Validator known_format = CLI::IsMember(finding_format_names());

void add_format(CLI::App& app, std::string& format) {
  app.add_option("--format", format, "How findings are printed")
      ->check(known_format)
      ->capture_default_str();
}

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--catalog", common.catalog,
                 "Folder of the catalog; else the nearest catalog/ upward from here");
  add_format(app, common.format);
  app.add_option("--jobs", common.jobs, "Threads; else as many as the machine has")
      ->check(CLI::Range(1U, 256U));
  app.add_flag("--strict", common.strict, "Warnings count as errors");
}

void add_templates(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option(
         "--templates", folders,
         "Folder of targets, which adds to or overrides those of templates/; may be repeated")
      ->allow_extra_args(false);
}

/// The subcommands, each with the options that it fills.
class CommandLine {
public:
  CommandLine() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string("aircat ") + AIRCAT_VERSION);
    app_.footer("Exit codes: 0 fine, 1 errors found, 2 generated files are stale, 3 wrong usage, 4 "
                "input or output "
                "failed, 70 a bug of aircat.");
    generate();
    check();
    fmt();
    create();
    list();
    show();
    data();
    render();
    request();
    prove();
    validate();
    lint();
    explain();
  }

  tl::expected<Command, Ending> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return tl::make_unexpected(ending(error));
    }
    return *chosen_;
  }

private:
  template <typename Options>
  std::pair<CLI::App*, Options*> add(const std::string& name, const std::string& description,
                                     const std::string& examples) {
    auto options = std::make_shared<Options>();
    auto* app = app_.add_subcommand(name, description);
    app->footer("Examples:\n" + examples);
    app->callback([this, options] { chosen_ = *options; });
    return {app, options.get()};
  }

  void generate() {
    auto [app, options] = add<GenerateOptions>(
        "generate", "Write everything that follows from the catalog",
        "  aircat generate                          all targets, into generated/\n"
        "  aircat generate --check                  write nothing; exit 2 when a file is stale\n"
        "  aircat generate --check --format github  the same, as annotations of a pull request\n"
        "  aircat generate --model bfl:5@1          only this model's files\n"
        "  aircat generate --dry-run                say what would be written");
    add_common(*app, options->common);
    app->add_option("--target", options->targets, "Only this target; may be repeated")
        ->allow_extra_args(false);
    app->add_option("--model", options->models, "Only this model, by AIR or id; may be repeated")
        ->allow_extra_args(false);
    app->add_option("--out", options->out,
                    "Folder to write to; else generated/ beside the catalog");
    add_templates(*app, options->templates);
    auto* check = app->add_flag("--check", options->check, "Compare, and write nothing");
    app->add_flag("--dry-run", options->dry_run, "Say what would be done, and do nothing")
        ->excludes(check);
    app->add_option("--depfile", options->depfile,
                    "Write what the output depends on, for make or ninja");
    app->add_flag("--timing", options->timing, "Print how long each step took");
  }

  void check() {
    auto [app, options] = add<CheckOptions>("check", "Check the catalog; write nothing",
                                            "  aircat check\n"
                                            "  aircat check --catalog other/catalog --format json");
    add_common(*app, options->common);
  }

  void fmt() {
    auto [app, options] =
        add<FmtOptions>("fmt", "Lay out catalog files canonically",
                        "  aircat fmt                                      every file\n"
                        "  aircat fmt catalog/models/bfl/flux-2-pro.json   this one\n"
                        "  aircat fmt --check                              write nothing; exit 2 "
                        "when a file would change");
    add_common(*app, options->common);
    app->add_option("files", options->files, "Files; else all of the catalog");
    app->add_flag("--check", options->check, "Write nothing");
  }

  void create() {
    auto [app, options] = add<NewOptions>(
        "new", "Write a starter file for a model, with TODO for what is not known",
        "  aircat new bfl:9@1 --vendor bfl --capability text-to-image --name \"FLUX.9\"\n"
        "  aircat new klingai:9@1 --vendor klingai --slug kling-9 --capability text-to-video "
        "--capability "
        "image-to-video");
    add_common(*app, options->common);
    app->add_option("air", options->air, "The model's AIR, source:model@version")->required();
    app->add_option("--vendor", options->vendor, "Who makes the model: a file in vendors/")
        ->required();
    app->add_option("--capability", options->capabilities, "What the model does; may be repeated")
        ->required()
        ->allow_extra_args(false);
    app->add_option("--slug", options->slug,
                    "The model's name in ids and paths; else made from --name or the AIR");
    app->add_option("--name", options->name, "The model's name as people read it");
  }

  void list() {
    auto [app, options] = add<ListOptions>("list", "List the models and their capabilities",
                                           "  aircat list\n"
                                           "  aircat list --format json");
    add_common(*app, options->common);
  }

  void show() {
    auto [app, options] =
        add<ShowOptions>("show", "Show a model as resolved, with where each value came from",
                         "  aircat show bfl:5@1\n"
                         "  aircat show google/veo-3.1 --format json");
    add_common(*app, options->common);
    app->add_option("model", options->model, "AIR, id or slug")->required();
  }

  void data() {
    auto [app, options] =
        add<DataOptions>("data", "Print what templates see",
                         "  aircat data bfl:5@1          what files of this model see\n"
                         "  aircat data --target imgly   what files see that list several models");
    add_common(*app, options->common);
    app->add_option("model", options->model,
                    "AIR, id or slug; none: what files see that list several models");
    app->add_option("--target", options->target,
                    "As this target's templates see it; else the first");
    add_templates(*app, options->templates);
  }

  void render() {
    auto [app, options] =
        add<RenderOptions>("render", "Render one template by hand",
                           "  aircat render page.mustache data.json\n"
                           "  aircat render page.mustache - --escape html --partials parts/");
    app->add_option("template", options->template_file, "A Mustache template")->required();
    app->add_option("data", options->data_file, "JSON, or - for standard input")->required();
    app->add_option("--partials", options->partials,
                    "Folder of the partials; else the template's own");
    app->add_option("--escape", options->escape, "How {{x}} escapes")
        ->check(CLI::IsMember({"none", "html"}))
        ->capture_default_str();
    add_format(*app, options->format);
  }

  void request() {
    auto [app, options] = add<RequestOptions>(
        "request", "Build the request of a provider from inputs, and judge it",
        "  echo '{\"prompt\": \"A cat\"}' | aircat request runware/bfl/flux-2-pro\n"
        "  aircat request runware/openai/sora-2/image2video inputs.json --image 1920x1080");
    add_common(*app, options->common);
    app->add_option("provider", options->provider, "The provider's id")->required();
    app->add_option("inputs", options->inputs, "JSON object of inputs, or - for standard input")
        ->capture_default_str();
    app->add_option("--image", options->image, "Size of the source image, WxH");
  }

  void prove() {
    auto [app, options] =
        add<ProveOptions>("prove", "Build and judge every request of every provider",
                          "  aircat prove\n"
                          "  aircat prove --full              every combination of values\n"
                          "  aircat prove --grid grid.jsonl   write the cases for other tests\n"
                          "  aircat prove --samples 1000      print requests with their verdicts");
    add_common(*app, options->common);
    app->add_flag("--full", options->full, "Every combination, however many");
    app->add_option("--grid", options->grid,
                    "Write the cases as JSON Lines to a file, or to - for standard output");
    add_samples(*app, options->samples);
  }

  static void add_samples(CLI::App& app, SamplesOptions& options) {
    const auto percent = CLI::Range(0U, 100U);
    auto* samples = app.add_option("--samples", options.count,
                                   "Print so many requests with the verdict that they must get")
                        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000'000}))
                        ->excludes("--full")
                        ->excludes("--grid");
    const auto of_samples = [&](CLI::Option* option) { option->needs(samples); };
    of_samples(
        app.add_option("--seed", options.seed, "Another row of samples")->capture_default_str());
    of_samples(app.add_option("--illegal", options.illegal, "Percent with one illegal change")
                   ->check(percent)
                   ->capture_default_str());
    of_samples(app.add_option("--random", options.random, "Percent changed at random")
                   ->check(percent)
                   ->capture_default_str());
    of_samples(app.add_option("--lists", options.lists, "Percent that are lists of tasks")
                   ->check(percent)
                   ->capture_default_str());
    of_samples(app.add_option("--bytes", options.bytes, "Only requests of this length: 100..400"));
    of_samples(app.add_option("--kind", options.kind, "Only this illegal change"));
    of_samples(app.add_flag("--plain", options.plain, "The requests alone"));
    app.add_flag("--kinds", options.list_kinds, "List the illegal changes")->excludes(samples);
  }

  void validate() {
    auto [app, options] = add<ValidateOptions>(
        "validate", "Judge requests offline, by the catalog",
        "  aircat validate request.json\n"
        "  echo '{\"taskType\": \"ping\", \"ping\": true}' | aircat validate\n"
        "  aircat validate day.jsonl --summary\n"
        "  aircat validate day.jsonl --shard 2/8 --summary --format json > part-2.json\n"
        "  aircat validate --merge part-*.json");
    add_common(*app, options->common);
    app->add_option("files", options->files,
                    "Files, or - for standard input: a task, a request (list of tasks), a list of "
                    "requests; one of these a line in JSON Lines");
    app->add_option("--input", options->input,
                    "json or jsonl; else by the name: .jsonl and .ndjson are JSON Lines")
        ->check(CLI::IsMember({"auto", "json", "jsonl"}))
        ->capture_default_str();
    app->add_option("--unknown-models", options->unknown_models,
                    "What is done about models that nothing is known of")
        ->check(CLI::IsMember({"allow", "warn", "error"}))
        ->capture_default_str();
    app->add_option("--max-findings", options->max_findings,
                    "Show no more than this many; all are counted")
        ->check(CLI::PositiveNumber);
    app->add_flag("--summary", options->summary,
                  "Only counts: accepted, rejected, by code, by model");
    app->add_option("--shard", options->shard,
                    "I/N: only the I-th of N parts of each JSON Lines file");
    app->add_flag("--merge", options->merge, "The files are summaries: add them up");
  }

  void lint() {
    auto [app, options] = add<LintOptions>(
        "lint", "Check schemas of inputs and their translations, generated or written by hand",
        "  aircat lint                              everything below this folder\n"
        "  aircat lint src/runware translations.json\n"
        "  aircat lint --catalog catalog src        also: does it say what the catalog says?\n"
        "  aircat lint --strict --format github     warnings count; as annotations of a pull "
        "request\n"
        "  aircat lint --list-rules");
    app->add_option("paths", options->paths, "Files and folders; else this folder");
    add_format(*app, options->format);
    app->add_option("--jobs", options->jobs, "Threads; else as many as the machine has")
        ->check(CLI::Range(1U, 256U));
    app->add_flag("--strict", options->strict, "Warnings count as errors");
    app->add_option("--settings", options->settings,
                    "File with settings; else the nearest aircat.json upward from here");
    app->add_option("--catalog", options->catalog, "Folder of a catalog to hold all else against");
    app->add_option("--kind", options->kind,
                    "What the paths are, in place of what is in them: catalog, schema, "
                    "translations, providers or table")
        ->check(CLI::IsMember({"catalog", "schema", "translations", "providers", "table"}));
    auto* resolve = app->add_option("--resolve", options->resolve,
                                    "Show where the editor looks for the text of this key");
    app->add_option("--locale", options->locale, "The locale to look it up in; else the source's")
        ->needs(resolve);
    app->add_flag("--list-rules", options->list_rules, "List the rules and end");
  }

  void explain() {
    auto [app, options] = add<ExplainOptions>("explain", "Explain a finding's code",
                                              "  aircat explain AC1002\n"
                                              "  aircat explain            all codes");
    app->add_option("code", options->code, "The code, as it stands in the finding");
  }

  Ending ending(const CLI::ParseError& error) {
    std::ostringstream out, err;
    const bool fine = app_.exit(error, out, err) == 0;
    if (fine)
      return {ExitCode::fine, out.str()};
    auto text = err.str();
    const auto left = app_.remaining();
    if (app_.get_subcommands().empty() && !left.empty() && left.front().rfind('-', 0) != 0)
      text = unknown_command(left.front());
    return {ExitCode::usage, "aircat: " + text};
  }

  /// CLI11 says only that there was something too much.
  std::string unknown_command(const std::string& name) {
    std::vector<std::string_view> known;
    std::string all;
    for (const auto* sub : app_.get_subcommands([](const CLI::App*) { return true; })) {
      known.push_back(sub->get_name());
      all += (all.empty() ? "" : ", ") + sub->get_name();
    }
    const auto meant = did_you_mean(name, known);
    return "there is no command '" + name + "'; " + (meant.empty() ? "commands: " + all : meant) +
           "\n";
  }

  CLI::App app_{"From one catalog of models to providers, schemas, translations and docs.",
                "aircat"};
  std::optional<Command> chosen_;
};

} // namespace

tl::expected<Command, Ending> read_command_line(int argc, const char* const* argv) {
  return CommandLine().parse(argc, argv);
}

} // namespace aircat::cli
