#include "client/mask.hpp"

#include <catch2/catch.hpp>

using aircat::client::Mask;

TEST_CASE("a secret is taken out wherever it is") {
  const Mask mask("abc123");
  CHECK(mask("") == "");
  CHECK(mask("nothing") == "nothing");
  CHECK(mask("abc123") == "***");
  CHECK(mask("Bearer abc123, abc123abc123!") == "Bearer ***, ******!");
  CHECK(mask("abc12") == "abc12");
}

TEST_CASE("without a secret there is nothing to take out") {
  CHECK(Mask("")("text") == "text");
}

TEST_CASE("a secret that is part of what replaces it does not end in a loop") {
  CHECK(Mask("*")("a*b") == "a***b");
}
