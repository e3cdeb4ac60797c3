#include "lint/typescript.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;

TEST_CASE("a provider's file is read by its literals, imports and keys") {
  const auto code = read_provider_code("src/runware/One.ts", R"(
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
}

TEST_CASE("other files are no provider's") {
  CHECK_FALSE(read_provider_code("a.ts", "import x from './x.json'; export const id = 'a/b';"));
  CHECK_FALSE(read_provider_code("a.ts", "const a = { providerId: 'runware/acme/one' };"));
  CHECK_FALSE(read_provider_code("a.ts", "import x from './x.json'; f({ providerId: name });"));
  CHECK_FALSE(read_provider_code("a.ts", "'unfinished \\"));
  CHECK_FALSE(read_provider_code("a.ts", "/* unfinished"));
  CHECK_FALSE(read_provider_code("a.ts", ""));
}
