#include "lint/read/module.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;

namespace {

Module read(std::string_view text) {
  return read_module("index.ts", tokens_of(text));
}

std::string imports_of(const Module& module) {
  std::string out;
  for (const auto& one : module.imports)
    out += one.name + ">" + one.local + "<" + one.from + (one.type_only ? " type" : "") +
           (one.used ? " used" : "") + "\n";
  return out;
}

std::string exports_of(const Module& module) {
  std::string out;
  for (const auto& one : module.exports)
    out += one.name + "=" + one.local + one.there + (one.from.empty() ? "" : "<" + one.from) +
           (one.type_only ? " type" : "") + "\n";
  return out;
}

} // namespace

TEST_CASE("tokens: templates in templates, regular expressions, comments, texts never closed") {
  const auto texts = [](std::string_view text) {
    std::string out;
    for (const auto& token : tokens_of(text))
      out += std::string(token.text) + " ";
    return out;
  };
  CHECK(texts("a`x${b ? `}` : {c: '`'}}y`d") == "a `x${b ? `}` : {c: '`'}}y` d ");
  CHECK(texts("`plain`") == "plain ");
  CHECK(texts("a / b / c; return /'/g; (/[/']/)") == "a / b / c ; return /'/ g ; ( /[/']/ ) ");
  CHECK(texts("// 'a\n/* b */c 'it\nd") == "c it d ");
  for (const auto* broken : {"'a\\", "`a${", "`a\\", "/*", "/a", "\"", "/[", "`${'"})
    CHECK(tokens_of(broken).size() <= 2);
  CHECK(tokens_of("a\n\n  b")[1].at.line == 3);
  CHECK(tokens_of("a\n\n  b")[1].at.column == 3);
}

TEST_CASE("imports in all forms") {
  CHECK(imports_of(read(R"(
    import A from './a';
    import B, { b as b2, type T } from "./b"
    import * as C from './c';
    import type { D } from './d';
    import './e';
    import type from './f';
    const lazy = () => import('./g');
    use(A, b2, C);
  )")) == "default>A<./a used\ndefault>B<./b\nb>b2<./b used\nT>T<./b type\n*>C<./c used\n"
          "D>D<./d type\n><./e\ndefault>type<./f\n*><./g used\n");
}

TEST_CASE("exports in all forms") {
  const auto module = read(R"(
    export { default as A, B } from './a';
    export type { T } from './a';
    export * from './b';
    export * as C from './c';
    const D = 1;
    export { D, D as E };
    export const F: Map<string, number> = new Map(), G = 2;
    export async function H() { export_(); }
    export abstract class I {}
    export interface J { export: number }
    export type K = 'a' | 'b';
    export const enum L { a }
    export default D;
  )");
  CHECK(exports_of(module) ==
        "A=default<./a\nB=B<./a\nT=T<./a type\n*=*<./b\nC=*<./c\nD=D\nE=D\nF=F\nG=G\nH=H\nI=I\n"
        "J=J type\nK=K type\nL=L\ndefault=D\n");
  CHECK_FALSE(module.open);
}

TEST_CASE("what exports nobody knows what is open") {
  for (const auto* text : {"export = a;", "export const { a, b } = c;", "export const [a] = b;",
                           "const all = import.meta.glob('./*.ts');", "export import a = b.c;",
                           "const a = import(b);", "module.exports = { a };"})
    CHECK(read(text).open);
  CHECK_FALSE(read("const url = import.meta.env.URL; a.import.b; ({ import: c })").open);
}

TEST_CASE("objects of names, as far as they can be read") {
  const auto module = read(R"(
    const Runware = {
      'One': { Text2Image: OneText2Image, Image2Image },
      Two: ns.Two as any,
      Three: make<A, B>(c),
    } as const;
    const Open = { ...Runware, [key]: a, method() { return 1; } };
    const Changed = { a }; Changed.b = c;
    export default { One };
  )");
  const auto& runware = module.objects.at("Runware");
  REQUIRE(runware.entries.size() == 3);
  CHECK(runware.open); // `B>(c)`
  CHECK(runware.entries[0].key == "One");
  REQUIRE(runware.entries[0].inside.entries.size() == 2);
  CHECK(runware.entries[0].inside.entries[1].path == std::vector<std::string>{"Image2Image"});
  CHECK(runware.entries[0].inside.entries[1].at.line == 3);
  CHECK(runware.entries[1].path == std::vector<std::string>{"ns", "Two"});
  CHECK(runware.entries[2].path.empty());
  CHECK(module.objects.at("Open").open);
  CHECK(module.objects.at("Changed").open);
  CHECK_FALSE(module.objects.at("default").open);
}

TEST_CASE("lists of providers by capability") {
  const auto module = read(R"(
    import Image from './image';
    export const providers = (config) => ({
      text2image: [Image.One.Text2Image(config), Two({ a: [1, 2] }) as any,],
      image2image: [...more, flag ? A() : B(), Image.One.Image2Image(config)],
      text2video: Image.Three.Text2Video({}),
      image2video: Provider[]
    });
  )");
  REQUIRE(module.lists.size() == 3);
  const auto& first = module.lists[0];
  CHECK(first.capability->slug == "text-to-image");
  CHECK_FALSE(first.open);
  REQUIRE(first.providers.size() == 2);
  CHECK(first.providers[0].path == std::vector<std::string>{"Image", "One", "Text2Image"});
  CHECK(module.undeclared.count("Image") == 0);
  CHECK(module.undeclared.count("Two") == 1);
  CHECK(module.lists[1].open);
  CHECK(module.lists[1].providers.size() == 1);
  CHECK(module.lists[2].providers.size() == 1);
}

TEST_CASE("broken code ends") {
  std::string deep;
  for (int i = 0; i < 100000; ++i)
    deep += "const a = { a: [text2image: [";
  CHECK(read(deep).exports.empty());
  for (const auto* text :
       {"import",      "import {",       "import { a as",  "export",          "export {",
        "export *",    "export default", "const",          "const a",         "const a =",
        "const a = {", "const a = { b",  "const a = { b:", "text2image: [",   "text2image:",
        "export * as", "import type",    "import(",        "export const a:", "}",
        "])"})
    CHECK(read(text).file == "index.ts");
}
