#include "lint/read/translations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::lint {
namespace {

using catalog::Kind;
using catalog::Member;
using catalog::Node;

/// `alone`: the outermost member around `object` that holds nothing beside it, if there is one.
void collect(const Node& object, std::string_view prefix, const Member* alone, Translations& out) {
  for (const auto& member : object.members) {
    const auto* whole = alone && object.members.size() == 1 ? alone : &member;
    auto key = member.key;
    if (!prefix.empty())
      key = *out.joined_keys.emplace_back(
          std::make_unique<std::string>(fmt::format("{}.{}", prefix, member.key)));
    if (member.value->is(Kind::object) && !member.value->members.empty())
      collect(*member.value, key, whole, out);
    else
      out.texts.push_back({key, parse_key(key), member.value->string, &member, whole});
  }
}

/// Of a flat file whose name does not say it.
constexpr std::string_view no_locale = "";

bool is_known(const Text& text) {
  return text.parts.form != TranslationKey::Form::other;
}

Translations read_locale(const catalog::Document& document, const Node& object,
                         std::string locale) {
  Translations out;
  out.document = &document;
  out.object = &object;
  out.locale = std::move(locale);
  out.texts.reserve(object.members.size());
  collect(object, "", nullptr, out);
  return out;
}

/// Plug-ins are packages, and translations stand in the package of what it makes.
Media media_by_place(const std::string& file) {
  const std::filesystem::path path(file);
  for (auto at = path.begin(); at != path.end(); ++at) {
    if (*at == "plugin-ai-image-generation-web" || *at == "image")
      return Media::image;
    if (*at == "plugin-ai-video-generation-web" || *at == "video")
      return Media::video;
  }
  return Media::unknown;
}

} // namespace

bool is_locale(std::string_view name) {
  const auto language = name.substr(0, name.find_first_of("-_"));
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return (language.size() == 2 || language.size() == 3) && name.size() <= 12 &&
         std::all_of(language.begin(), language.end(), is_lower) &&
         std::all_of(name.begin(), name.end(), is_word) && name.back() != '-' && name.back() != '_';
}

std::vector<Translations> read_translations(const catalog::Document& document, const Node& root) {
  if (!root.is(Kind::object) || root.members.empty())
    return {};
  const auto is_ours = [](const Translations& one) {
    return std::any_of(one.texts.begin(), one.texts.end(), is_known);
  };
  // Keys may be nested, and a first part may look like a locale (`ly`): whole keys come first.
  const bool has_keys =
      std::any_of(root.members.begin(), root.members.end(), [](const Member& member) {
        return may_begin_key(member.key.substr(0, member.key.find('.')));
      });
  const auto stem = std::filesystem::path(document.name()).stem().string();
  std::vector<Translations> out;
  if (has_keys) {
    auto whole = read_locale(document, root, is_locale(stem) ? stem : std::string(no_locale));
    if (is_ours(whole))
      out.push_back(std::move(whole));
  }
  if (out.empty()) {
    for (const auto& member : root.members)
      if (is_locale(member.key) && member.value->is(Kind::object))
        out.push_back(read_locale(document, *member.value, std::string(member.key)));
    if (std::none_of(out.begin(), out.end(), is_ours))
      return {};
  }
  for (auto& one : out)
    one.media = media_by_place(document.name());
  return out;
}

std::vector<Translations> translations_in(const Schema& schema) {
  std::vector<Translations> out;
  for (const auto& input : schema.inputs)
    if (const auto* locales = input.schema().find("x-imgly-translations"))
      for (const auto& member : locales->members) {
        out.push_back(read_locale(*schema.document, *member.value, std::string(member.key)));
        out.back().in_schema = true;
      }
  return out;
}

} // namespace aircat::lint
