#include "traffic/place.hpp"

#include "diagnostics/pointer.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <string>

namespace aircat::traffic {
namespace {

/// Steps through a text that is JSON.
class Scanner {
public:
  explicit Scanner(std::string_view json) : json_(json) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }

  [[nodiscard]] char next() {
    while (at_ < json_.size() && is_space(json_[at_]))
      ++at_;
    return at_ < json_.size() ? json_[at_] : '\0';
  }

  void step() { ++at_; }

  /// The raw text between the quotes.
  std::string_view string() {
    const auto from = ++at_;
    while (at_ < json_.size() && json_[at_] != '"')
      at_ += json_[at_] == '\\' ? 2 : 1;
    const auto text = json_.substr(from, std::min(at_, json_.size()) - from);
    step();
    return text;
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const auto c = next();
      if (c == '"') {
        (void)string();
      } else if (c == '{' || c == '[') {
        ++depth;
        step();
      } else if (c == '}' || c == ']') {
        --depth;
        step();
      } else if (c == ',' || c == ':') {
        step();
      } else {
        while (at_ < json_.size() && !is_space(json_[at_]) &&
               std::string_view(",:]}").find(json_[at_]) == std::string_view::npos)
          ++at_;
      }
    } while (depth > 0 && at_ < json_.size());
  }

private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  std::string_view json_;
  std::size_t at_ = 0;
};

bool is_named(std::string_view raw, const std::string& name) {
  if (raw.find('\\') == std::string_view::npos)
    return raw == name;
  return nlohmann::json::parse('"' + std::string(raw) + '"') == name;
}

/// Goes to the member of the object here; returns whether there is one.
bool enter_member(Scanner& scanner, const std::string& name, bool last, Span& span) {
  scanner.step();
  bool found = false;
  while (scanner.next() == '"') {
    const auto key = scanner.at();
    const auto raw = scanner.string();
    (void)scanner.next();
    scanner.step(); // :
    (void)scanner.next();
    if (is_named(raw, name)) {
      span = {key, scanner.at(), true};
      found = true;
      if (!last)
        break;
    }
    scanner.skip_value();
    if (scanner.next() == ',')
      scanner.step();
  }
  return found;
}

bool enter_element(Scanner& scanner, std::string_view step, Span& span) {
  std::size_t index = 0;
  const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
  if (read.ec != std::errc{})
    return false;
  scanner.step();
  for (; scanner.next() != ']'; --index) {
    if (index == 0) {
      span = {scanner.at(), scanner.at(), true};
      return true;
    }
    scanner.skip_value();
    if (scanner.next() == ',')
      scanner.step();
  }
  return false;
}

} // namespace

Span find_place(std::string_view json, std::string_view pointer, bool last) {
  Scanner scanner(json);
  (void)scanner.next();
  Span span{scanner.at(), scanner.at(), true};
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const auto step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    scanner.go_to(span.value);
    const auto c = scanner.next();
    const bool entered = c == '{'   ? enter_member(scanner, unescaped_step(step), last, span)
                         : c == '[' ? enter_element(scanner, step, span)
                                    : false;
    if (!entered) {
      span.found = false;
      break;
    }
  }
  return span;
}

std::vector<std::size_t> element_offsets(std::string_view json) {
  std::vector<std::size_t> offsets;
  Scanner scanner(json);
  if (scanner.next() != '[')
    return offsets;
  scanner.step();
  while (scanner.next() != ']' && scanner.at() < json.size()) {
    offsets.push_back(scanner.at());
    scanner.skip_value();
    if (scanner.next() == ',')
      scanner.step();
  }
  return offsets;
}

} // namespace aircat::traffic
