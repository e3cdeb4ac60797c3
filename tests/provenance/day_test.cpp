#include "catalog/day.hpp"

#include <catch2/catch.hpp>

using namespace aircat::catalog;

TEST_CASE("a date stands for its first and for its last day") {
  CHECK(first_day_of("2026") == last_day_of("2026-01-01"));
  CHECK(first_day_of("2026-02") == last_day_of("2026-02-01"));
  CHECK(first_day_of("2026-02-03") == last_day_of("2026-02-03"));
  CHECK(last_day_of("2024-02") == last_day_of("2024-02-29"));
  CHECK(last_day_of("2026") == last_day_of("2026-12-31"));
  for (const auto* text : {"", "26", "2026-", "2026-13", "2026-2", "2026-02-30", "180",
                           "2026-02-03x", "x026", "2026-02-3"}) {
    INFO(text);
    CHECK_FALSE(first_day_of(text));
    CHECK_FALSE(last_day_of(text));
  }
}
