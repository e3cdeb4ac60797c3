#include "diagnostics/content.hpp"

#include <catch2/catch.hpp>

#include <string>

using aircat::content_of;

namespace {

std::string of_message(std::string_view message) {
  return content_of("", "", "", message).substr(3);
}

} // namespace

TEST_CASE("places are no part of what a finding says") {
  CHECK(of_message("the schema says \"A (b)\" (../x/One.json:12)") == "the schema says \"A (b)\"");
  CHECK(of_message("it is first at line 12, and again") == "it is first at line , and again");
  CHECK(of_message("16:9 is not offered (16:9, 1:1)") == "16:9 is not offered (16:9, 1:1)");
  CHECK(of_message("nothing (at all") == "nothing (at all");
  CHECK(of_message("ends in a colon (x:)") == "ends in a colon (x:)");
  CHECK(of_message(" (") == " (");
  CHECK(of_message("() ( ) (7)") == "() ( ) (7)");
}

TEST_CASE("positions in lists are no part of it, keys are") {
  const auto of_pointer = [](std::string_view pointer) {
    return content_of("AC1", "a.json", pointer, "m");
  };
  CHECK(of_pointer("/order/0") == of_pointer("/order/12"));
  CHECK(of_pointer("/order/0/a2") == "AC1\na.json\n/order//a2\nm");
  CHECK(of_pointer("/a") != of_pointer("/b"));
  CHECK(content_of("AC1", "a", "", "m") != content_of("AC1", "b", "", "m"));
}
