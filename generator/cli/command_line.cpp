#include "cli/command_line.hpp"

#include "cli/describe.hpp"
#include "cli/wrong_usage.hpp"
#include "diagnostics/printer.hpp"
#include "translations/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <sstream>

// With describe.cpp and wrong_usage.cpp the only file that includes CLI11, which takes long to
// compile. An option says by type_name what stands behind it, from which help, completions and the
// manual are made: FILE, DIR, or another name of usage/offer.hpp is completed.
namespace aircat::cli {
namespace {

const CLI::Validator known_format = CLI::IsMember(finding_format_names());

void add_format(CLI::App& app, std::string& format, const char* name = "--format") {
  app.add_option(name, format, "How findings are printed")
      ->check(known_format)
      ->capture_default_str();
}

/// `format`: the option for how findings are printed; nullptr: as text.
void add_common(CLI::App& app, CommonOptions& common, const char* format = "--format") {
  app.add_option("--catalog", common.catalog,
                 "Folder of the catalog; else the nearest catalog/ upward from here")
      ->type_name("DIR");
  if (format)
    add_format(app, common.format, format);
  app.add_option("--jobs", common.jobs, "Threads; else as many as the machine has")
      ->check(CLI::Range(1U, 256U));
  app.add_flag("--strict", common.strict, "Warnings count as errors");
}

void add_out(CLI::App& app, std::string& file) {
  app.add_option("--out", file, "File to write to; else standard output")->type_name("FILE");
}

void add_templates(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option(
         "--templates", folders,
         "Folder of targets, which adds to or overrides those of templates/; may be repeated")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

/// The subcommands, each with the options that it fills.
class CommandLine {
public:
  CommandLine() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string("aircat ") + AIRCAT_VERSION);
    app_.footer(exit_codes_text());
    generate();
    check();
    fmt();
    create();
    import_model();
    list();
    find();
    show();
    sources();
    sync_status();
    data();
    render();
    request();
    send();
    prove();
    validate();
    lint();
    diff();
    translations();
    site();
    explain();
    completions();
    man();
  }

  tl::expected<Command, Ending> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return tl::make_unexpected(ending_of(app_, error));
    }
    return *chosen_;
  }

  [[nodiscard]] usage::Interface described() const { return describe(app_); }

private:
  template <typename Options>
  std::pair<CLI::App*, Options*> add(const std::string& name, const std::string& description,
                                     const std::string& examples, CLI::App* parent = nullptr) {
    auto options = std::make_shared<Options>();
    auto* app = (parent ? parent : &app_)->add_subcommand(name, description);
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
        ->type_name("TARGET")
        ->allow_extra_args(false);
    app->add_option("--model", options->models, "Only this model, by AIR or id; may be repeated")
        ->type_name("MODEL")
        ->allow_extra_args(false);
    app->add_option("--out", options->out, "Folder to write to; else generated/ beside the catalog")
        ->type_name("DIR");
    add_templates(*app, options->templates);
    auto* check = app->add_flag("--check", options->check, "Compare, and write nothing");
    app->add_flag("--dry-run", options->dry_run, "Say what would be done, and do nothing")
        ->excludes(check);
    app->add_option("--depfile", options->depfile,
                    "Write what the output depends on, for make or ninja")
        ->type_name("FILE");
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
    app->add_option("files", options->files, "Files; else all of the catalog")->type_name("FILE");
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
    app->add_option("air", options->air, "The model's AIR, source:model@version")
        ->type_name("AIR")
        ->required();
    app->add_option("--vendor", options->vendor, "Who makes the model: a file in vendors/")
        ->type_name("VENDOR")
        ->required();
    app->add_option("--capability", options->capabilities, "What the model does; may be repeated")
        ->type_name("CAPABILITY")
        ->required()
        ->allow_extra_args(false);
    app->add_option("--slug", options->slug,
                    "The model's name in ids and paths; else made from --name or the AIR")
        ->type_name("SLUG");
    app->add_option("--name", options->name, "The model's name as people read it")
        ->type_name("NAME");
  }

  void import_model() {
    auto [app, options] = add<ImportOptions>(
        "import", "Propose a model's file by its official schema or documentation",
        "  aircat import flux-2-pro.json                      a diff, or the file of a new model\n"
        "  aircat import flux-2-pro.json --date 2026-07-22 --write\n"
        "  aircat import openapi.json --model bfl:5@1         one of its models\n"
        "  aircat import --docs flux-2-pro.md --model bfl:5@1  what a page says in words");
    add_common(*app, options->common);
    app->add_option("file", options->file,
                    "JSON Schema or OpenAPI 3.1 document in JSON; \"-\": standard input")
        ->type_name("FILE")
        ->required();
    app->add_flag("--docs", options->docs, "The file is documentation in Markdown");
    app->add_option("--model", options->model, "AIR of the model, where the file does not say it")
        ->type_name("AIR");
    app->add_option("--vendor", options->vendor, "Of a new model: a file in vendors/")
        ->type_name("VENDOR");
    app->add_option("--slug", options->slug, "Of a new model: its name in ids and paths")
        ->type_name("SLUG");
    app->add_option("--name", options->name, "Of a new model: its name as people read it")
        ->type_name("NAME");
    app->add_option("--capability", options->capabilities,
                    "Of a new model: what it does; else found out; may be repeated")
        ->type_name("CAPABILITY")
        ->allow_extra_args(false);
    app->add_option("--source", options->source, "Address or title of the file, for `sources`")
        ->type_name("SOURCE");
    app->add_option("--date", options->date, "When the file was fetched; else left to do")
        ->type_name("DATE");
    auto* output =
        app->add_option("--output", options->output, "New file to write to; else standard output")
            ->type_name("FILE");
    app->add_flag("--write", options->write, "Write the model's file itself")->excludes(output);
  }

  void list() {
    auto [app, options] = add<ListOptions>("list", "List the models and their capabilities",
                                           "  aircat list\n"
                                           "  aircat list --counts\n"
                                           "  aircat list --format json");
    add_common(*app, options->common);
    app->add_flag("--counts", options->counts,
                  "How many there are by capability, status and lifecycle, in place of the list");
  }

  void find() {
    auto [app, options] = add<FindOptions>(
        "find", "Find the models that can do what is asked for; exit 1 when there is none",
        "  aircat find --capability image-to-image --min-references 2 --size 2048x2048\n"
        "  aircat find --kind video --duration 10 --ratio 9:16 --frame last\n"
        "  aircat find kontext --parameter seed --format json");
    add_common(*app, options->common);
    auto& query = options->query;
    app->add_option("text", query.texts,
                    "Each in the name, alias, AIR, id, vendor, summary or a feature")
        ->type_name("WORDS");
    const auto one_of = [app = app](const char* name, std::vector<std::string>& values,
                                    const char* description, const char* type) {
      app->add_option(name, values, description)->type_name(type)->allow_extra_args(false);
    };
    one_of("--capability", query.capabilities, "One of these; may be repeated", "CAPABILITY");
    one_of("--kind", query.kinds, "What is made: image, video, text; may be repeated", "RESULT");
    one_of("--vendor", query.vendors, "One of these; may be repeated", "VENDOR");
    app->add_option("--status", query.statuses, "One of these; may be repeated")
        ->check(CLI::IsMember({"implemented", "planned", "skipped"}))
        ->allow_extra_args(false);
    app->add_option("--lifecycle", query.lifecycle, "Whether the model is still served")
        ->check(CLI::IsMember({"active", "retired", "any"}))
        ->capture_default_str();
    find_limits(*app, *options);
    one_of("--input", query.inputs, "Has this input; may be repeated", "NAME");
  }

  /// What a legal request must be able to have.
  static void find_limits(CLI::App& app, FindOptions& options) {
    auto& query = options.query;
    app.add_option("--size", options.size, "A legal size in pixels")->type_name("WxH");
    app.add_option("--ratio", options.ratio, "A legal size has this shape")->type_name("W:H");
    app.add_option("--duration", query.duration, "Seconds")->type_name("SECONDS");
    app.add_option("--min-references", query.minimum_references,
                   "Takes so many images as sources or references, or more")
        ->type_name("COUNT");
    app.add_option("--frame", query.frames, "Takes an image as this frame; may be repeated")
        ->check(CLI::IsMember({"first", "last"}))
        ->allow_extra_args(false);
    app.add_option("--prompt-length", query.prompt_length, "Takes a prompt of so many characters")
        ->type_name("COUNT");
    app.add_option("--output-format", query.output_format, "PNG, MP4 and so on")
        ->type_name("FORMAT");
    app.add_option("--parameter", query.parameters,
                   "Takes this parameter, or this value of it; may be repeated")
        ->type_name("NAME[=VALUE]")
        ->allow_extra_args(false);
  }

  void show() {
    auto [app, options] =
        add<ShowOptions>("show", "Show a model as resolved, with where each value came from",
                         "  aircat show bfl:5@1\n"
                         "  aircat show google/veo-3.1 --format json");
    add_common(*app, options->common);
    app->add_option("model", options->model, "AIR, id or slug")->type_name("MODEL")->required();
  }

  void sources() {
    auto [app, options] = add<SourcesOptions>(
        "sources", "List figures without a source, old sources, and what sources say otherwise",
        "  aircat sources\n"
        "  aircat sources bfl:5@1 --contradicted\n"
        "  aircat sources --old --older-than 180d      not looked at for half a year\n"
        "  aircat sources --old --older-than 2026-01   not looked at since\n"
        "  aircat sources --format markdown > sources.md");
    add_common(*app, options->common, nullptr);
    app->add_option("models", options->models,
                    "Only what the files of these models say; by AIR, id or slug")
        ->type_name("MODEL");
    app->add_option("--format", options->report, "How the lists are printed")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    app->add_flag("--undocumented", options->undocumented,
                  "Figures that no source vouches for, and those that were found by trying");
    app->add_flag("--old", options->old, "Sources that were looked at long ago");
    app->add_flag("--contradicted", options->contradicted,
                  "Figures of which a source says something else");
    app->add_option("--older-than", options->older_than,
                    "What is old: a number of days, or looked at before a date")
        ->type_name("180d|DATE")
        ->capture_default_str();
    app->add_option("--today", options->today, "The day to count from; else that of the clock")
        ->type_name("DATE");
  }

  void sync_status() {
    auto [app, options] = add<SyncStatusOptions>(
        "sync-status", "Compare a table of providers with the catalog; write nothing",
        "  aircat sync-status PROVIDERS.md\n"
        "  aircat sync-status specs/providers/runware/providers.md --format json");
    add_common(*app, options->common, nullptr);
    app->add_option("file", options->file,
                    "A page of Markdown with one or several tables, or - for standard input")
        ->required()
        ->type_name("FILE");
    app->add_option("--format", options->report, "How the differences are printed")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
  }

  void data() {
    auto [app, options] =
        add<DataOptions>("data", "Print what templates see",
                         "  aircat data bfl:5@1          what files of this model see\n"
                         "  aircat data --target imgly   what files see that list several models");
    add_common(*app, options->common);
    app->add_option("model", options->model,
                    "AIR, id or slug; none: what files see that list several models")
        ->type_name("MODEL");
    app->add_option("--target", options->target,
                    "As this target's templates see it; else the first")
        ->type_name("TARGET");
    add_templates(*app, options->templates);
  }

  void render() {
    auto [app, options] =
        add<RenderOptions>("render", "Render one template by hand",
                           "  aircat render page.mustache data.json\n"
                           "  aircat render page.mustache - --escape html --partials parts/");
    app->add_option("template", options->template_file, "A Mustache template")
        ->type_name("FILE")
        ->required();
    app->add_option("data", options->data_file, "JSON, or - for standard input")
        ->type_name("FILE")
        ->required();
    app->add_option("--partials", options->partials,
                    "Folder of the partials; else the template's own")
        ->type_name("DIR");
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
    app->add_option("provider", options->provider, "The provider's id")
        ->type_name("PROVIDER")
        ->required();
    app->add_option("inputs", options->inputs, "JSON object of inputs, or - for standard input")
        ->type_name("FILE")
        ->capture_default_str();
    app->add_option("--image", options->image, "Size of the source image, WxH")->type_name("WxH");
  }

  void send() {
    auto [app, options] =
        add<RunOptions>("run", "Run a provider: send its request and save what comes of it",
                        "  aircat run runware/bfl/flux-2-pro --input prompt='A cat'\n"
                        "  aircat run runware/bfl/flux-2-pro/image2image --input prompt='At night' "
                        "--input image_url=@photo.jpg\n"
                        "  aircat run runware/google/veo-3.1 --input prompt='A cat' --dry-run\n"
                        "  aircat run runware/bfl/flux-2-pro --batch prompts.jsonl --out pictures");
    add_common(*app, options->common);
    app->add_option("provider", options->provider, "The provider's id")
        ->type_name("PROVIDER")
        ->required();
    app->add_option("--input", options->inputs,
                    "An input, or one more value of it; @FILE sends a file; may be repeated")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    app->add_option("--parameter", options->parameters,
                    "A parameter of the wire beside the inputs, by its path; may be repeated")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    auto* file = app->add_option("--inputs", options->inputs_file,
                                 "JSON object of inputs, or - for standard input");
    file->type_name("FILE");
    app->add_option("--batch", options->batch,
                    "JSON Lines: an object of inputs a line, each a task of its own")
        ->type_name("FILE")
        ->excludes(file);
    app->add_option("--image", options->image,
                    "Size of the source image, WxH; of a file it is read from the file")
        ->type_name("WxH");
    app->add_option("--out", options->out, "Folder for the results and their metadata")
        ->type_name("DIR")
        ->capture_default_str();
    app->add_option("--endpoint", options->endpoint,
                    "URL of the service, or of a proxy that adds the key; else RUNWARE_BASE_URL")
        ->type_name("URL");
    app->add_option("--timeout", options->timeout, "Seconds to wait for a result")
        ->check(CLI::Range(1U, 86400U))
        ->capture_default_str();
    app->add_flag("--dry-run", options->dry_run, "Print the exact request, and send nothing");
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
                    "Write the cases as JSON Lines to a file, or to - for standard output")
        ->type_name("FILE");
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
    of_samples(app.add_option("--bytes", options.bytes, "Only requests of this length: 100..400")
                   ->type_name("MIN..MAX"));
    of_samples(
        app.add_option("--kind", options.kind, "Only this illegal change")->type_name("KIND"));
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
                    "requests; one of these a line in JSON Lines")
        ->type_name("FILE");
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
                    "I/N: only the I-th of N parts of each JSON Lines file")
        ->type_name("I/N");
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
        "  aircat lint --fix --dry-run                show what would be mended\n"
        "  aircat lint --write-baseline known.json  accept what is found today\n"
        "  aircat lint --list-rules");
    app->add_option("paths", options->paths, "Files and folders; else this folder")
        ->type_name("PATH");
    add_format(*app, options->format);
    app->add_option("--jobs", options->jobs, "Threads; else as many as the machine has")
        ->check(CLI::Range(1U, 256U));
    app->add_flag("--strict", options->strict, "Warnings count as errors");
    app->add_option("--settings", options->settings,
                    "File with settings; else the nearest aircat.json upward from here")
        ->type_name("FILE");
    auto* fix = app->add_flag("--fix", options->fix, "Mend what has one right answer");
    auto* orphans = app->add_flag("--fix-orphans", options->fix_orphans,
                                  "Mend, and remove translations of nothing");
    app->add_flag("--dry-run", options->dry_run,
                  "With --fix or --fix-orphans: show the changes and write nothing");
    app->add_option("--baseline", options->baseline,
                    "File of findings to pass over; else the one that the settings name")
        ->type_name("FILE");
    app->add_option("--write-baseline", options->write_baseline,
                    "Write all that is found to this file, and end well")
        ->type_name("FILE")
        ->excludes(fix)
        ->excludes(orphans);
    app->add_option("--catalog", options->catalog, "Folder of a catalog to hold all else against")
        ->type_name("DIR");
    app->add_option("--kind", options->kind,
                    "What the paths are, in place of what is in them: catalog, schema, "
                    "translations, providers or table")
        ->check(CLI::IsMember({"catalog", "schema", "translations", "providers", "table"}));
    auto* resolve = app->add_option("--resolve", options->resolve,
                                    "Show where the editor looks for the text of this key")
                        ->type_name("KEY");
    app->add_option("--locale", options->locale, "The locale to look it up in; else the source's")
        ->type_name("LOCALE")
        ->needs(resolve);
    app->add_flag("--list-rules", options->list_rules, "List the rules and end");
  }

  void diff() {
    auto [app, options] = add<DiffOptions>(
        "diff", "Say what differs between two catalogs, and whom it breaks",
        "  aircat diff main                              a revision of git and the work tree\n"
        "  aircat diff v1.0.0 HEAD --format markdown     for a changelog or a pull request\n"
        "  aircat diff old/catalog new/catalog           folders\n"
        "  aircat diff main --fail-on none               only tell\n"
        "  aircat diff main --ignore model-retired       accept what is known");
    app->add_option("old", options->before,
                    "The older catalog: a folder or a revision of git, REVISION:FOLDER where the "
                    "catalog lay elsewhere")
        ->type_name("DIR");
    app->add_option("new", options->after, "The newer one; else that of the work tree")
        ->type_name("DIR");
    app->add_option("--catalog", options->catalog,
                    "Folder of the catalog, also in revisions; else the nearest catalog/ upward "
                    "from here")
        ->type_name("DIR");
    app->add_option("--format", options->format, "How changes are printed")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    app->add_option("--fail-on", options->fail_on,
                    "Exit with 1 when there is such a change: compatible stands for breaking too, "
                    "any also for neutral ones")
        ->check(CLI::IsMember({"breaking", "compatible", "any", "none"}))
        ->capture_default_str();
    app->add_option("--only", options->only,
                    "Only this kind of change, by id or code; may be repeated")
        ->type_name("CODE")
        ->allow_extra_args(false);
    app->add_option("--ignore", options->ignore, "Pass over this kind of change; may be repeated")
        ->type_name("CODE")
        ->allow_extra_args(false);
    app->add_flag("--list-kinds", options->list_kinds, "List the kinds of changes and end");
    app->add_option("--jobs", options->jobs, "Threads; else as many as the machine has")
        ->check(CLI::Range(1U, 256U));
  }

  void translations() {
    auto* app = app_.add_subcommand("translations", "Exchange translations with translators");
    app->require_subcommand(1);
    app->footer("Examples:\n"
                "  aircat translations export --locale pl --missing --out pl.xlf\n"
                "  aircat translations import pl.xlf");
    const auto known = CLI::IsMember(translations::file_format_names());
    export_translations(*app, known);
    import_translations(*app, known);
    auto [pseudo, options] = add<TranslationsPseudoOptions>(
        "pseudo", "Print a locale in a made-up language, to try layouts with",
        "  aircat translations pseudo --out catalog/locales/en-XA.json", app);
    add_common(*pseudo, options->common, nullptr);
    add_out(*pseudo, options->out);
  }

  void export_translations(CLI::App& parent, const CLI::Validator& known) {
    auto [app, options] = add<TranslationsExportOptions>(
        "export", "Print all texts that people see, with their translations",
        "  aircat translations export --locale de --out de.xlf\n"
        "  aircat translations export --locale de --format csv > de.csv\n"
        "  aircat translations export --locale pl --missing --out pl.json",
        &parent);
    add_common(*app, options->common, nullptr);
    app->add_option("--locale", options->locale, "The language; it need not be there yet")
        ->required()
        ->type_name("LOCALE");
    app->add_option("--format", options->file_format,
                    "What is written; else by the name of the file, else json")
        ->check(known);
    add_out(*app, options->out);
    app->add_flag("--missing", options->missing, "Only texts without a translation");
  }

  void import_translations(CLI::App& parent, const CLI::Validator& known) {
    auto [app, options] = add<TranslationsImportOptions>(
        "import", "Take translations over into the catalog",
        "  aircat translations import de.xlf\n"
        "  aircat translations import table.csv --locale de --dry-run",
        &parent);
    add_common(*app, options->common, "--findings");
    app->add_option("file", options->file, "A file in one of the formats, or - for standard input")
        ->required()
        ->type_name("FILE");
    app->add_option("--locale", options->locale,
                    "The language; else as the file says, or its name: de.csv")
        ->type_name("LOCALE");
    app->add_option("--format", options->file_format,
                    "What the file is; else by its name or content")
        ->check(known);
    app->add_flag("--dry-run", options->dry_run, "Say what would change, and write nothing");
  }

  void site() {
    auto [app, options] = add<SiteOptions>(
        "site", "Write a static site about all models",
        "  aircat site --out public                  needs Node for what judges requests\n"
        "  aircat site --out public --no-validators  needs nothing else");
    add_common(*app, options->common);
    app->add_option("--out", options->out, "Folder to write to, new, empty or of an earlier run")
        ->type_name("DIR")
        ->required();
    app->add_option("--templates", options->templates,
                    "Folder that has the site's templates in site/; else the nearest templates/")
        ->type_name("DIR");
    app->add_flag("--no-validators", options->no_validators,
                  "Pages that build requests and do not judge them");
  }

  void explain() {
    auto [app, options] = add<ExplainOptions>("explain", "Explain a finding's code",
                                              "  aircat explain AC1002\n"
                                              "  aircat explain            all codes");
    app->add_option("code", options->code, "The code, as it stands in the finding")
        ->type_name("CODE");
  }

  void completions() {
    auto [app, options] =
        add<CompletionsOptions>("completions", "Print the script that completes command lines",
                                "  source <(aircat completions bash)\n"
                                "  aircat completions zsh > ~/.zfunc/_aircat\n"
                                "  aircat completions fish > "
                                "~/.config/fish/completions/aircat.fish");
    app->add_option("shell", options->shell, "The shell that reads it")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  }

  void man() { add<ManOptions>("man", "Print the page of the manual", "  aircat man | man -l -"); }

  CLI::App app_{"From one catalog of models to providers, schemas, translations and docs.",
                "aircat"};
  std::optional<Command> chosen_;
};

} // namespace

tl::expected<Command, Ending> read_command_line(int argc, const char* const* argv) {
  return CommandLine().parse(argc, argv);
}

usage::Interface describe_command_line() {
  return CommandLine().described();
}

} // namespace aircat::cli
