#include "lint/read/typescript.hpp"

#include "lint/read/names.hpp"

#include <array>
#include <filesystem>
#include <map>

namespace aircat::lint {
namespace {

using Constants = std::map<std::string_view, const Token*>;

bool is_one_of(std::string_view word, const auto& words) {
  for (const std::string_view one : words)
    if (word == one)
      return true;
  return false;
}

/// `const name = 'text'`, also with a type behind the name.
Constants constants_in(const std::vector<Token>& tokens) {
  Constants constants;
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!tokens[i].is_word("const") || tokens[i + 1].kind != Token::Kind::word)
      continue;
    auto at = i + 2;
    if (tokens[at].is_mark(':') && at + 2 < tokens.size())
      at += 2;
    if (tokens[at].is_mark('=') && at + 1 < tokens.size() &&
        tokens[at + 1].kind == Token::Kind::text)
      constants.emplace(tokens[i + 1].text, &tokens[at + 1]);
  }
  return constants;
}

/// The text that the key at `i` has: a literal, or a constant that is one. nullptr: something else.
const Token* text_at(const std::vector<Token>& tokens, std::size_t i, const Constants& constants) {
  const auto constant = [&](std::string_view name) -> const Token* {
    const auto found = constants.find(name);
    return found == constants.end() ? nullptr : found->second;
  };
  const auto& after = tokens[i + 1];
  if (after.is_mark(',') || after.is_mark('}'))
    return constant(tokens[i].text);
  if (!after.is_mark(':') || i + 2 >= tokens.size())
    return nullptr;
  const auto& value = tokens[i + 2];
  if (value.kind == Token::Kind::text)
    return &value;
  return value.kind == Token::Kind::word ? constant(value.text) : nullptr;
}

/// The first text that one of the keys has and that is what it should be.
template <typename Is>
const Token* find_text(const std::vector<Token>& tokens, const Constants& constants,
                       const auto& keys, Is is) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].kind == Token::Kind::word && is_one_of(tokens[i].text, keys))
      if (const auto* text = text_at(tokens, i, constants); text && is(text->text))
        return text;
  return nullptr;
}

std::string schema_imported(const std::string& file, const std::vector<Token>& tokens) {
  std::string schema;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].is_word("from") && tokens[i + 1].kind == Token::Kind::text &&
        tokens[i + 1].text.ends_with(".json"))
      schema = (std::filesystem::path(file).parent_path() / tokens[i + 1].text)
                   .lexically_normal()
                   .string();
  return schema;
}

} // namespace

std::optional<ProviderCode> read_provider_code(const std::string& file,
                                               const std::vector<Token>& tokens) {
  constexpr std::string_view place = "#/components/schemas/";
  ProviderCode code;
  code.file = file;
  code.schema_file = schema_imported(file, tokens);
  if (code.schema_file.empty())
    return std::nullopt;
  const auto constants = constants_in(tokens);
  const auto find = [&](const auto& keys, auto is) {
    return find_text(tokens, constants, keys, is);
  };
  const auto* id = find(std::array{"providerId"}, is_provider_id);
  if (!id)
    id = find(std::array{"id"}, is_provider_id);
  if (id) {
    code.id = id->text;
    code.id_at = id->at;
  }
  if (const auto* input = find(std::array{"inputReference"},
                               [&](std::string_view text) { return text.starts_with(place); }))
    code.input_name = input->text.substr(place.size());
  if (code.id.empty() && code.input_name.empty())
    return std::nullopt;
  if (const auto* air = find(std::array{"modelId", "modelAIR", "air", "model"}, is_air)) {
    code.air = air->text;
    code.air_at = air->at;
  }
  if (const auto* name = find(std::array{"name"}, [](std::string_view) { return true; }))
    code.name = name->text;
  code.capability = capability_of_file(file);
  return code;
}

} // namespace aircat::lint
