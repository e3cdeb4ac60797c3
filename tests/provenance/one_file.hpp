#pragma once

#include "catalog/json.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace aircat::provenance_test {

/// A file of a catalog by its text.
struct OneFile {
  explicit OneFile(std::string text) : document("one.json", std::move(text)) {
    Findings findings;
    document.parse(findings);
    REQUIRE(document.root());
  }
  catalog::Document document;
};

} // namespace aircat::provenance_test
