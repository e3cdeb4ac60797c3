#pragma once

#include "catalog/json.hpp"
#include "catalog/model.hpp"
#include "lint/read/capability.hpp"
#include "lint/read/module.hpp"
#include "lint/read/page.hpp"
#include "lint/read/provider_table.hpp"
#include "lint/read/translation_key.hpp"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// What is linted: schemas of providers' inputs and the translations of what a person sees of them.
namespace aircat::lint {

/// One field of an input: a member of `properties`.
struct Property {
  std::string_view name;
  const catalog::Member* member = nullptr;

  /// Always an object: what is none is no Property.
  [[nodiscard]] const catalog::Node& schema() const { return *member->value; }
  [[nodiscard]] const catalog::Node* find(std::string_view key) const { return schema().find(key); }
  /// The text of a member that is one, else "".
  [[nodiscard]] std::string_view text(std::string_view key) const;
  /// The editor's control for it, `TextArea` for instance: `x-imgly-builder.component`.
  [[nodiscard]] std::string_view control() const;
};

/// A text that a person sees of an input, and the key that translates it.
struct ExpectedText {
  enum class What : unsigned char { title, placeholder, value };
  What what = What::title;
  std::string key;
  std::string_view text; ///< in the source locale as the schema has it; "" if not said
  const catalog::Member* source = nullptr; ///< where the schema says so, or at least the field
  std::string_view field;
};

/// A schema component that describes what a person fills in.
struct Input {
  const catalog::Document* document = nullptr;
  const catalog::Member* member = nullptr; ///< in `components.schemas`
  std::vector<Property> properties;
  std::string provider;         ///< its id, `runware/bfl/flux-2-dev`; "" where nothing says it
  Media media = Media::unknown; ///< what the provider makes
  std::vector<ExpectedText> expected; ///< that must be translated, as `expected_texts` has it

  [[nodiscard]] std::string_view name() const { return member->key; }
  [[nodiscard]] const catalog::Node& schema() const { return *member->value; }
};

/// An OpenAPI document, of providers' inputs or any other.
struct Schema {
  const catalog::Document* document = nullptr;
  const catalog::Node* root = nullptr;
  std::vector<Input> inputs;
};

/// A translated text under its whole key, also where the file nests it.
struct Text {
  std::string_view key; ///< in the document, or in `Translations::joined_keys`
  TranslationKey parts;
  std::string_view text;                   ///< "" where it is none
  const catalog::Member* member = nullptr; ///< the innermost key
  const catalog::Member* whole = nullptr;  ///< the outermost that holds nothing but this text
  const Text* source = nullptr;            ///< what the source locale has for the key
  [[nodiscard]] std::string_view value() const { return text; }
};

/// The texts of one locale in one file.
struct Translations {
  const catalog::Document* document = nullptr;
  const catalog::Node* object = nullptr; ///< that holds them
  std::string locale;
  Media media = Media::unknown; ///< what the plug-in makes, by the file's place
  bool in_schema = false;       ///< inside an input, with what differs from the source locale
  std::vector<Text> texts;
  /// The keys that are nested. Apart, so that they stay where they are.
  std::vector<std::unique_ptr<const std::string>> joined_keys;
};

/// A provider as its TypeScript file states it.
struct ProviderCode {
  std::string file;
  std::string id;          ///< "" where it is computed
  std::string schema_file; ///< that it imports
  std::string input_name;  ///< the component that it refers to
  std::string air, name;   ///< "" where they are computed or not said
  Spot id_at, air_at;
  const Capability* capability = nullptr; ///< by the file's name

  [[nodiscard]] Location place(Spot at) const { return {file, at.line, at.column}; }
};

/// A name in an index that stands for a provider of another name.
struct SwappedName {
  std::string name;
  Spot at;
  const ProviderCode* provider = nullptr;
};

/// A folder of providers' files.
struct ProviderFolder {
  std::string path;
  std::vector<const ProviderCode*> providers;
  const Module* index = nullptr;
  /// Providers that the index exports: under names of their own, in an object, in whatever way.
  std::set<const ProviderCode*> named, grouped, exported;
  /// Where the index last speaks of one: at all, under a name of its own, in an object.
  Spot last_entry, last_named, last_grouped;
  std::vector<SwappedName> swapped;
  bool has_unread_code = false; ///< there are providers beside these
  bool exports_more = false;    ///< the index exports what could not be read
  bool groups_more = false;     ///< its objects hold what could not be read
};

/// Texts by the names of their files.
using Texts = std::map<std::string, std::string>;

struct Options {
  std::string source_locale = "en";
  std::set<std::string> same_in_all_languages; ///< texts that need no translation
  std::int64_t max_source_age_days = 0;        ///< of the catalog's sources; 0: any age will do
  std::string kind = {};                       ///< how all files are read; "": by what is in them
  std::string catalog = {};                    ///< a folder that all else is held against; "": none
  std::string today = {};                      ///< as `2026-11-21`
  std::size_t longest_label = 40, longest_placeholder = 120; ///< in characters
  const Texts* instead = nullptr; ///< read instead of the files with these names
};

struct Subject {
  Options options;
  std::deque<catalog::Document> documents;
  std::vector<Schema> schemas;
  std::vector<Translations> translations;
  std::deque<ProviderCode> code; ///< of which the id could be read
  std::deque<Module> modules;    ///< files of providers, and those that deal with them
  std::deque<Page> pages;
  std::vector<ProviderTable> tables;
  std::vector<std::string> unread_providers; ///< files of providers of which the id is computed

  std::vector<ProviderFolder> folders;
  std::map<std::string_view, const Module*> module_of;                  ///< by file
  std::map<std::string_view, const ProviderCode*> provider_of;          ///< by file
  std::multimap<std::string_view, const ProviderCode*> providers_by_id; ///< copies have the same

  /// Those found among the paths, and the one that all else is held against, if any.
  std::vector<const catalog::Catalog*> catalogs;
  const catalog::Catalog* catalog = nullptr;
  std::map<std::string_view, const catalog::Provider*> described; ///< by it, by id

  /// The inputs whose provider is known, by its id.
  std::unordered_map<std::string_view, std::vector<const Input*>> inputs_of;
  /// All texts of the source locale by key.
  std::unordered_map<std::string_view, const Text*> source_texts;
  [[nodiscard]] std::span<const Input* const> inputs_by(std::string_view provider) const {
    const auto found = inputs_of.find(provider);
    return found == inputs_of.end() ? std::span<const Input* const>{} : found->second;
  }

  /// The keys of all texts that inputs expect.
  std::unordered_set<std::string_view> expected_keys;
};

} // namespace aircat::lint
