#include "import/import.hpp"

#include "catalog/node_json.hpp"
#include "catalog/report.hpp"
#include "catalog/vocabulary.hpp"
#include "import/codes.hpp"
#include "import/docs_page.hpp"
#include "import/finish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace aircat::importing {
namespace {

namespace type = catalog::type;

/// Letters and digits alone, in lower case: "Positive prompt" and `positivePrompt` are the same.
std::string folded(std::string_view name) {
  std::string out;
  for (const unsigned char c : name)
    if (std::isalnum(c) != 0 || c == '.')
      out += static_cast<char>(std::tolower(c));
  return out;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> other_names{
    {{"prompt", "positivePrompt"},
     {"promptlength", "positivePrompt"},
     {"positivepromptlength", "positivePrompt"},
     {"negativepromptlength", "negativePrompt"},
     {"framerate", "fps"},
     {"framespersecond", "fps"},
     {"guidancescale", "CFGScale"},
     {"videoduration", "duration"},
     {"videolength", "duration"},
     {"durations", "duration"},
     {"supporteddurations", "duration"},
     {"numberofresults", "numberResults"},
     {"inferencesteps", "steps"},
     {"samplingsteps", "steps"},
     {"schedulers", "scheduler"}}};

constexpr std::array size_names{
    "dimensions",     "supporteddimensions",  "size",        "sizes",     "supportedsizes",
    "widthandheight", "supportedresolutions", "resolutions", "imagesize", "outputdimensions",
    "aspectratios",   "videodimensions"};

/// The path that a page means by a name; "size" of width and height together, "" when unknown.
std::string path_of(const RequestStatement& request, std::string_view name) {
  const auto wanted = folded(name);
  if (std::find(size_names.begin(), size_names.end(), wanted) != size_names.end())
    return "size";
  for (const auto& [path, statement] : request.values)
    if (folded(path) == wanted)
      return path;
  for (const auto& [other, path] : other_names)
    if (other == wanted)
      return std::string(path);
  for (const auto& [path, statement] : request.values)
    if (!statement.refused && folded(path.substr(path.rfind('.') + 1)) == wanted)
      return path;
  return {};
}

/// "up to 9 reference images" names what it is about in the line.
std::string array_in_text(const RequestStatement& request, std::string_view text) {
  const auto all = folded(text);
  std::string found;
  for (const auto& [path, statement] : request.values) {
    const auto name = folded(path.substr(path.rfind('.') + 1));
    if ((statement.types & type::array) != 0 && !statement.refused && name.size() > 4 &&
        all.find(name) != std::string::npos && name.size() > found.size())
      found = path;
  }
  return found;
}

Json number(double value) {
  if (std::trunc(value) == value)
    return static_cast<std::int64_t>(value);
  return value;
}

/// A text of a page as a value of the parameter.
Json value_of(const std::string& text, const Statement& statement) {
  if ((statement.types & (type::integer | type::number)) != 0) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size())
      return number(value);
  }
  if ((statement.types & type::boolean) != 0 && (text == "true" || text == "false"))
    return text == "true";
  return text;
}

bool is_count(const std::string& text) {
  return text.find("haracter") != std::string::npos;
}

/// What a fact says, over what was known.
void take(Statement& statement, const PageFact& fact) {
  const auto& facts = fact.facts;
  auto& limits = statement.limits;
  const auto say = [&](const char* key, Json value) {
    limits[key] = std::move(value);
    statement.keywords[key] = fact.at;
  };
  statement.at = fact.at;
  const bool is_text =
      is_count(fact.text) || (statement.types & (type::string | type::array | type::integer |
                                                 type::number)) == type::string;
  const bool is_list = !is_text && (statement.types & type::array) != 0;
  const char* low = is_text ? "minLength" : is_list ? "minItems" : "minimum";
  const char* high = is_text ? "maxLength" : is_list ? "maxItems" : "maximum";
  if (facts.minimum || facts.maximum || facts.multiple_of)
    for (const auto* key : {"const", "enum"})
      limits.erase(key);
  if (facts.minimum)
    say(low, number(*facts.minimum));
  if (facts.maximum)
    say(high, number(*facts.maximum));
  if (facts.multiple_of && !is_text && !is_list)
    say("multipleOf", number(*facts.multiple_of));
  if (!facts.values.empty()) {
    auto values = Json::array();
    for (const auto& text : facts.values)
      values.push_back(value_of(text, statement));
    const bool is_only = limits.contains("const") && values == Json::array({limits["const"]});
    if (!is_only) {
      auto kept = limits.contains("default") ? limits["default"] : Json();
      limits = Json::object();
      say("enum", values);
      if (!kept.is_null() && std::find(values.begin(), values.end(), kept) != values.end())
        limits["default"] = std::move(kept);
    }
  }
  if (facts.fallback)
    say("default", value_of(*facts.fallback, statement));
  if (facts.required) {
    statement.required = *facts.required;
    statement.keywords["required"] = fact.at;
  }
}

void take(catalog::Axis& axis, const LineFacts& facts) {
  if (facts.minimum)
    axis.minimum = static_cast<std::int64_t>(*facts.minimum);
  if (facts.maximum)
    axis.maximum = static_cast<std::int64_t>(*facts.maximum);
  if (facts.multiple_of)
    axis.multiple_of = std::max<std::int64_t>(static_cast<std::int64_t>(*facts.multiple_of), 1);
}

/// What a page says of one capability, over what the catalog says.
class Overlay {
public:
  Overlay(RequestStatement request, Findings& findings)
      : request_(std::move(request)), findings_(findings) {}

  /// Whether it is clear what the fact is about.
  bool take(const PageFact& fact) {
    auto path = fact.name.empty() ? std::string() : path_of(request_, fact.name);
    if (path.empty())
      path = array_in_text(request_, fact.name + " " + fact.text);
    if (path.empty() && !fact.facts.pairs.empty())
      path = "size";
    if (path == "size" || path == "width" || path == "height")
      return size(path, fact);
    const auto place = request_.places.find(path);
    if (place == request_.places.end() || request_.values[place->second].second.refused)
      return false;
    importing::take(request_.values[place->second].second, fact);
    return true;
  }

  RequestStatement finish() {
    if (!pairs_.empty() && sides_)
      findings_.warning(code::derived, size_at_.where, size_at_.pointer,
                        "sizes are listed beside limits of the sides, and taken as recommendations",
                        "leave one of the two out of the page if only the list is legal");
    else if (!pairs_.empty())
      request_.size.pairs = pairs_;
    if (!pairs_.empty() || sides_) {
      request_.size.said = true;
      request_.size.refused = false;
      request_.size.at = size_at_;
    }
    return std::move(request_);
  }

private:
  bool size(const std::string& path, const PageFact& fact) {
    const auto& facts = fact.facts;
    pairs_.insert(facts.pairs.begin(), facts.pairs.end());
    if (facts.minimum || facts.maximum || facts.multiple_of) {
      if (!sides_) {
        request_.size.pairs.reset();
        sides_ = true;
      }
      if (path != "height")
        importing::take(request_.size.width, facts);
      if (path != "width")
        importing::take(request_.size.height, facts);
    } else if (facts.pairs.empty()) {
      return false;
    }
    if (size_at_.where.line == 0)
      size_at_ = fact.at;
    return true;
  }

  RequestStatement request_;
  Findings& findings_;
  Pairs pairs_;
  bool sides_ = false;
  Place size_at_;
};

std::string air_of(std::string_view text, const ImportOptions& options, const std::string& name,
                   Findings& findings) {
  if (!options.model.empty())
    return options.model;
  const auto airs = airs_of_page(text);
  if (airs.size() == 1)
    return airs.front();
  findings.error(code::no_request, {name, 1, 1}, "",
                 airs.empty() ? "the page does not say the AIR of a model"
                              : fmt::format("the page is about {} models", airs.size()),
                 "name one by its AIR with --model");
  return {};
}

} // namespace

std::optional<Import> import_docs(const catalog::Catalog& catalog, const std::string& name,
                                  std::string_view text, const ImportOptions& options,
                                  Findings& findings) {
  const auto air = air_of(text, options, name, findings);
  if (air.empty())
    return std::nullopt;
  const auto* known = catalog.find(air);
  if (known && known->air != air)
    known = nullptr;
  std::optional<NewPlace> place;
  if (known)
    place = NewPlace{std::string(known->vendor), std::string(known->slug), {}, {}};
  else if (options.capabilities.empty())
    findings.error(code::no_request, {name, 1, 1}, "",
                   fmt::format("{} is not described, and a page does not say what it does", air),
                   "name its capabilities with --capability");
  else
    place = new_place(catalog, air, options.name, options, {{name, 1, 1}, ""}, findings);
  if (!place)
    return std::nullopt;
  const Workbench bench(catalog, place->vendor, place->slug);
  const auto file = known ? catalog::to_json(*known->document->root())
                          : starter(air, *place, options.capabilities);
  auto now = bench.resolve(file);
  if (!now.model || now.requests.empty()) {
    findings.append(std::move(now.findings));
    findings.error(code::no_request, {name, 1, 1}, "",
                   fmt::format("{} has no requests of its own", air),
                   "import the model that it belongs to");
    return std::nullopt;
  }
  const auto page = read_page(name, text, air);
  Findings own;
  for (const auto& [line, at] : page.unread)
    own.warning(code::unread_line, at.where, "",
                fmt::format("{} looks like a limit, but cannot be read", catalog::quoted(line)),
                "write it by hand, or word it as in `width: integer, min: 256, max: 1920`");
  Description description;
  description.names_are_taken = false;
  std::vector<bool> is_clear(page.facts.size());
  for (std::size_t i = 0; i < now.requests.size(); ++i) {
    Overlay overlay(std::move(now.requests[i]), own);
    for (std::size_t f = 0; f < page.facts.size(); ++f)
      if (overlay.take(page.facts[f]))
        is_clear[f] = true;
    description.requests.push_back(overlay.finish());
    description.requests.back().task = now.model->providers[i]->task->name;
    description.requests.back().title = now.model->providers[i]->capability->name;
  }
  for (std::size_t f = 0; f < page.facts.size(); ++f)
    if (const auto& fact = page.facts[f];
        !is_clear[f] && (fact.is_definition || looks_like_limit(fact.text)))
      own.warning(code::unread_line, fact.at.where, "",
                  fmt::format("{} looks like a limit, but of what is not clear",
                              catalog::quoted(fact.text)),
                  "write it by hand, or put the name of the parameter and a colon before it");
  own.sort();
  findings.append(std::move(own));
  const auto source = options.source.empty() ? name.substr(name.rfind('/') + 1) : options.source;
  return finished(bench, file, description, {!known, source, options.date, {}}, findings);
}

} // namespace aircat::importing
