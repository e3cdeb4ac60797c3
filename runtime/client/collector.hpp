#pragma once

#include "client/json_fields.hpp"
#include "client/mask.hpp"

#include "aircat/result.hpp"

#include <map>
#include <set>
#include <string>

namespace aircat::client {

/// Puts the result of one task together from items. Answers may repeat what earlier ones held.
class Collector {
public:
  explicit Collector(std::size_t expected) : expected_(expected) {}

  /// The items that follow are of another answer.
  void begin_answer() { repeated_.clear(); }
  /// False: the item was there already.
  bool add(const JsonObject& item, const Mask& mask);

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::size_t expected() const { return expected_; }
  [[nodiscard]] bool is_complete() const { return count_ >= expected_; }
  /// What there is, without type and UUID of the task. Call it once.
  [[nodiscard]] Result take();

private:
  [[nodiscard]] bool is_new(const std::string& identity, bool is_unique);

  std::size_t expected_, count_ = 0;
  std::set<std::string> seen_;                  ///< media UUIDs
  std::map<std::string, std::size_t> known_;    ///< items without one, and how often each was added
  std::map<std::string, std::size_t> repeated_; ///< the same, and how often this answer has them
  Result result_;
};

} // namespace aircat::client
