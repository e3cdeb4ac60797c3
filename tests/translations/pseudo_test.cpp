#include "translations/pseudo.hpp"

#include "check/check.hpp"
#include "diagnostics/utf8.hpp"
#include "lint/shared/text_marks.hpp"
#include "support.hpp"
#include "translations/units.hpp"

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (; !text.empty(); text.remove_prefix(next_code_point(text).size))
    ++length;
  return length;
}

} // namespace

TEST_CASE("letters get accents, some stand twice, and brackets are around") {
  CHECK(pseudo("Prompt") == "[Þŕöɱþţ]");
  CHECK(pseudo("Negative Prompt") == "[Ñéĝåţţîṽé Þŕŕöɱþţţ]");
  CHECK(pseudo("HD") == "[ĤÐ]");
  CHECK(pseudo("") == "[]");
}

TEST_CASE("what a translation must keep stays") {
  CHECK(pseudo("{} of {count} at 1,024×768, see https://a.test/help, %s") ==
        "[{} ööƒƒ {count} ååţţ 1,024×768, ššéééé https://a.test/help, %s]");
  for (const std::string text : {"{name} {{name}} {} %s", "4K 16:9 (1024×1024)", "http://a.test/x"})
    CHECK(lint::differing_marks(text, pseudo(text)).empty());
}

TEST_CASE("texts grow by about a third") {
  std::string text;
  for (std::size_t i = 1; i < 200; ++i) {
    text += i % 7 == 0 ? ' ' : 'n';
    const auto length = length_of(pseudo(text));
    INFO(text);
    if (i >= 5) {
      CHECK(length * 100 >= i * 135 - 50);
      CHECK(length * 100 <= i * 135 + 50);
    }
  }
}

TEST_CASE("a catalog in the made-up language is complete and without fault") {
  Findings findings;
  const auto english = catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  const auto text = pseudo_locale(english);
  CHECK(text == pseudo_locale(english));
  const auto catalog = small_catalog({});
  const auto both = small_catalog({{"locales/en-XA.json", pseudo_locale(catalog)}});
  check::check(both, findings);
  CHECK(printed(findings).empty());
  for (const auto& unit : units_of(both, "en-XA"))
    CHECK(unit.target == pseudo(unit.source));
}
