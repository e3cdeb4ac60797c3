#include "render/wire_tree.hpp"

#include "catalog/placement.hpp"
#include "support.hpp"

using namespace aircat;
using namespace aircat::render;

namespace {

void place(WireTree& tree, const char* to, const std::string& expression,
           const std::optional<std::string>& condition = std::nullopt) {
  tree.place(*catalog::read_placement(to), {expression, {}, false}, condition);
}

std::string written(const WireTree& tree) {
  return render_test::rendered("{{> _members}}\n", {{"members", tree.data(0)}});
}

} // namespace

TEST_CASE("an empty tree has no members") {
  const WireTree tree;
  CHECK(tree.empty());
  CHECK_FALSE(tree.has_conditions());
  CHECK(tree.data(0).empty());
}

TEST_CASE("paths of one object share it, where it came first") {
  WireTree tree;
  place(tree, "positivePrompt", "input.prompt");
  place(tree, "providerSettings.google.generateAudio", "input.audio");
  place(tree, "fps", "24");
  place(tree, "providerSettings.google.enhance", "true");
  CHECK(written(tree) == R"(positivePrompt: input.prompt,
providerSettings: {
  google: {
    generateAudio: input.audio,
    enhance: true
  }
},
fps: 24
)");
}

TEST_CASE("elements are told apart by what selects them, which follows their values") {
  WireTree tree;
  place(tree, "frameImages[frame=first].inputImage", "input.image_url", "");
  place(tree, "frameImages[frame=last].inputImage", "input.end_image_url", "input.end_image_url");
  place(tree, "frameImages[frame=last].weight", "0.5");
  CHECK(tree.has_conditions());
  CHECK(written(tree) == R"(frameImages: [
  {
    inputImage: input.image_url,
    frame: 'first'
  },
  when(input.end_image_url, {
    inputImage: input.end_image_url,
    frame: 'last',
    weight: 0.5
  })
]
)");
}

TEST_CASE("an element is sent when any of its values is there") {
  WireTree tree;
  place(tree, "references[kind=a].url", "input.a", "input.a");
  place(tree, "references[kind=a].mask", "input.b", "input.b");
  CHECK(written(tree).find("when(input.a ?? input.b, {") != std::string::npos);
}

TEST_CASE("an element that is always sent has no condition") {
  WireTree tree;
  place(tree, "references[kind=a].mask", "input.b", "input.b");
  place(tree, "references[kind=a].url", "input.a", "");
  CHECK_FALSE(tree.has_conditions());
  CHECK(written(tree).find("when") == std::string::npos);
}

TEST_CASE("names that are no identifiers are quoted, and none can do harm") {
  WireTree tree;
  place(tree, "1st.a", "1");
  tree.place("__proto__", {"2", {}, false});
  place(tree, "frames[1a=it's].x", "3");
  CHECK(written(tree) == R"('1st': {
  a: 1
},
['__proto__']: 2,
frames: [
  {
    x: 3,
    '1a': "it's"
  }
]
)");
}

TEST_CASE("lists and calls are broken where they stand") {
  WireTree tree;
  const std::string value(35, 'x');
  tree.place("deep.list", {"", {value, value}, true});
  tree.place("deep.call", {"pick", {value, value}, false});
  CHECK(written(tree) == "deep: {\n  list: [\n    " + value + ",\n    " + value +
                             "\n  ],\n  call: pick(\n    " + value + ",\n    " + value +
                             "\n  )\n}\n");
}
