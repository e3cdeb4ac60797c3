#include "aircat/input_reader.hpp"

#include "aircat/error.hpp"
#include "diagnostics/suggest.hpp"
#include "request/codes.hpp"
#include "request/value.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat {
namespace {

namespace code = request::code;

bool is_given(const Json& value) {
  return !(value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           (value.is_array() && value.empty()));
}

/// 1.0 is an integer, as far as a double can tell integers apart.
bool is_integer(double number) {
  constexpr double limit = 9007199254740992.0; // 2^53
  return std::nearbyint(number) == number && std::abs(number) < limit;
}

} // namespace

class InputReader::Impl {
public:
  Impl(const ProviderFacts& facts, std::string_view json) : facts_(facts) {
    inputs_ = Json::parse(json, nullptr, false);
    if (inputs_.is_discarded())
      fail(code::not_json, {}, "the inputs are no JSON");
    else if (!inputs_.is_object())
      fail(code::inputs_not_object, {}, "the inputs are no object of fields");
    if (!findings_.empty())
      inputs_ = Json::object();
  }

  [[nodiscard]] const ProviderFacts& facts() const { return facts_; }

  /// The value of a field; nullptr when it was not given.
  const Json* field(std::string_view name) {
    known_.emplace_back(name);
    const auto at = inputs_.find(name);
    return at != inputs_.end() && is_given(*at) ? &*at : nullptr;
  }

  void fail(std::string_view code, std::string_view input, std::string message,
            std::string allowed = {}) {
    RequestFinding finding;
    finding.code = code;
    finding.message = std::move(message);
    if (!input.empty())
      finding.pointer = fmt::format("/{}", input);
    finding.allowed = std::move(allowed);
    findings_.push_back(std::move(finding));
  }

  void wrong_type(std::string_view name, std::string_view wanted, const Json& value) {
    fail(code::wrong_type, name,
         fmt::format("\"{}\" takes {}, not {}", name, wanted, value.type_name()));
  }

  template <class T>
  void read(std::string_view name, std::string_view wanted, bool (Json::*is_wanted)() const,
            std::optional<T>& to) {
    const auto* value = field(name);
    if (!value)
      return;
    if ((value->*is_wanted)())
      to = value->get<T>();
    else
      wrong_type(name, wanted, *value);
  }

  void finish() {
    for (const auto& [name, value] : inputs_.items()) {
      if (!is_given(value) || std::find(known_.begin(), known_.end(), name) != known_.end())
        continue;
      auto text = fmt::format("{} has no input \"{}\"", facts_.id, name);
      if (const auto meant = did_you_mean(name, {known_.begin(), known_.end()}); !meant.empty())
        text += fmt::format("; {}", meant);
      fail(code::unknown_input, name, std::move(text), fmt::format("{}", fmt::join(known_, ", ")));
    }
    if (findings_.empty())
      return;
    ErrorDetail detail;
    detail.code = findings_.front().code;
    detail.message = findings_.front().message;
    detail.findings = std::move(findings_);
    throw RunwareValidationError(std::move(detail));
  }

private:
  const ProviderFacts& facts_;
  Json inputs_;
  std::vector<std::string> known_;
  std::vector<RequestFinding> findings_;
};

InputReader::InputReader(const ProviderFacts& facts, std::string_view json)
    : impl_(std::make_unique<Impl>(facts, json)) {}

InputReader::~InputReader() = default;

void InputReader::read(std::string_view name, std::string& value) {
  std::optional<std::string> text;
  read(name, text);
  value = text.value_or("");
}

void InputReader::read(std::string_view name, std::optional<std::string>& value) {
  impl_->read(name, "a text", &Json::is_string, value);
}

void InputReader::read(std::string_view name, std::optional<std::int64_t>& value) {
  const auto* number = impl_->field(name);
  if (!number)
    return;
  if (number->is_number_integer())
    value = number->get<std::int64_t>();
  else if (number->is_number() && is_integer(number->get<double>()))
    value = static_cast<std::int64_t>(number->get<double>());
  else
    impl_->wrong_type(name, "an integer", *number);
}

void InputReader::read(std::string_view name, std::optional<double>& value) {
  impl_->read(name, "a number", &Json::is_number, value);
}

void InputReader::read(std::string_view name, std::optional<bool>& value) {
  impl_->read(name, "true or false", &Json::is_boolean, value);
}

void InputReader::read(std::string_view name, std::optional<JsonText>& value) {
  if (const auto* any = impl_->field(name))
    value = JsonText{any->dump()};
}

void InputReader::read(std::string_view singular, std::string_view plural,
                       std::vector<std::string>& values) {
  const auto* many = impl_->field(plural);
  const auto* one = impl_->field(singular);
  const auto* given = many ? many : one;
  if (!given)
    return;
  const auto name = many ? plural : singular;
  const auto add = [&](const Json& value) {
    if (value.is_string())
      values.push_back(value.get<std::string>());
    else
      impl_->wrong_type(name, "texts", value);
  };
  if (given->is_array())
    std::for_each(given->begin(), given->end(), add);
  else
    add(*given);
}

std::optional<std::size_t> InputReader::offered(std::string_view name) {
  const auto* value = impl_->field(name);
  const auto* input = impl_->facts().input(name);
  if (!value || !input)
    return std::nullopt;
  const auto text = value->is_structured() ? std::string() : request::text_of(*value);
  const auto at = std::find(input->offers.begin(), input->offers.end(), text);
  if (at != input->offers.end() && !value->is_structured())
    return static_cast<std::size_t>(at - input->offers.begin());
  const auto allowed = fmt::format("{}", fmt::join(input->offers, ", "));
  impl_->fail(code::not_offered, name,
              fmt::format("\"{}\" offers {}, not \"{}\"", name, allowed, request::text_of(*value)),
              allowed);
  return std::nullopt;
}

void InputReader::finish() {
  impl_->finish();
}

} // namespace aircat
