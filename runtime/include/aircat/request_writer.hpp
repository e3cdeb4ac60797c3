#pragma once

#include "aircat/enumeration.hpp"
#include "aircat/facts.hpp"
#include "aircat/finding.hpp"
#include "aircat/request.hpp"
#include "aircat/wire_value.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

/// Builds the request of a generated provider, in this order: the inputs that were given, defaults,
/// the parameters of the caller, the size, fixed values. Places are wire paths as the catalog
/// writes them: `providerSettings.google.generateAudio`, `frameImages[frame=first].inputImage`
/// (with `:=` where the selecting value is a number). Texts are not copied before `finish`.
class RequestWriter {
public:
  RequestWriter(const ProviderFacts& facts, const RequestOptions& options);
  ~RequestWriter();
  RequestWriter(const RequestWriter&) = delete;
  RequestWriter& operator=(const RequestWriter&) = delete;

  // Inputs that were given; an empty text or list was not.

  template <class T>
  void put(std::string_view path, const T& input) {
    place_one(path, wire_value(input), false);
  }
  /// A choice whose texts are not what is sent: the values in the order of the enumerators.
  template <Choice E>
  void put(std::string_view path, const std::optional<E>& input,
           std::span<const WireValue> on_the_wire) {
    if (input)
      place_one(path, on_the_wire[static_cast<std::size_t>(*input)], false);
  }
  /// One value for a parameter that only takes lists.
  template <class T>
  void put_in_list(std::string_view path, const T& input) {
    place_one(path, wire_value(input), true);
  }
  void put_list(std::string_view path, const std::vector<std::string>& texts,
                std::string_view input, std::optional<std::int64_t> most = std::nullopt);

  /// Raises a finding unless the input was given.
  void require(std::string_view input, bool given);

  /// A value for a place that is still empty; it joins elements that are there, and makes none.
  void put_default(std::string_view path, WireValue value);

  // The size: what its inputs chose, or their defaults.

  template <Choice E>
  void choose_size(const std::optional<E>& value, std::string_view fallback = {}) {
    choose(Part::name, value ? to_string(*value) : fallback, value.has_value());
  }
  template <Choice E>
  void choose_size_key(const std::optional<E>& value, std::string_view fallback = {}) {
    choose(Part::key, value ? to_string(*value) : fallback, value.has_value());
  }
  template <Choice E>
  void choose_size_tier(const std::optional<E>& value, std::string_view fallback = {}) {
    choose(Part::tier, value ? to_string(*value) : fallback, value.has_value());
  }

  /// Places the caller's parameters and the size; then come fixed values.
  void end_of_inputs();

  /// Everything so far as a request. Throws RunwareValidationError with all that was wrong.
  [[nodiscard]] Request finish();

private:
  enum class Part : std::uint8_t { name, key, tier };
  class Tree;

  static std::optional<WireValue> wire_value(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<WireValue>(std::string_view(text));
  }
  static std::optional<WireValue> wire_value(const std::optional<std::string>& text) {
    return text ? wire_value(*text) : std::nullopt;
  }
  static std::optional<WireValue> wire_value(const std::optional<JsonText>& json) {
    return json ? std::optional<WireValue>(JsonLiteral{json->text}) : std::nullopt;
  }
  template <Choice E>
  static std::optional<WireValue> wire_value(const std::optional<E>& value) {
    return value ? std::optional<WireValue>(to_string(*value)) : std::nullopt;
  }
  template <class Scalar>
  requires std::is_arithmetic_v<Scalar>
  static std::optional<WireValue> wire_value(const std::optional<Scalar>& value) {
    return value ? std::optional<WireValue>(*value) : std::nullopt;
  }

  void place_one(std::string_view path, const std::optional<WireValue>& value, bool in_list);
  void place(std::string_view path, WireValue value);
  void check_text(std::string_view path, std::string_view text);
  void choose(Part part, std::string_view text, bool given);
  void add_parameters();
  void add_size();
  void fail(std::string_view code, std::string_view input, std::string message,
            std::string allowed = {});

  const ProviderFacts& facts_;
  const RequestOptions& options_;
  std::unique_ptr<Tree> tree_;
  std::string_view size_parts_[3];
  bool size_filled_in_ = false, own_size_ = false;
  std::vector<RequestFinding> findings_;
};

} // namespace aircat
