#include "diagnostics/content.hpp"
#include "diagnostics/json_text.hpp"
#include "diagnostics/printers.hpp"
#include "diagnostics/utf8.hpp"

namespace aircat {
namespace {

std::string json_object(std::initializer_list<std::pair<std::string_view, std::string>> members,
                        std::size_t depth) {
  std::string out;
  JsonObject object(out, depth);
  for (const auto& [name, json] : members)
    if (!json.empty())
      object.raw(name, json);
  object.end();
  return out;
}

std::string message(std::string_view text, std::size_t depth) {
  return json_object({{"text", json_quoted(text)}}, depth);
}

/// A path as the URI reference that SARIF wants: what is no plain character of a path is a
/// percent-escape.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos)
      uri += c;
    else
      ((uri += '%') += hex[byte >> 4U]) += hex[byte & 15U];
  }
  return uri;
}

std::string artifact(std::string_view file, std::size_t depth) {
  return json_object({{"uri", json_quoted(uri_of(file))}}, depth);
}

/// SARIF counts code points, our places count bytes: the excerpt tells, where it reaches back to
/// the start of the line.
int column_of(const Finding& finding) {
  const auto& excerpt = finding.excerpt;
  if (!excerpt || excerpt->cut_before)
    return finding.where.column;
  int column = 1;
  for (std::size_t at = 0; at < excerpt->caret; ++column)
    at += next_code_point(std::string_view(excerpt->text).substr(at)).size;
  return column;
}

std::string region_of(const Finding& finding) {
  const auto& where = finding.where;
  if (where.line < 1)
    return {};
  std::string column = where.column > 0 ? std::to_string(column_of(finding)) : std::string{};
  return json_object({{"startLine", std::to_string(where.line)}, {"startColumn", column}}, 7);
}

std::string location_of(const Finding& finding) {
  std::string physical;
  if (!finding.where.file.empty())
    physical = json_object(
        {{"artifactLocation", artifact(finding.where.file, 7)}, {"region", region_of(finding)}}, 6);
  std::string logical;
  if (!finding.pointer.empty())
    logical = "[" + json_object({{"fullyQualifiedName", json_quoted(finding.pointer)}}, 6) + "]";
  if (physical.empty() && logical.empty())
    return {};
  return "[" + json_object({{"physicalLocation", physical}, {"logicalLocations", logical}}, 5) +
         "]";
}

/// The fields of a request's finding that SARIF has no place for.
std::string properties_of(const RequestDetail& request) {
  const auto text = [](const std::string& value) {
    return value.empty() ? std::string{} : json_quoted(value);
  };
  if (request.runware_code.empty() && request.task.empty())
    return {};
  return json_object({{"task", text(request.task)},
                      {"taskUUID", text(request.task_uuid)},
                      {"runwareCode", text(request.runware_code)},
                      {"given", text(request.given)},
                      {"allowed", text(request.allowed)},
                      {"nearest", text(request.nearest)}},
                     5);
}

/// One change of one file.
std::string fixes_of(const Finding& finding) {
  const auto& fix = finding.fix;
  if (!fix || fix->line == 0)
    return {};
  const auto region = json_object({{"startLine", std::to_string(fix->line)},
                                   {"startColumn", std::to_string(fix->column)},
                                   {"endLine", std::to_string(fix->end_line)},
                                   {"endColumn", std::to_string(fix->end_column)}},
                                  8);
  const auto replacement =
      json_object({{"deletedRegion", region}, {"insertedContent", message(fix->text, 8)}}, 7);
  const auto change = json_object(
      {{"artifactLocation", artifact(fix->file, 7)}, {"replacements", "[" + replacement + "]"}}, 6);
  return "[" +
         json_object(
             {{"description", finding.hint.empty() ? std::string{} : message(finding.hint, 6)},
              {"artifactChanges", "[" + change + "]"}},
             5) +
         "]";
}

/// FNV-1a over what stays when lines move.
std::string fingerprint_of(const Finding& finding) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c :
       content_of(finding.code, finding.where.file, finding.pointer, finding.message))
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4)
    text += "0123456789abcdef"[(hash >> shift) & 15U];
  return text;
}

/// SARIF 2.1.0: one run. The rules follow the results, so that results can be written as found.
class SarifPrinter final : public Printer {
public:
  explicit SarifPrinter(const PrintOptions& options) : options_(options) {}

  std::string begin() const override {
    return "{\n"
           "  \"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/"
           "sarif-schema-2.1.0.json\",\n"
           "  \"version\": \"2.1.0\",\n"
           "  \"runs\": [\n"
           "    {\n"
           "      \"columnKind\": \"unicodeCodePoints\",\n"
           "      \"results\": [";
  }

  std::string one(const Finding& finding) const override {
    const auto text =
        finding.hint.empty() ? finding.message : finding.message + " (" + finding.hint + ")";
    return "\n        " +
           json_object(
               {{"ruleId", json_quoted(finding.code)},
                {"level", finding.severity == Severity::error ? "\"error\"" : "\"warning\""},
                {"message", message(text, 5)},
                {"locations", location_of(finding)},
                {"partialFingerprints",
                 json_object({{"aircat/v2", json_quoted(fingerprint_of(finding))}}, 5)},
                {"fixes", fixes_of(finding)},
                {"properties", properties_of(finding.request)}},
               4);
  }

  std::string separator() const override { return ","; }

  std::string end(const std::set<std::string>& codes) const override {
    std::string rules;
    for (const auto& code : codes)
      rules += (rules.empty() ? "" : ", ") + rule(code);
    std::string driver;
    JsonObject object(driver, 4);
    object.text("name", "aircat");
    object.text_if_any("version", options_.version);
    object.raw("rules", "[" + rules + "]");
    object.end();
    return std::string(codes.empty() ? "]" : "\n      ]") +
           ",\n      \"tool\": " + json_object({{"driver", driver}}, 3) + "\n    }\n  ]\n}\n";
  }

private:
  [[nodiscard]] std::string rule(const std::string& code) const {
    const auto info = options_.codes ? options_.codes(code) : std::nullopt;
    return json_object({{"id", json_quoted(code)},
                        {"shortDescription", info ? message(info->title, 6) : std::string{}},
                        {"fullDescription", info ? message(info->explanation, 6) : std::string{}}},
                       5);
  }

  PrintOptions options_;
};

} // namespace

std::unique_ptr<const Printer> make_sarif_printer(const PrintOptions& options) {
  return std::make_unique<SarifPrinter>(options);
}

} // namespace aircat
