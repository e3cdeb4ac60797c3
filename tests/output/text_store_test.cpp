#include "output/text_store.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <thread>
#include <vector>

using aircat::output::TextStore;

namespace {

std::string text_of(std::size_t i) {
  return std::string(i * 37 % 1000, static_cast<char>('a' + i % 26)) + std::to_string(i);
}

} // namespace

TEST_CASE("texts come back, however few of them fit in memory") {
  constexpr std::size_t count = 200;
  for (const std::size_t room : {0U, 5000U, 1U << 20U}) {
    TextStore store(count, room);
    for (std::size_t i = 0; i < count; ++i)
      if (i % 7 != 0)
        store.put(i, text_of(i));
    for (std::size_t i = count; i-- > 0;) {
      const auto text = store.take(i);
      CHECK(text.has_value() == (i % 7 != 0));
      if (text)
        CHECK(*text == text_of(i));
      CHECK_FALSE(store.take(i));
    }
  }
}

TEST_CASE("several threads may put and take texts") {
  constexpr std::size_t count = 400;
  constexpr std::size_t threads = 4;
  TextStore store(count, 3000);
  std::vector<std::thread> running;
  for (std::size_t t = 0; t < threads; ++t)
    running.emplace_back([&, t] {
      for (auto i = t; i < count; i += threads)
        store.put(i, text_of(i));
    });
  for (auto& thread : running)
    thread.join();
  for (std::size_t i = 0; i < count; ++i)
    CHECK(store.take(i) == text_of(i));
}

TEST_CASE("an empty text is a text") {
  TextStore store(1, 0);
  store.put(0, "");
  CHECK(store.take(0) == "");
}
