#pragma once

#include "json/json_fwd.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace aircat::traffic {

struct Count {
  std::uint64_t accepted = 0, rejected = 0;

  void add(bool good) { ++(good ? accepted : rejected); }
  void add(const Count& other) {
    accepted += other.accepted;
    rejected += other.rejected;
  }
  [[nodiscard]] std::uint64_t all() const { return accepted + rejected; }
};

/// What a run found. Summaries of the parts of a run add up to that of the whole.
struct Summary {
  Count requests, tasks; ///< a request is rejected when one of its tasks is, or it is no JSON
  std::map<std::string, std::uint64_t, std::less<>> codes; ///< findings by code
  std::map<std::string, Count, std::less<>> models;        ///< tasks by AIR

  void add(const Summary& other);
};

[[nodiscard]] Json to_json(const Summary& summary);
/// Nothing when this is not what `to_json` writes.
[[nodiscard]] std::optional<Summary> summary_from(const Json& json);

/// For people: the counts, then codes and models, the most frequent first.
[[nodiscard]] std::string describe(const Summary& summary);

} // namespace aircat::traffic
