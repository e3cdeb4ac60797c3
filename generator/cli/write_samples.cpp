#include "cli/write_samples.hpp"

#include "catalog/parallel.hpp"
#include "cli/locate.hpp"
#include "diagnostics/suggest.hpp"
#include "prove/mutation.hpp"
#include "prove/samples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace aircat::cli {
namespace {

/// Samples that are made before any of them is printed.
constexpr std::uint64_t batch = 4096;

struct Bytes {
  std::size_t least = 0, most = 0;
};

/// `100..400`; nothing when it is something else.
std::optional<Bytes> read_bytes(std::string_view text) {
  Bytes bytes;
  if (text.empty())
    return bytes;
  const auto dots = text.find("..");
  if (dots == std::string_view::npos)
    return std::nullopt;
  const auto read = [](std::string_view digits, std::size_t& number) {
    const auto* last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), last, number);
    return error == std::errc{} && end == last;
  };
  const bool good =
      read(text.substr(0, dots), bytes.least) && read(text.substr(dots + 2), bytes.most);
  return good && bytes.most > 0 && bytes.least <= bytes.most ? std::optional(bytes) : std::nullopt;
}

/// Why there is no such kind; empty when there is.
std::string unknown_kind(std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& kind : prove::mutation_kinds())
    known.push_back(kind.name);
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end())
    return {};
  const auto meant = did_you_mean(name, known);
  return fmt::format("there is no illegal change '{}'; {}", name,
                     meant.empty() ? "`aircat prove --kinds` lists them" : meant);
}

} // namespace

ExitCode write_samples(const catalog::Catalog& catalog, const ProveOptions& options,
                       const Console& console) {
  const auto& wanted = options.samples;
  const auto bytes = read_bytes(wanted.bytes);
  auto mistake = unknown_kind(wanted.kind);
  if (!bytes)
    mistake = fmt::format("--bytes takes two lengths such as 100..400, not '{}'", wanted.bytes);
  else if (wanted.illegal + wanted.random > 100)
    mistake = "--illegal and --random are more than 100 percent together";
  if (!mistake.empty()) {
    console.fail(mistake);
    return ExitCode::usage;
  }
  const prove::Samples samples(catalog, {wanted.seed, wanted.illegal, wanted.random, wanted.lists,
                                         bytes->least, bytes->most, wanted.kind});
  std::vector<std::string> lines(std::min(batch, wanted.count));
  try {
    for (std::uint64_t done = 0; done < wanted.count; done += lines.size()) {
      lines.resize(std::min(batch, wanted.count - done));
      parallel_for(lines.size(), thread_count(options.common.jobs), [&](std::size_t i) {
        const auto sample = samples[done + i];
        lines[i] = wanted.plain ? sample.request : prove::line_of(sample);
      });
      console.print(fmt::format("{}\n", fmt::join(lines, "\n")));
    }
  } catch (const prove::NoSample&) {
    console.fail("the catalog has no sample of this kind and length");
    return ExitCode::usage;
  }
  return ExitCode::fine;
}

ExitCode list_kinds(const Console& console) {
  std::size_t width = 0;
  for (const auto& kind : prove::mutation_kinds())
    width = std::max(width, kind.name.size());
  std::string text;
  for (const auto& kind : prove::mutation_kinds())
    text += fmt::format("{:{}}  {}\n", kind.name, width, kind.description);
  console.print(text);
  return ExitCode::fine;
}

} // namespace aircat::cli
