#pragma once

#include "catalog/model.hpp"

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Requests with a known verdict, made from the catalog: what different judges are compared on.
namespace aircat::prove {

enum class Legality : std::uint8_t {
  legal,
  illegal,
  unknown, ///< random JSON: judges only have to agree
};

struct Sample {
  std::string request; ///< JSON on one line: a task, or a list of tasks
  Legality legality = Legality::legal;
  /// The mutation; of a legal sample its capability, or what else it is; `random`.
  std::string_view kind;
  bool warns = false; ///< of a legal sample: something is accepted with a warning
  // Of an illegal sample, one of its findings.
  std::string_view code;
  std::string pointer; ///< in the request
};

struct SampleOptions {
  std::uint64_t seed = 1;
  unsigned illegal_percent = 45;
  unsigned random_percent = 10;
  unsigned list_percent = 6;   ///< of requests that are a list of tasks
  std::size_t least_bytes = 0; ///< of the request; kinds that cannot keep to it do not occur
  std::size_t most_bytes = 0;  ///< 0: any number
  std::string_view only;       ///< this mutation alone; empty: all
};

/// The options, or the catalog, leave no sample.
struct NoSample {};

/// An endless row of samples. Each depends on the catalog, the options and its number alone: the
/// same bytes on every machine, and in any order. May be used by several threads.
class Samples {
public:
  /// The catalog must outlive it.
  explicit Samples(const catalog::Catalog& catalog, const SampleOptions& options = {});
  Samples(Samples&&) noexcept;
  Samples& operator=(Samples&&) noexcept;
  ~Samples();

  /// The sample of a number, from 0. Throws `NoSample`.
  [[nodiscard]] Sample operator[](std::uint64_t number) const;

private:
  class Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The sample as one object with `request`, `expect`, `kind` and, when it is illegal, `code`
/// and `pointer`.
[[nodiscard]] std::string line_of(const Sample& sample);

} // namespace aircat::prove
