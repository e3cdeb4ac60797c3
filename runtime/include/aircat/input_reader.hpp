#pragma once

#include "aircat/enumeration.hpp"
#include "aircat/facts.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

/// Reads the inputs of a provider from a JSON object. `null`, `""` and `[]` count as not given.
class InputReader {
public:
  InputReader(const ProviderFacts& facts, std::string_view json);
  ~InputReader();
  InputReader(const InputReader&) = delete;
  InputReader& operator=(const InputReader&) = delete;

  void read(std::string_view name, std::string& value);
  void read(std::string_view name, std::optional<std::string>& value);
  void read(std::string_view name, std::optional<std::int64_t>& value);
  void read(std::string_view name, std::optional<double>& value);
  void read(std::string_view name, std::optional<bool>& value);
  void read(std::string_view name, std::optional<JsonText>& value); ///< whatever there is
  template <Choice E>
  void read(std::string_view name, std::optional<E>& value) {
    if (const auto index = offered(name))
      value = static_cast<E>(*index);
  }
  /// A list, or one value under the singular name.
  void read(std::string_view singular, std::string_view plural, std::vector<std::string>& values);

  /// Throws RunwareValidationError with all that was wrong: unknown fields, wrong types, values
  /// that are not offered.
  void finish();

private:
  class Impl;
  [[nodiscard]] std::optional<std::size_t> offered(std::string_view name);

  std::unique_ptr<Impl> impl_;
};

} // namespace aircat
