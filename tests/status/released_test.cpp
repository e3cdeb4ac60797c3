#include "status/released.hpp"

#include <catch2/catch.hpp>

using aircat::status::read_released;

TEST_CASE("dates are read as people write them") {
  CHECK(read_released("2025") == "2025");
  CHECK(read_released("Nov 2025") == "2025-11");
  CHECK(read_released("november 2025") == "2025-11");
  CHECK(read_released("Sept 2025") == "2025-09");
  CHECK(read_released("3 Nov 2025") == "2025-11-03");
  CHECK(read_released("26 Nov 2025") == "2025-11-26");
  CHECK(read_released("November 26, 2025") == "2025-11-26");
  CHECK(read_released("2025-11") == "2025-11");
  CHECK(read_released("2025-11-26") == "2025-11-26");
}

TEST_CASE("a cell without a date holds nothing") {
  CHECK(read_released("") == "");
  CHECK(read_released("-") == "");
  CHECK(read_released("\xE2\x80\x93") == "");
}

TEST_CASE("what is no date is none") {
  for (const auto* text : {"soon", "31 Feb 2025", "Q3 2025", "2025 2026", "26 2025", "Nov",
                           "11/2025", "Ma 2025", "00 Nov 2025"}) {
    INFO(text);
    CHECK_FALSE(read_released(text));
  }
}
