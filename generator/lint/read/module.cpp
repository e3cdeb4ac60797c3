#include "lint/read/module.hpp"

#include "lint/read/object_literal.hpp"
#include "lint/read/token_stream.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace aircat::lint {
namespace {

bool is_name(const Token& token) {
  return token.kind == Token::Kind::word || token.kind == Token::Kind::text;
}

bool declares(std::string_view word) {
  constexpr std::array words{"function", "class", "interface", "type", "enum", "namespace"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What begins otherwise may be a word of the language.
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool binds(std::string_view word) {
  return word == "const" || word == "let" || word == "var";
}

class Reader {
public:
  Reader(const std::string& file, const std::vector<Token>& tokens)
      : tokens_(tokens), stream_(tokens), is_foreign_(tokens.size()) {
    module_.file = file;
  }

  Module read() {
    while (!stream_.at_end())
      statement();
    module_.lists = read_lists(tokens_);
    look_for_uses();
    return std::move(module_);
  }

private:
  struct Specifier {
    std::string name, alias;
    bool type_only = false;
    Spot at;
  };

  void statement() {
    const auto& token = stream_.peek();
    if (token.is_word("import"))
      import();
    else if (token.is_word("export"))
      export_();
    else if (token.kind == Token::Kind::word && binds(token.text))
      binding(false);
    else
      stream_.skip_group();
  }

  /// `import('./a')`; `import.meta.glob('./*.ts')` imports nobody knows what.
  void take_dynamic_import(std::size_t i) {
    TokenStream from(tokens_);
    from.go_to(i + 1);
    if (from.take('(') && from.peek().kind == Token::Kind::text)
      module_.imports.push_back(
          {std::string(from.peek().text), "*", "", false, true, tokens_[i].at});
    else if (from.position() == i + 2 || (from.take('.') && from.take("meta") && from.take('.') &&
                                          from.peek().text.starts_with("glob")))
      module_.open = true;
  }

  void import() {
    const auto begin = stream_.position();
    const auto at = stream_.next().at;
    if (stream_.peek().is_mark('(') || stream_.peek().is_mark('.'))
      return; // no statement
    bool type_only = false;
    if (stream_.peek().is_word("type") && !stream_.peek(1).is_word("from") &&
        !stream_.peek(1).is_mark(',')) {
      type_only = true;
      (void)stream_.next();
    }
    std::vector<Import> taken;
    while (!stream_.at_end() && !stream_.peek().is_word("from") &&
           stream_.peek().kind != Token::Kind::text) {
      if (stream_.take('*')) {
        (void)stream_.take("as");
        taken.push_back({"", "*", std::string(stream_.next().text), type_only, false, at});
      } else if (stream_.peek().is_mark('{')) {
        for (auto& one : specifiers())
          taken.push_back({"", one.name, one.alias, type_only || one.type_only, false, one.at});
      } else if (stream_.peek().kind == Token::Kind::word) {
        taken.push_back({"", "default", std::string(stream_.next().text), type_only, false, at});
      } else if (!stream_.take(',')) {
        return; // `import a = require('b')` and the like
      }
    }
    (void)stream_.take("from");
    if (stream_.peek().kind != Token::Kind::text)
      return;
    const std::string from(stream_.next().text);
    if (taken.empty())
      taken.push_back({"", "", "", false, false, at});
    for (auto& one : taken) {
      one.from = from;
      module_.imports.push_back(std::move(one));
    }
    mark_foreign(begin);
  }

  /// From there to here names are those of another file, or given here for the first time.
  void mark_foreign(std::size_t begin) {
    for (auto i = begin; i < std::min(stream_.position(), tokens_.size()); ++i)
      is_foreign_[i] = true;
  }

  /// `{ a, b as c, type d }`
  std::vector<Specifier> specifiers() {
    std::vector<Specifier> out;
    (void)stream_.take('{');
    while (!stream_.at_end() && !stream_.take('}')) {
      const bool is_type = stream_.peek().is_word("type") && is_name(stream_.peek(1)) &&
                           !stream_.peek(1).is_word("as");
      if (is_type)
        (void)stream_.next();
      const auto& token = stream_.next();
      if (!is_name(token))
        continue;
      std::string name(token.text);
      auto alias = name;
      if (stream_.take("as"))
        alias = stream_.next().text;
      out.push_back({std::move(name), std::move(alias), is_type, token.at});
    }
    return out;
  }

  void export_() {
    const auto at = stream_.next().at;
    const bool type_only = stream_.peek().is_word("type") &&
                           (stream_.peek(1).is_mark('{') || stream_.peek(1).is_mark('*'));
    if (type_only)
      (void)stream_.next();
    if (stream_.peek().is_mark('*'))
      export_all(at, type_only);
    else if (stream_.peek().is_mark('{'))
      export_names(type_only);
    else if (stream_.peek().is_word("default"))
      export_default(at);
    else
      export_declaration();
  }

  /// `export * from './a'`, `export * as b from './a'`
  void export_all(Spot at, bool type_only) {
    (void)stream_.take('*');
    Export all{"*", "", "", "*", type_only, at};
    if (stream_.take("as"))
      all.name = stream_.next().text;
    if (stream_.take("from") && stream_.peek().kind == Token::Kind::text) {
      all.from = stream_.next().text;
      module_.exports.push_back(std::move(all));
    } else {
      module_.open = true;
    }
  }

  void export_names(bool type_only) {
    const auto begin = stream_.position();
    const auto names = specifiers();
    std::string from;
    if (stream_.peek().is_word("from") && stream_.peek(1).kind == Token::Kind::text) {
      (void)stream_.next();
      from = stream_.next().text;
      mark_foreign(begin);
    }
    for (const auto& one : names)
      module_.exports.push_back({one.alias, from.empty() ? one.name : "", from,
                                 from.empty() ? "" : one.name, type_only || one.type_only, one.at});
  }

  void export_default(Spot at) {
    (void)stream_.take("default");
    Export one{"default", "", "", "", false, at};
    const auto& value = stream_.peek();
    const auto& after = stream_.peek(1);
    if (value.is_mark('{'))
      module_.objects["default"] = read_object(stream_);
    else if (value.kind == Token::Kind::word && !declares(value.text) &&
             (after.kind == Token::Kind::word || after.is_mark(';') || after.text.empty()))
      one.local = value.text;
    module_.exports.push_back(std::move(one));
  }

  void export_declaration() {
    while (stream_.peek().is_word("declare") || stream_.peek().is_word("abstract") ||
           stream_.peek().is_word("async"))
      (void)stream_.next();
    const auto& token = stream_.peek();
    if (token.is_word("const") && stream_.peek(1).is_word("enum"))
      (void)stream_.next();
    if (token.kind == Token::Kind::word && binds(token.text) && !stream_.peek(1).is_word("enum"))
      return binding(true);
    const auto& keyword = stream_.peek();
    if (keyword.kind != Token::Kind::word || !declares(keyword.text)) {
      module_.open = module_.open || !keyword.is_word("as"); // `export as namespace A`
      return;
    }
    const bool type_only = keyword.text == "interface" || keyword.text == "type";
    (void)stream_.next();
    (void)stream_.take('*');
    const auto& name = stream_.next();
    module_.exports.push_back(
        {std::string(name.text), std::string(name.text), "", "", type_only, name.at});
  }

  /// `const a = …, b = …`: objects are read, and the names are exported where the word stands
  /// before.
  void binding(bool exported) {
    (void)stream_.next();
    do {
      const auto& name = stream_.peek();
      if (name.kind != Token::Kind::word) {
        module_.open = module_.open || exported; // `const { a, b } = c`
        return;
      }
      (void)stream_.next();
      if (exported)
        module_.exports.push_back(
            {std::string(name.text), std::string(name.text), "", "", false, name.at});
      if (stream_.take(':'))
        skip_type();
      if (!stream_.take('='))
        continue;
      if (stream_.peek().is_mark('{'))
        module_.objects[std::string(name.text)] = read_object(stream_);
      else
        skip_value();
    } while (stream_.take(','));
  }

  /// To the `=` behind a type; that of an arrow is part of it.
  void skip_type() {
    while (!stream_.at_end() && !starts_statement()) {
      stream_.skip_to("=;");
      if (!stream_.peek().is_mark('=') || !stream_.peek(1).is_mark('>'))
        return;
      (void)stream_.next();
      (void)stream_.next();
    }
  }

  void skip_value() {
    while (!stream_.at_end() && !starts_statement() && !stream_.peek().is_mark(',') &&
           !stream_.peek().is_mark(';'))
      stream_.skip_group();
  }

  [[nodiscard]] bool starts_statement() const {
    const auto& token = stream_.peek();
    return token.is_word("export") || token.is_word("const") ||
           (token.is_word("import") && !stream_.peek(1).is_mark('(') &&
            !stream_.peek(1).is_mark('.'));
  }

  /// An object that is changed, or handed to something that may, has more than its literal says.
  void look_for_change(std::size_t i) {
    const auto object = module_.objects.find(tokens_[i].text);
    if (object == module_.objects.end())
      return;
    TokenStream from(tokens_);
    from.go_to(i);
    const bool is_handed_on = i > 0 && tokens_[i - 1].is_mark('(');
    const bool is_part = from.take_path().size() > 1 || from.peek().is_mark('[');
    if (is_handed_on || (is_part && from.peek().is_mark('[')) ||
        (is_part && from.peek().is_mark('=') && !from.peek(1).is_mark('=') &&
         !from.peek(1).is_mark('>')))
      object->second.open = true;
  }

  void look_for_uses() {
    std::unordered_map<std::string_view, std::size_t> count;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].kind == Token::Kind::word && !is_foreign_[i]) {
        ++count[tokens_[i].text];
        look_for_change(i);
        if (tokens_[i].is_word("import"))
          take_dynamic_import(i);
        if (tokens_[i].is_word("exports") && i > 0 && tokens_[i - 1].is_mark('.'))
          module_.open = true; // `module.exports = …`
      }
    auto used = uses();
    for (auto& one : module_.imports) {
      one.used = one.used || count.count(one.local) > 0;
      used.erase(one.local);
    }
    for (const auto& [name, times] : used)
      if (count[name] <= times && is_capital(name[0]))
        module_.undeclared.emplace(name);
  }

  /// How often names are used for what they stand for.
  [[nodiscard]] std::unordered_map<std::string_view, std::size_t> uses() const {
    std::unordered_map<std::string_view, std::size_t> used;
    for (const auto& [name, object] : module_.objects)
      count_uses(object, used);
    for (const auto& list : module_.lists)
      for (const auto& one : list.providers)
        ++used[one.path.front()];
    for (const auto& one : module_.exports)
      if (one.from.empty() && !one.type_only && one.name != "default" && !one.local.empty())
        ++used[one.local];
    return used;
  }

  static void count_uses(const ObjectLiteral& object,
                         std::unordered_map<std::string_view, std::size_t>& used) {
    for (const auto& entry : object.entries) {
      if (!entry.path.empty())
        ++used[entry.path.front()];
      count_uses(entry.inside, used);
    }
  }

  const std::vector<Token>& tokens_;
  TokenStream stream_;
  Module module_;
  std::vector<bool>
      is_foreign_; ///< whether a token stands in an import, or an export from elsewhere
};

} // namespace

std::size_t Module::unread() const {
  const auto lists_unread = std::count_if(lists.begin(), lists.end(),
                                          [](const RegistrationList& list) { return list.open; });
  const auto objects_unread = std::count_if(objects.begin(), objects.end(),
                                            [](const auto& one) { return one.second.open; });
  return static_cast<std::size_t>(lists_unread + objects_unread) + (open ? 1 : 0);
}

Module read_module(const std::string& file, const std::vector<Token>& tokens) {
  return Reader(file, tokens).read();
}

} // namespace aircat::lint
