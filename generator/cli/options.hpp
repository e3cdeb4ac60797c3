#pragma once

#include "aircat/query.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aircat::cli {

/// What every command that reads a catalog takes. Empty folders are looked for.
struct CommonOptions {
  std::string catalog;
  std::string format = "text";
  unsigned jobs = 0; ///< 0: as many as the machine has
  bool strict = false;
};

struct GenerateOptions {
  CommonOptions common;
  std::vector<std::string> targets, models, templates;
  std::string out, depfile;
  bool check = false, dry_run = false, timing = false;
};

struct RenderOptions {
  std::string template_file, data_file, partials, escape = "none", format = "text";
};

struct CheckOptions {
  CommonOptions common;
};

struct ListOptions {
  CommonOptions common;
  bool counts = false; ///< in place of the list
};

struct FindOptions {
  CommonOptions common;
  Query query;             ///< but for what follows
  std::string size, ratio; ///< `WxH`, `W:H`; empty: any
};

struct ShowOptions {
  CommonOptions common;
  std::string model;
};

struct DataOptions {
  CommonOptions common;
  std::string model, target;
  std::vector<std::string> templates;
};

struct NewOptions {
  CommonOptions common;
  std::string air, vendor, slug, name;
  std::vector<std::string> capabilities;
};

struct ImportOptions {
  CommonOptions common;
  std::string file, model, vendor, slug, name, source, date, output;
  std::vector<std::string> capabilities;
  bool docs = false, write = false;
};

struct FmtOptions {
  CommonOptions common;
  std::vector<std::string> files;
  bool check = false;
};

struct SiteOptions {
  CommonOptions common;
  std::string out, templates;
  bool no_validators = false;
};

struct ExplainOptions {
  std::string code; ///< empty: list all
};

/// Requests with a known verdict, instead of a proof.
struct SamplesOptions {
  std::uint64_t count = 0, seed = 1;
  unsigned illegal = 45, random = 10, lists = 6; ///< in percent
  std::string bytes, kind;                       ///< `100..400`
  bool plain = false, list_kinds = false;
};

struct ProveOptions {
  CommonOptions common;
  std::string grid; ///< file for the cases, "-" for standard output
  bool full = false;
  SamplesOptions samples;
};

struct RequestOptions {
  CommonOptions common;
  std::string provider, inputs = "-", image;
};

/// Paths as `key=value`.
struct RunOptions {
  CommonOptions common;
  std::string provider, inputs_file, batch, image, out = ".", endpoint;
  std::vector<std::string> inputs, parameters;
  unsigned timeout = 1200; ///< seconds
  bool dry_run = false;
};

struct ValidateOptions {
  CommonOptions common;
  std::vector<std::string> files; ///< "-": standard input
  std::string input = "auto";     ///< json, jsonl, or by the file's name
  std::string unknown_models = "error";
  std::string shard;            ///< "I/N"
  std::size_t max_findings = 0; ///< 0: all
  bool summary = false, merge = false;
};

struct LintOptions {
  std::string format = "text";
  unsigned jobs = 0;
  std::vector<std::string> paths; ///< empty: here
  std::string settings;           ///< empty: the nearest aircat.json upward, if any
  std::string catalog;            ///< to hold all else against; empty: none
  std::string kind;               ///< how the paths are read; empty: by what is in them
  std::string resolve, locale;    ///< a key to look up, and in which locale; empty: the source's
  std::string baseline, write_baseline; ///< files; empty: what the settings say, and none
  bool strict = false, list_rules = false;
  bool fix = false, fix_orphans = false, dry_run = false;
};

/// Folders of catalogs or revisions of git.
struct DiffOptions {
  std::string before, after; ///< no `after`: the catalog of the work tree
  std::string catalog, format = "text", fail_on = "breaking";
  std::vector<std::string> only, ignore; ///< kinds of changes, by id or code
  bool list_kinds = false;
  unsigned jobs = 0;
};

struct CompletionsOptions {
  std::string shell; ///< bash, zsh or fish
};

struct ManOptions {};

struct TranslationsExportOptions {
  CommonOptions common;
  std::string locale, file_format, out; ///< no format: as the name of `out` says, else json
  bool missing = false;
};

struct TranslationsImportOptions {
  CommonOptions common;
  std::string file, locale, file_format; ///< empty: as the file says
  bool dry_run = false;
};

struct TranslationsPseudoOptions {
  CommonOptions common;
  std::string out;
};

/// Nothing chosen of undocumented, old and contradicted: all three.
struct SourcesOptions {
  CommonOptions common;
  std::vector<std::string> models;
  std::string report = "text", older_than = "365d", today; ///< empty: the clock's
  bool undocumented = false, old = false, contradicted = false;
};

struct SyncStatusOptions {
  CommonOptions common;
  std::string file, report = "text"; ///< "-": standard input
};

using Command = std::variant<GenerateOptions, RenderOptions, CheckOptions, ListOptions, FindOptions,
                             ShowOptions, DataOptions, NewOptions, ImportOptions, FmtOptions,
                             SiteOptions, ExplainOptions, ProveOptions, RequestOptions, RunOptions,
                             ValidateOptions, LintOptions, DiffOptions, TranslationsExportOptions,
                             TranslationsImportOptions, TranslationsPseudoOptions, SourcesOptions,
                             SyncStatusOptions, CompletionsOptions, ManOptions>;

} // namespace aircat::cli
