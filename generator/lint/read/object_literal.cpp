#include "lint/read/object_literal.hpp"

namespace aircat::lint {
namespace {

/// Deeper ones are no lists of providers, and hostile files do not get at the stack.
constexpr int deepest = 8;

bool ends_entry(const Token& token) {
  return token.is_mark(',') || token.is_mark('}');
}

ObjectLiteral read(TokenStream& stream, int depth);

/// Behind the key. What is no name and no object is an object of which nothing is known.
void read_value(TokenStream& stream, Entry& entry, int depth) {
  if (stream.peek().is_mark('{') && depth < deepest) {
    entry.inside = read(stream, depth + 1);
  } else {
    entry.path = stream.take_path();
    if (stream.peek().is_word("as") || stream.peek().is_word("satisfies"))
      stream.skip_to(",}");
    if (!ends_entry(stream.peek()))
      entry.path.clear();
    entry.inside.open = entry.path.empty();
  }
}

void read_entry(TokenStream& stream, ObjectLiteral& object, int depth) {
  const auto& key = stream.peek();
  if (key.kind == Token::Kind::word || key.kind == Token::Kind::text) {
    Entry entry{std::string(key.text), {}, {}, key.at};
    (void)stream.next();
    if (stream.take(':')) {
      read_value(stream, entry, depth);
      object.entries.push_back(std::move(entry));
    } else if (ends_entry(stream.peek())) {
      entry.path = {entry.key};
      object.entries.push_back(std::move(entry));
    } else {
      object.open = true;
    }
  } else {
    object.open = true;
  }
  stream.skip_to(",}");
}

ObjectLiteral read(TokenStream& stream, int depth) {
  ObjectLiteral object;
  (void)stream.take('{');
  while (!stream.at_end() && !stream.peek().is_mark('}')) {
    read_entry(stream, object, depth);
    if (!stream.take(',') && !stream.peek().is_mark('}')) {
      object.open = true;
      break;
    }
  }
  object.open = object.open || !stream.take('}');
  return object;
}

/// Calls and names of more than one part; a lone name may hold anything.
bool take_registration(TokenStream& stream, RegistrationList& list) {
  Registration one;
  one.at = stream.peek().at;
  one.path = stream.take_path();
  if (one.path.empty())
    return false;
  if (stream.peek().is_mark('('))
    stream.skip_group();
  else if (one.path.size() == 1)
    return false;
  if (stream.peek().is_word("as"))
    stream.skip_to(",]}");
  list.providers.push_back(std::move(one));
  return true;
}

void read_list(TokenStream& stream, RegistrationList& list) {
  (void)stream.take('[');
  while (!stream.at_end() && !stream.peek().is_mark(']')) {
    const auto before = list.providers.size();
    if (!take_registration(stream, list) ||
        !(stream.peek().is_mark(',') || stream.peek().is_mark(']'))) {
      list.providers.resize(before);
      list.open = true;
      stream.skip_to(",]");
    }
    if (!stream.take(',') && !stream.peek().is_mark(']')) {
      list.open = true;
      break;
    }
  }
  (void)stream.take(']');
}

} // namespace

ObjectLiteral read_object(TokenStream& stream) {
  return read(stream, 0);
}

std::vector<RegistrationList> read_lists(const std::vector<Token>& tokens) {
  std::vector<RegistrationList> lists;
  TokenStream stream(tokens);
  while (!stream.at_end()) {
    const auto& key = stream.next();
    const auto* capability = key.kind == Token::Kind::word || key.kind == Token::Kind::text
                                 ? find_capability(key.text)
                                 : nullptr;
    if (!capability || key.text != capability->stem ||
        !(stream.peek().is_mark(':') || stream.peek().is_mark('=')))
      continue;
    RegistrationList list{capability, {}, false};
    (void)stream.next();
    if (stream.peek().is_mark('['))
      read_list(stream, list);
    else if (!take_registration(stream, list) || !ends_entry(stream.peek()))
      list.providers.clear();
    if (!list.providers.empty() || list.open)
      lists.push_back(std::move(list));
  }
  return lists;
}

} // namespace aircat::lint
