#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void judge(const Node* place, std::string_view what, Report& report) {
  if (!place)
    return;
  if (place->is(catalog::Kind::string) && is_blank(place->string))
    report.error(*place, fmt::format("\"{}\" is empty", what));
  for (const auto* item : place->items)
    judge(item, what, report);
}

void judge_rules(const catalog::Document& document, const Node& holder, Report& report) {
  if (const auto* rules = holder.find("rules"))
    for (const auto* rule : rules->items)
      judge(rule->find("why"), "why", report);
  if (const auto* entries = holder.find("capabilities"))
    for (const auto& entry : entries->members)
      judge_rules(document, *entry.value, report);
}

void check(const Subject& subject, Report& report) {
  for (const auto& [slug, vendor] : subject.catalog.vendors) {
    judge(vendor.document->root()->find("name"), "name", report);
    judge_rules(*vendor.document, *vendor.document->root(), report);
  }
  for (const auto& [name, task] : subject.catalog.tasks)
    judge_rules(*task.document, *task.document->root(), report);
  for (const auto& [slug, capability] : subject.catalog.capabilities) {
    judge(capability.document->root()->find("name"), "name", report);
    judge_rules(*capability.document, *capability.document->root(), report);
  }
  for (const auto& model : subject.catalog.models) {
    const auto& root = *model->document->root();
    for (const std::string_view key : {"name", "summary", "features", "notes", "unknown"})
      judge(root.find(key), key, report);
    judge_rules(*model->document, root, report);
  }
}

} // namespace

const Rule empty_text{
    {"AC2409", "A text that says nothing",
     R"(A text that people read is empty or holds only white space: the name of a model, vendor or capability, a summary, a
feature, a note, an open question, or the reason of a rule. The reason is what a person sees when a rule refuses a
choice.

Write the text, or leave the key out where it may be left out.
)",
     R"(// catalog/models/acme/one.json
"summary": " ")",
     R"(// catalog/models/acme/one.json
"summary": "Images from short prompts.")"},
    check};

} // namespace aircat::check::rules
