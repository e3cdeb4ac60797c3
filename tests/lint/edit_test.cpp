#include "lint/edit.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>
#include <string>

// Any element of any JSON text is removed and added to, and what nlohmann reads of the result is
// compared with what it makes of the same change.

using namespace aircat;
using catalog::Document;
using catalog::Node;
using nlohmann::json;

namespace {

/// JSON as people write it: any spaces, any line ends.
class Writer {
public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string value(int depth) {
    switch (below(depth > 2 ? 4 : 6)) {
    case 0:
      return "\"a \\\" , ] } \\\\\"";
    case 1:
      return "\"äß\\u0041\"";
    case 2:
      return "-1.5e3";
    case 3:
      return "null";
    case 4:
      return list('{', '}', depth, true);
    default:
      return list('[', ']', depth, false);
    }
  }

  std::size_t below(std::size_t end) { return random_() % end; }

private:
  std::string space() {
    static const char* const spaces[] = {"", " ", "\n  ", "\r\n\t", "\t"};
    return spaces[below(5)];
  }

  std::string list(char open, char close, int depth, bool keys) {
    std::string out(1, open);
    const auto count = below(4);
    for (std::size_t i = 0; i < count; ++i) {
      out += (i > 0 ? "," : "") + space();
      if (keys)
        out += "\"k" + std::to_string(i) + "\"" + space() + ":" + space();
      out += value(depth + 1) + space();
    }
    return out + (count == 0 ? space() : "") + close;
  }

  std::mt19937 random_;
};

struct Step {
  const Node* node;
  json::json_pointer pointer;
};

void collect(const Node& node, const json::json_pointer& pointer, std::vector<Step>& steps) {
  steps.push_back({&node, pointer});
  for (const auto& member : node.members)
    collect(*member.value, pointer / std::string(member.key), steps);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    collect(*node.items[i], pointer / i, steps);
}

void check(const Document& document, const Edit& edit, const json& wanted) {
  INFO(document.text() << "\n" << edit.offset << " " << edit.size << " " << edit.text);
  CHECK(json::parse(lint::edited(document.text(), {&edit})) == wanted);
}

} // namespace

TEST_CASE("edits of any JSON text change what they are meant to and nothing else") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Document document("a.json", Writer(seed).value(0));
    Findings findings;
    document.parse(findings);
    REQUIRE(document.root());
    const auto before = json::parse(document.text());
    std::vector<Step> steps;
    collect(*document.root(), json::json_pointer{}, steps);
    for (const auto& [node, pointer] : steps) {
      auto wanted = before;
      wanted[pointer] = 7;
      check(document, lint::replaced(*node, "7"), wanted);
      for (const auto& member : node->members) {
        wanted = before;
        wanted[pointer].erase(std::string(member.key));
        check(document, lint::removed(member), wanted);
        wanted = before;
        wanted[pointer]["new"] = "x";
        check(document, lint::added_behind(member, "new", "\"x\""), wanted);
        check(document, lint::added_before(member, "new", "\"x\""), wanted);
      }
      for (std::size_t i = 0; i < node->items.size(); ++i) {
        wanted = before;
        wanted[pointer].erase(i);
        check(document, lint::removed(*node->items[i]), wanted);
      }
      for (std::size_t i = 0; node->is(catalog::Kind::array) && i <= node->items.size(); ++i) {
        wanted = before;
        wanted[pointer].insert(wanted[pointer].begin() + static_cast<std::ptrdiff_t>(i), "x");
        check(document, lint::added_at(*node, i, "\"x\""), wanted);
      }
    }
  }
}

TEST_CASE("any edits together leave JSON behind") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Writer writer(seed);
    Document document("a.json", writer.value(0));
    Findings findings;
    document.parse(findings);
    REQUIRE(document.root());
    std::vector<Step> steps;
    collect(*document.root(), json::json_pointer{}, steps);
    std::vector<Edit> edits;
    for (const auto& [node, pointer] : steps) {
      if (node->is_scalar() && writer.below(3) == 0)
        edits.push_back(lint::replaced(*node, "7"));
      for (const auto& member : node->members)
        switch (writer.below(5)) {
        case 0:
          edits.push_back(lint::removed(member));
          break;
        case 1:
          edits.push_back(lint::added_behind(member, "n" + std::to_string(edits.size()), "1"));
          break;
        case 2:
          edits.push_back(lint::added_before(member, "n" + std::to_string(edits.size()), "1"));
          break;
        default:
          break;
        }
      for (const auto* item : node->items)
        if (writer.below(2) == 0)
          edits.push_back(lint::removed(*item));
      if (node->is(catalog::Kind::array) && writer.below(2) == 0)
        edits.push_back(lint::added_at(*node, writer.below(node->items.size() + 1), "1"));
    }
    std::vector<const Edit*> together;
    for (const auto& edit : edits)
      together.push_back(&edit);
    const auto text = lint::edited(document.text(), together);
    INFO(document.text() << "\n" << text);
    CHECK(json::accept(text));
  }
}

TEST_CASE("what is added is laid out as its neighbours are, and says its place in code points") {
  Document document("a.json", "{\r\n\t\"ä\" : [\"ü\"], \"b\":1\r\n}");
  Findings findings;
  document.parse(findings);
  const auto& first = document.root()->members[0];
  auto edit = lint::added_behind(first, "n", "2");
  CHECK(edit.text == ",\r\n\t\"n\" : 2");
  CHECK(edit.line == 2);
  CHECK(edit.column == 13);
  CHECK(edit.end_line == 2);
  CHECK(edit.end_column == 13);
  edit = lint::added_at(*first.value, 1, "\"x\"");
  CHECK(edit.text == ", \"x\"");
  edit = lint::removed(document.root()->members[1]);
  CHECK(edit.text.empty());
  CHECK(lint::edited(document.text(), {&edit}) == "{\r\n\t\"ä\" : [\"ü\"]\r\n}");
}

TEST_CASE("of edits that overlap the first counts, and the same addition is made once") {
  const Edit a{"f", 1, 3, "x"}, b{"f", 2, 1, "y"}, c{"f", 5, 0, "z"}, again{"f", 5, 0, "z"};
  CHECK(lint::edited("0123456", {&c, &b, &a, &again}) == "0x4z56");
}
