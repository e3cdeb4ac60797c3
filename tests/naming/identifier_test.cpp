#include <catch2/catch.hpp>

#include <random>

#include "naming/identifier.hpp"

using namespace aircat::naming;

TEST_CASE("bad identifiers are told from good ones") {
  struct Row {
    std::string_view name;
    bool typescript, cpp;
  };
  const Row rows[] = {
      {"prompt", true, true},       {"_private", true, false},  {"a__b", true, false},
      {"$x", true, false},          {"", false, false},         {"2x", false, false},
      {"a-b", false, false},        {"a b", false, false},      {"ü", false, false},
      {"class", false, false},      {"enum", false, false},     {"await", false, true},
      {"let", false, true},         {"static", false, false},   {"yield", false, true},
      {"eval", false, true},        {"arguments", false, true}, {"undefined", false, true},
      {"NaN", false, true},         {"Object", false, true},    {"Promise", false, true},
      {"string", false, true},      {"never", false, true},     {"__proto__", false, false},
      {"constructor", false, true}, {"and", true, false},       {"bitor", true, false},
      {"co_await", true, false},    {"char8_t", true, false},   {"requires", true, false},
      {"NULL", true, false},        {"EOF", true, false},       {"min", true, false},
      {"final", true, false},       {"import", false, false},   {"register", true, false},
      {"None", true, true},         {"Class", true, true},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK(is_identifier(Language::typescript, row.name) == row.typescript);
    CHECK(is_identifier(Language::cpp, row.name) == row.cpp);
  }
}

TEST_CASE("any name becomes an identifier") {
  const auto typescript = [](std::string_view name) {
    return safe_identifier(Language::typescript, name, {});
  };
  const auto cpp = [](std::string_view name) { return safe_identifier(Language::cpp, name, {}); };
  CHECK(typescript("prompt") == "prompt");
  CHECK(typescript("image-url") == "image_url");
  CHECK(typescript("class") == "class_");
  CHECK(typescript("2nd") == "n2nd");
  CHECK(typescript("") == "unnamed");
  CHECK(typescript("日本") == "unnamed");
  CHECK(typescript("*/ ' \" \\ ${}") == "_$_");
  CHECK(typescript("__proto__") == "__proto__x");
  CHECK(cpp("__a__b") == "a_b");
  CHECK(cpp("_Reserved") == "Reserved");
  CHECK(cpp("and") == "and_");
  CHECK(cpp("a--b") == "a_b");
  CHECK(cpp("___") == "unnamed");
}

TEST_CASE("collisions are resolved against all taken names") {
  const Taken taken{"size", "size2", "x2", "class_", "unnamed"};
  CHECK(safe_identifier(Language::typescript, "size", taken) == "size3");
  CHECK(safe_identifier(Language::typescript, "x2", taken) == "x2_2");
  CHECK(safe_identifier(Language::cpp, "class", taken) == "class_2");
  CHECK(safe_identifier(Language::cpp, "!", taken) == "unnamed2");
  CHECK(safe_identifier(Language::cpp, "free", taken) == "free");
}

TEST_CASE("random names give distinct legal identifiers, the same each time") {
  std::mt19937 random(7);
  const std::string_view alphabet = "ab_A2-$ \xC3\xBC";
  std::vector<std::string> names{"class", "and", "__proto__", "char8_t", "undefined"};
  for (int i = 0; i < 2000; ++i) {
    std::string name;
    for (std::size_t length = random() % 5; name.size() < length;)
      name += alphabet[random() % alphabet.size()];
    names.push_back(name);
  }
  for (const auto language : {Language::typescript, Language::cpp}) {
    Taken first, second;
    for (const auto& name : names) {
      const auto identifier = safe_identifier(language, name, first);
      if (!is_identifier(language, identifier) || !first.insert(identifier).second)
        FAIL(name << " -> " << identifier);
      second.insert(safe_identifier(language, name, second));
    }
    CHECK(first == second);
  }
}

TEST_CASE("enum values have identifiers") {
  CHECK(enum_identifier("aspect_ratio", "16:9") == "AspectRatio16x9");
  CHECK(enum_identifier("format", "1280x720") == "Format1280x720");
  CHECK(enum_identifier("duration", "8") == "Duration8");
  CHECK(enum_identifier("resolution", "1080p") == "Resolution1080p");
  CHECK(enum_identifier("resolution", "4K") == "Resolution4K");
  CHECK(enum_identifier("quality", "high") == "High");
  CHECK(enum_identifier("format", "square_hd") == "SquareHd");
  CHECK(enum_identifier("format", "portrait_4_3") == "Portrait43");
  CHECK(enum_identifier("aspect_ratio", "a:b") == "AB");
  CHECK(enum_identifier("aspect_ratio", "1:1") != enum_identifier("aspect_ratio", "11"));
  CHECK(enum_identifier("style", "") == "StyleEmpty");
  CHECK(enum_identifier("style", "日本") == "StyleU65E5U672C");
  CHECK(enum_identifier("style", "\xF0\x9F\x98\x80") == "StyleU01F600");
}
