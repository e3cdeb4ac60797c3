#pragma once

#include "diagnostics/finding.hpp"
#include "lint/read/capability.hpp"
#include "lint/read/token.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// A name that a file takes from another.
struct Import {
  std::string from;  ///< as written: `./Flux2Pro.text2image`, `@imgly/plugin-utils`
  std::string name;  ///< there: `default`, `*` for all, or a name
  std::string local; ///< here; "" where it is only passed on, or not named
  bool type_only = false;
  bool used = false; ///< here
  Spot at;
};

/// A name that a file gives to others.
struct Export {
  std::string name;  ///< for others; `*`: all that `from` has
  std::string local; ///< here; "" where it comes from `from`
  std::string from;  ///< "": from here
  std::string there; ///< its name in `from`
  bool type_only = false;
  Spot at;
};

struct Entry;

/// An object literal of names, as far as it can be read.
struct ObjectLiteral {
  std::vector<Entry> entries;
  bool open = false; ///< there is more than could be read
};

/// `Text2Image: Flux2ProText2Image`, or an object inside another.
struct Entry {
  std::string key;
  std::vector<std::string> path; ///< names joined by dots; empty for an object
  ObjectLiteral inside;
  Spot at;
};

/// A provider in a list: `RunwareImage.Flux2Pro.Text2Image(config)`.
struct Registration {
  std::vector<std::string> path;
  Spot at;
};

/// `text2image: […]`, the providers of one capability.
struct RegistrationList {
  const Capability* capability = nullptr;
  std::vector<Registration> providers;
  bool open = false; ///< there is more than could be read
};

/// A TypeScript file by its imports, exports and literals. Nothing is evaluated.
struct Module {
  std::string file;
  std::vector<Import> imports;
  std::vector<Export> exports;
  std::map<std::string, ObjectLiteral, std::less<>> objects; ///< by name; `default`: exported so
  std::vector<RegistrationList> lists;
  bool open = false; ///< it exports more than could be read
  /// Names with a capital that its exports, objects and lists use, and that stand nowhere else in
  /// it.
  std::set<std::string, std::less<>> undeclared;

  [[nodiscard]] Location place(Spot at) const { return {file, at.line, at.column}; }
  /// Places of which something could not be read.
  [[nodiscard]] std::size_t unread() const;
};

[[nodiscard]] Module read_module(const std::string& file, const std::vector<Token>& tokens);

} // namespace aircat::lint
