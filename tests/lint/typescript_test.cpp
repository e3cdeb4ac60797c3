#include "lint/read/typescript.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;

namespace {

auto read(const std::string& file, std::string_view text) {
  return read_provider_code(file, tokens_of(text));
}

} // namespace

TEST_CASE("a provider's file is read by its literals, imports and keys") {
  const auto code = read("src/runware/One.ts", R"(
    // providerId: 'runware/acme/old'
    /* providerId: 'runware/acme/older' */
    const pattern = /['"\/]/g;
    import One from "./One.json";
    const url = `https://x/${a ? 'b' : "c"}`;
    export default () => create({ id: 'ly.img.editImage', providerId: 'runware/acme/one',
      inputReference: '#/components/schemas/OneInput' });
  )");
  REQUIRE(code);
  CHECK(code->id == "runware/acme/one");
  CHECK(code->schema_file == "src/runware/One.json");
  CHECK(code->input_name == "OneInput");
  CHECK(code->id_at.line == 7);
  CHECK(code->id_at.column == 71);
  CHECK_FALSE(code->capability);
}

TEST_CASE("constants are looked up, and what is computed is not known") {
  const auto code = read("One.image2image.ts", R"(
    import schema from './One.image2image.json';
    const providerId = 'runware/acme/one/image2image';
    const AIR: string = "acme:1@1";
    const name = makeName();
    f({ modelId: AIR, providerId, name, schema });
  )");
  REQUIRE(code);
  CHECK(code->id == "runware/acme/one/image2image");
  CHECK(code->air == "acme:1@1");
  CHECK(code->name.empty());
  REQUIRE(code->capability);
  CHECK(code->capability->slug == "image-to-image");
}

TEST_CASE("a provider's file of which the id is computed is one all the same") {
  const auto code = read("One.ts", "import s from './One.json'; f({ providerId: idOf('one'), "
                                   "inputReference: '#/components/schemas/One' });");
  REQUIRE(code);
  CHECK(code->id.empty());
}

TEST_CASE("other files are no provider's") {
  CHECK_FALSE(read("a.ts", "import x from './x.json'; export const id = 'a/b';"));
  CHECK_FALSE(read("a.ts", "const a = { providerId: 'runware/acme/one' };"));
  CHECK_FALSE(read("a.ts", "import x from './x.json'; f({ providerId: name });"));
  CHECK_FALSE(read("a.ts", "'unfinished \\"));
  CHECK_FALSE(read("a.ts", "/* unfinished"));
  CHECK_FALSE(read("a.ts", ""));
}
