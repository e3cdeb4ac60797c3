#pragma once

#include "prove/subject.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A second, slower opinion on single questions of judging, worked out from the catalog alone: what
/// a sample's expectation rests on.
namespace aircat::prove {

/// Codes, as `request::code` has them.
using Codes = std::vector<std::string_view>;

[[nodiscard]] bool has_code(const Codes& codes, std::string_view code);

/// What is wrong with a value at a place where nothing around it is. Of a list, what is wrong with
/// it as a whole; its elements are asked for one by one, as `item`.
[[nodiscard]] Codes faults_of(const View& view, std::string_view path, const Draft& value,
                              bool item = false);

/// Whether a value and, of a list, each of its elements are within limits.
[[nodiscard]] bool fits(const catalog::Limits& limits, const Draft& value);

[[nodiscard]] bool has_type(catalog::Types types, const Draft& value);

/// The pointers of what is missing.
[[nodiscard]] std::vector<std::string> missing_in(const View& view, const Draft& task);

/// The view whose findings a rejected request has: the one whose inputs account for most of it,
/// then the one that misses least, then the first.
[[nodiscard]] const View& meant_by(const Subject& subject, const Draft& task);

/// One thing that a rule asks for and that the request does not do.
struct Breach {
  const catalog::Rule* rule = nullptr;
  const catalog::Condition* condition = nullptr;
  std::string pointer;
};
[[nodiscard]] std::vector<Breach> breaches_in(const View& view, const Draft& task);

/// The side, `width` or `height`, at which a size breaks the law; nothing when it is legal.
[[nodiscard]] std::optional<std::string_view> wrong_side(const catalog::Size& size,
                                                         catalog::Pair pair);

} // namespace aircat::prove
