#include "import/docs_line.hpp"

#include "request/formats.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <regex>

namespace aircat::importing {
namespace {

using std::regex;

constexpr auto no_case = regex::ECMAScript | regex::icase;

std::optional<double> number_after(const std::string& line, const regex& pattern) {
  std::smatch match;
  if (!std::regex_search(line, match, pattern))
    return std::nullopt;
  return std::strtod(match[1].str().c_str(), nullptr);
}

std::string trimmed(std::string text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\r'; };
  while (!text.empty() && is_edge(text.front()))
    text.erase(text.begin());
  while (!text.empty() && (is_edge(text.back()) || text.back() == '.' || text.back() == ','))
    text.pop_back();
  return text;
}

/// `5, 8 or 10` as its parts.
std::vector<std::string> listed(const std::string& text) {
  static const regex separator(R"(\s*(?:,\s*(?:or\s+|and\s+)?|\||\s+or\s+|\s+and\s+)\s*)", no_case);
  std::vector<std::string> parts;
  for (std::sregex_token_iterator at(text.begin(), text.end(), separator, -1), end; at != end; ++at)
    if (auto part = trimmed(at->str()); !part.empty())
      parts.push_back(std::move(part));
  return parts;
}

void read_pairs(const std::string& line, LineFacts& facts) {
  static const regex pair(R"((\d{2,5})\s?x\s?(\d{2,5})(?!\d))", no_case);
  for (std::sregex_iterator at(line.begin(), line.end(), pair), end; at != end; ++at)
    facts.pairs.insert({std::atoll((*at)[1].str().c_str()), std::atoll((*at)[2].str().c_str())});
}

void read_bounds(const std::string& line, LineFacts& facts) {
  static const regex low(
      R"((?:\bmin(?:imum)?\b(?:\s+(?:value|length|items))?\s*[:=]?\s*|\bat least\s+)(-?\d+(?:\.\d+)?))",
      no_case);
  static const regex high(
      R"((?:\bmax(?:imum)?\b(?:\s+(?:value|length|items|of))?\s*[:=]?\s*|\bat most\s+|\bup to\s+)(-?\d+(?:\.\d+)?))",
      no_case);
  static const regex range(
      R"((?:\bbetween\s+|\bfrom\s+|\brange:?\s+)?(-?\d+(?:\.\d+)?)\s*(?:-|to|and)\s*(-?\d+(?:\.\d+)?)(?!\d|:|-|\.\d))",
      no_case);
  static const regex step(
      R"((?:multiples?\s*(?:of|:)|divisible\s+by|(?:in\s+)?(?:steps|increments)\s+of|\bstep:?)\s*(\d+(?:\.\d+)?))",
      no_case);
  facts.multiple_of = number_after(line, step);
  facts.minimum = number_after(line, low);
  facts.maximum = number_after(line, high);
  std::smatch match;
  if (facts.minimum || facts.maximum || !facts.pairs.empty() ||
      !std::regex_search(line, match, range))
    return;
  const auto a = std::strtod(match[1].str().c_str(), nullptr);
  const auto b = std::strtod(match[2].str().c_str(), nullptr);
  if (a < b) {
    facts.minimum = a;
    facts.maximum = b;
  }
}

void read_values(const std::string& line, LineFacts& facts) {
  static const regex values(
      R"((?:possible|allowed|accepted|supported|valid|available)\s+(?:values?|options?|durations?)\s*(?:are)?\s*:?\s*(.+)$)",
      no_case);
  static const regex one_of(R"(\bone of:?\s+(.+)$)", no_case);
  static const regex seconds(
      R"(^((?:\d+(?:\.\d+)?\s*s?\s*(?:,|or|and)\s*)+\d+(?:\.\d+)?)\s*(?:s|sec|seconds)\b)",
      no_case);
  static const regex fallback(R"(\bdefault(?:s to)?(?:\s+value)?\s*[:=]?\s*([^\s,|;)]+))", no_case);
  static const regex unit(R"((\d)\s*(?:s|sec|seconds)\b)", no_case);
  std::smatch match;
  if (std::regex_search(line, match, fallback))
    facts.fallback = trimmed(match[1].str());
  for (const auto* pattern : {&values, &one_of, &seconds})
    if (facts.values.empty() && std::regex_search(line, match, *pattern)) {
      static const regex other(R"(\s*[(;]?\s*\bdefault.*$)", no_case);
      const auto text =
          std::regex_replace(std::regex_replace(match[1].str(), other, ""), unit, "$1");
      facts.values = listed(text);
    }
}

} // namespace

bool LineFacts::empty() const {
  return !minimum && !maximum && !multiple_of && !fallback && values.empty() && pairs.empty() &&
         !required;
}

std::string plain_line(std::string_view line) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> typographic{
      {{"×", "x"}, {"–", "-"}, {"—", "-"}, {"−", "-"}, {" ", " "}}};
  std::string text(line);
  for (const auto& [from, to] : typographic)
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  std::erase_if(text, [](char c) { return c == '`' || c == '*' || c == '\r'; });
  const auto first = text.find_first_not_of(" \t#>-+");
  return first == std::string::npos ? std::string() : text.substr(first);
}

LineFacts read_line(const std::string& plain) {
  LineFacts facts;
  read_pairs(plain, facts);
  read_values(plain, facts);
  if (facts.values.empty())
    read_bounds(plain, facts);
  static const regex required(R"(\brequired\b)", no_case),
      optional(R"(\b(?:optional|not required)\b)", no_case);
  if (std::regex_search(plain, optional))
    facts.required = false;
  else if (std::regex_search(plain, required))
    facts.required = true;
  return facts;
}

bool looks_like_limit(const std::string& plain) {
  static const regex words(
      R"(\b(?:min|max|minimum|maximum|at least|at most|up to|between|multiples?|divisible|default|characters|seconds|pixels|dimensions|limit(?:ed)?|only|must|exactly|fewer|more than|no more)\b)",
      no_case);
  return std::any_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         std::regex_search(plain, words);
}

Named name_of_line(const std::string& plain) {
  const auto colon = plain.find(": ");
  constexpr std::size_t longest_name = 48;
  if (colon == std::string::npos || colon > longest_name)
    return {};
  return {trimmed(plain.substr(0, colon)), plain.substr(colon + 2)};
}

std::vector<std::string> airs_in(const std::string& plain) {
  static const regex air(R"([a-z0-9]+:[a-z0-9][a-z0-9.-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)");
  std::vector<std::string> found;
  for (std::sregex_iterator at(plain.begin(), plain.end(), air), end; at != end; ++at)
    found.push_back(at->str());
  return found;
}

} // namespace aircat::importing
