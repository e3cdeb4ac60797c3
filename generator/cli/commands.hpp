#pragma once

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace aircat::cli {

// One file a command, one for those of translations.
[[nodiscard]] ExitCode run(const GenerateOptions& options);
[[nodiscard]] ExitCode run(const RenderOptions& options);
[[nodiscard]] ExitCode run(const CheckOptions& options);
[[nodiscard]] ExitCode run(const ListOptions& options);
[[nodiscard]] ExitCode run(const FindOptions& options);
[[nodiscard]] ExitCode run(const ShowOptions& options);
[[nodiscard]] ExitCode run(const DataOptions& options);
[[nodiscard]] ExitCode run(const NewOptions& options);
[[nodiscard]] ExitCode run(const ImportOptions& options);
[[nodiscard]] ExitCode run(const FmtOptions& options);
[[nodiscard]] ExitCode run(const SiteOptions& options);
[[nodiscard]] ExitCode run(const ExplainOptions& options);
[[nodiscard]] ExitCode run(const ProveOptions& options);
[[nodiscard]] ExitCode run(const RequestOptions& options);
[[nodiscard]] ExitCode run(const RunOptions& options);
[[nodiscard]] ExitCode run(const ValidateOptions& options);
[[nodiscard]] ExitCode run(const LintOptions& options);
[[nodiscard]] ExitCode run(const DiffOptions& options);
[[nodiscard]] ExitCode run(const SourcesOptions& options);
[[nodiscard]] ExitCode run(const SyncStatusOptions& options);
[[nodiscard]] ExitCode run(const CompletionsOptions& options);
[[nodiscard]] ExitCode run(const ManOptions& options);
[[nodiscard]] ExitCode run(const TranslationsExportOptions& options);
[[nodiscard]] ExitCode run(const TranslationsImportOptions& options);
[[nodiscard]] ExitCode run(const TranslationsPseudoOptions& options);

} // namespace aircat::cli
