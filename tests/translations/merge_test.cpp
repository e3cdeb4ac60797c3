#include "translations/merge.hpp"

#include "support.hpp"

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

/// The locale's file after an import of these texts, and what was said.
struct Outcome {
  std::optional<Merged> merged;
  std::string findings;
};

Outcome import_texts(const catalog::Catalog& catalog, const Texts& texts,
                     const MergeOptions& options = {}, const std::string& language = {}) {
  TranslationFile file;
  file.language = language;
  file.language_at = {"file", 1, 1};
  int line = 1;
  for (const auto& [source, target] : texts) {
    ++line;
    file.translations.push_back({"", source, target, {"file", line, 1}, {"file", line, 9}});
  }
  Findings findings;
  Outcome outcome;
  outcome.merged = merge(catalog, "de", file, options, findings);
  CHECK(outcome.merged.has_value() != findings.has_errors());
  outcome.findings = printed(findings);
  return outcome;
}

} // namespace

TEST_CASE("entries keep their order, new ones follow in the order of an export") {
  const auto catalog = catalog_with_german(
      R"({ "$schema": "x", "Square": "Quadrat", "Gone": "Weg", "Prompt": "Eingabe" })");
  const auto outcome = import_texts(catalog, {{"Portrait", "Hoch"},
                                              {"Format", "Format"},
                                              {"Square", "Viereck"},
                                              {"Prompt", "Eingabe"},
                                              {"Describe your image...", "Beschreiben …"}});
  CHECK(outcome.findings.empty());
  REQUIRE(outcome.merged);
  CHECK(outcome.merged->text == R"({
  "$schema": "x",
  "Square": "Viereck",
  "Gone": "Weg",
  "Prompt": "Eingabe",
  "Describe your image...": "Beschreiben …",
  "Format": "Format",
  "Portrait": "Hoch"
}
)");
  CHECK(outcome.merged->changes.size() == 4);
  CHECK(outcome.merged->changes.front().before == "Quadrat");
  CHECK(outcome.merged->unchanged == 1);
  CHECK(outcome.merged->open == 2);
}

TEST_CASE("a locale begins with its first import") {
  const auto outcome = import_texts(small_catalog({}), {{"Format", "Format"}});
  REQUIRE(outcome.merged);
  CHECK(outcome.merged->text ==
        "{\n  \"$schema\": \"../schema/locale.json\",\n  \"Format\": \"Format\"\n}\n");
  CHECK(outcome.merged->open == 5);
}

TEST_CASE("an open translation replaces none") {
  const auto catalog = catalog_with_german(R"({ "Prompt": "Eingabe" })");
  for (const std::string open : {"", " ", "\n\t"}) {
    const auto outcome =
        import_texts(catalog, {{"Prompt", open}, {"Format", open}, {"Gone", open}});
    CHECK(outcome.findings.empty());
    REQUIRE(outcome.merged);
    CHECK(outcome.merged->changes.empty());
  }
}

TEST_CASE("texts that the catalog does not have are left out and named") {
  const auto outcome = import_texts(
      small_catalog({}), {{"Promt", "Eingabe"}, {"Format", "Format"}, {"Nothing like it", "x"}});
  CHECK(
      outcome.findings ==
      "file:2:1: warning: the catalog has no text \"Promt\"; its translation is left out [AC7001]\n"
      "    hint: did you mean 'Prompt'?\n"
      "file:4:1: warning: the catalog has no text \"Nothing like it\"; its translation is left out "
      "[AC7001]\n"
      "    hint: export again, and translate what is open\n");
  REQUIRE(outcome.merged);
  CHECK(outcome.merged->changes.size() == 1);
}

TEST_CASE("a source that was edited is known by its id") {
  const auto catalog = small_catalog({});
  TranslationFile file;
  file.translations.push_back(
      {id_of("Prompt"), "What to say", "Eingabe", {"file", 2, 1}, {"file", 2, 9}});
  Findings findings;
  REQUIRE(merge(catalog, "de", file, {}, findings));
  CHECK(printed(findings) == "file:2:1: warning: the catalog has no text \"What to say\"; its "
                             "translation is left out [AC7001]\n"
                             "    hint: the text with this id is \"Prompt\"\n");
}

TEST_CASE("one text has one translation") {
  const auto catalog = small_catalog({});
  CHECK(
      import_texts(catalog, {{"Prompt", "Eingabe"}, {"Prompt", ""}, {"Prompt", "Eingabe"}}).merged);
  CHECK(import_texts(catalog, {{"Prompt", "Eingabe"}, {"Prompt", "Vorgabe"}}).findings ==
        "file:3:9: error: \"Prompt\" was translated as \"Eingabe\" in line 2 [AC7003]\n"
        "    hint: remove one of the two\n");
}

TEST_CASE("what must stay is looked after as lint does") {
  const auto catalog = small_catalog({});
  const Texts texts{{"Landscape 16:9", "Querformat 4:3"}};
  CHECK(import_texts(catalog, texts).findings ==
        "file:2:9: error: numbers are 16, 9 in the source text and 3, 4 here [AC6111]\n"
        "    hint: keep those of \"Landscape 16:9\"\n");
  MergeOptions options;
  options.marks = Severity::warning;
  CHECK(import_texts(catalog, texts, options).findings.find("warning: numbers") !=
        std::string::npos);
  options.marks = std::nullopt;
  CHECK(import_texts(catalog, texts, options).findings.empty());
}

TEST_CASE("a file in another language is not taken") {
  const auto catalog = small_catalog({});
  CHECK(import_texts(catalog, {}, {}, "de-AT").merged);
  CHECK(import_texts(catalog, {}, {}, "DE").merged);
  CHECK(import_texts(catalog, {{"Prompt", "Invite"}}, {}, "fr").findings ==
        "file:1:1: error: this file is in \"fr\", and would go into the locale \"de\" [AC7004]\n"
        "    hint: name the right locale with --locale, or mend target-language\n");
}

TEST_CASE("a language is the locale that the catalog has for it") {
  const auto catalog = small_catalog({{"locales/pt_BR.json", "{}"}});
  CHECK(locale_of_language(catalog, "pt-br") == "pt_BR");
  CHECK(locale_of_language(catalog, "pt-PT") == "pt-PT");
}
