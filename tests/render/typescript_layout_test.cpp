#include "render/typescript_layout.hpp"

#include <catch2/catch.hpp>

using namespace aircat::render;

namespace {

std::string text(std::size_t length) {
  return std::string(length, 'x');
}

} // namespace

TEST_CASE("a value hangs on the next line when it does not fit in 80 columns") {
  // 8 + "history" + ": " + value + ","
  CHECK(hang({8, "history"}, text(62)) == " " + text(62));
  CHECK(hang({8, "history"}, text(63)) == "\n          " + text(63));
  CHECK(hang({8, "history", ""}, text(63)) == " " + text(63));
  CHECK(hang({8, "history", ""}, "漢" + text(61)) == " 漢" + text(61));
  CHECK(hang({8, "history", ""}, "漢" + text(62)) == "\n          漢" + text(62));
}

TEST_CASE("a value stays behind a short key, where breaking gains nothing") {
  CHECK(hang({8, "name"}, text(100)) == " " + text(100));
  CHECK(hang({8, "names"}, text(100)) == "\n          " + text(100));
}

TEST_CASE("a union is one line, one indented line, or a line a literal") {
  CHECK(union_type({2, "a"}, {"'x'"}) == " 'x'");
  CHECK(union_type({2, "a"}, {text(200)}) == " " + text(200));
  // 2 + "format" + ": " + union + ";"
  CHECK(union_type({2, "format"}, {text(33), text(33)}) == " " + text(33) + " | " + text(33));
  CHECK(union_type({2, "format"}, {text(33), text(34)}) == "\n    " + text(33) + " | " + text(34));
  CHECK(union_type({2, "format"}, {text(36), text(36)}) == "\n    " + text(36) + " | " + text(36));
  CHECK(union_type({2, "format"}, {text(36), text(37)}) ==
        "\n    | " + text(36) + "\n    | " + text(37));
}

TEST_CASE("a list and a call have an element a line when they do not fit") {
  CHECK(list({8, "images"}, {"'a'", "'b'"}) == " ['a', 'b']");
  // 8 + "images" + ": " + "[" + elements + "]" + ","
  CHECK(list({8, "images"}, {text(30), text(29)}) == " [" + text(30) + ", " + text(29) + "]");
  CHECK(list({8, "images"}, {text(30), text(30)}) ==
        " [\n          " + text(30) + ",\n          " + text(30) + "\n        ]");
  CHECK(call({8, "fps"}, "pick", {"FPS", "input.fps"}) == " pick(FPS, input.fps)");
  CHECK(call({6, ""}, text(60), {"config"}) == text(60) + "(config)");
  CHECK(call({6, "", ""}, text(66), {"config"}) == text(66) + "(config)");
  CHECK(call({6, ""}, text(66), {"config"}) == text(66) + "(\n        config\n      )");
  CHECK(call({8, "fps"}, "pick", {text(30), text(40)}) ==
        " pick(\n          " + text(30) + ",\n          " + text(40) + "\n        )");
}
