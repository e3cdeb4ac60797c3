#include "lint/shared/expected_text.hpp"

#include "lint/read/schema.hpp"

namespace aircat::lint {
namespace {

using catalog::Kind;
using What = ExpectedText::What;

std::string_view text_in(const catalog::Member* member) {
  return member && member->value->is(Kind::string) ? member->value->string : std::string_view{};
}

} // namespace

std::vector<ExpectedText> expected_texts(const Input& input) {
  std::vector<ExpectedText> expected;
  if (input.provider.empty() || input.media == Media::unknown)
    return expected;
  for (const auto& property : input.properties) {
    const auto key = property_key(input.media, input.provider, property.name);
    const auto add = [&](What what, std::string whole, const catalog::Member* source) {
      expected.push_back({what, std::move(whole), text_in(source),
                          source ? source : property.member, property.name});
    };
    const auto& schema = property.schema();
    add(What::title, key, schema.member("title"));
    if (property.control() == "TextArea")
      add(What::placeholder, key + ".placeholder", schema.member("x-imgly-placeholder"));
    const auto* labels = schema.find("x-imgly-enum-labels");
    for (const auto value : strings_in(schema.find("enum")))
      add(What::value, key + "." + std::string(value), labels ? labels->member(value) : nullptr);
  }
  return expected;
}

} // namespace aircat::lint
