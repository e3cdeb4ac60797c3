#include "prove/draft.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace aircat::prove {
namespace {

void append_escape(char32_t unit, std::string& out) {
  out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(unit));
}

void write_text(std::string_view text, bool escapes, std::string& out) {
  out += '"';
  while (!text.empty()) {
    const auto point = next_code_point(text);
    const auto value = point.value;
    if (value == '"' || value == '\\') {
      out += '\\';
      out += static_cast<char>(value);
    } else if (value == '/' && escapes) {
      out += "\\/";
    } else if (value < 0x20 || (escapes && value > 0x7E && value < 0x10000)) {
      append_escape(value, out);
    } else if (escapes && value >= 0x10000) {
      append_escape(0xD800 + ((value - 0x10000) >> 10U), out);
      append_escape(0xDC00 + ((value - 0x10000) & 0x3FFU), out);
    } else {
      out += text.substr(0, point.size);
    }
    text.remove_prefix(point.size);
  }
  out += '"';
}

void write_key(const std::string& key, Writing writing, std::string& out) {
  if (!writing.escapes || key.empty() || static_cast<unsigned char>(key[0]) > 0x7E) {
    write_text(key, writing.escapes, out);
    return;
  }
  out += '"';
  append_escape(static_cast<unsigned char>(key[0]), out);
  std::string rest;
  write_text(std::string_view(key).substr(1), true, rest);
  out += std::string_view(rest).substr(1);
}

} // namespace

Draft Draft::of(bool value) {
  Draft made;
  made.kind = Kind::boolean;
  made.boolean = value;
  return made;
}

Draft Draft::of(std::int64_t value) {
  return number_written(std::to_string(value));
}

Draft Draft::of(std::string_view text) {
  Draft made;
  made.kind = Kind::text;
  made.text = text;
  return made;
}

Draft Draft::of(const catalog::Node& node) {
  switch (node.kind) {
  case catalog::Kind::null:
    break;
  case catalog::Kind::boolean:
    return of(node.boolean);
  case catalog::Kind::integer:
    return of(node.integer);
  case catalog::Kind::number:
    return number_written(fmt::format("{}", node.number));
  case catalog::Kind::string:
    return of(node.string);
  case catalog::Kind::array: {
    auto made = list();
    for (const auto* item : node.items)
      made.items.push_back(of(*item));
    return made;
  }
  case catalog::Kind::object: {
    auto made = object();
    for (const auto& member : node.members)
      made.add(member.key, of(*member.value));
    return made;
  }
  }
  return {};
}

Draft Draft::number_written(std::string written) {
  Draft made;
  made.kind = Kind::number;
  std::from_chars(written.data(), written.data() + written.size(), made.number);
  made.text = std::move(written);
  return made;
}

Draft Draft::list(std::vector<Draft> items) {
  Draft made;
  made.kind = Kind::list;
  made.items = std::move(items);
  return made;
}

Draft Draft::object() {
  Draft made;
  made.kind = Kind::object;
  return made;
}

const Draft* Draft::find(std::string_view key) const {
  const auto at = std::find(keys.begin(), keys.end(), key);
  return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

Draft* Draft::find(std::string_view key) {
  return const_cast<Draft*>(std::as_const(*this).find(key));
}

void Draft::add(std::string_view key, Draft value) {
  keys.emplace_back(key);
  items.push_back(std::move(value));
}

void Draft::set(std::string_view key, Draft value) {
  if (auto* old = find(key))
    *old = std::move(value);
  else
    add(key, std::move(value));
}

void Draft::remove(std::size_t at) {
  const auto offset = static_cast<std::ptrdiff_t>(at);
  if (at < keys.size())
    keys.erase(keys.begin() + offset);
  items.erase(items.begin() + offset);
}

void write(const Draft& value, Writing writing, std::string& out) {
  switch (value.kind) {
  case Draft::Kind::null:
    out += "null";
    return;
  case Draft::Kind::boolean:
    out += value.boolean ? "true" : "false";
    return;
  case Draft::Kind::number:
    out += value.text;
    return;
  case Draft::Kind::text:
    write_text(value.text, writing.escapes, out);
    return;
  case Draft::Kind::list:
  case Draft::Kind::object:
    break;
  }
  const bool is_object = value.is(Draft::Kind::object);
  out += is_object ? '{' : '[';
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0)
      out += writing.spaces ? " ,\t" : ",";
    if (is_object) {
      write_key(value.keys[i], writing, out);
      out += writing.spaces ? " : " : ":";
    }
    write(value.items[i], writing, out);
  }
  out += is_object ? '}' : ']';
}

bool equal(const catalog::Node& node, const Draft& value) {
  switch (node.kind) {
  case catalog::Kind::null:
    return value.is(Draft::Kind::null);
  case catalog::Kind::boolean:
    return value.is(Draft::Kind::boolean) && value.boolean == node.boolean;
  case catalog::Kind::integer:
  case catalog::Kind::number:
    return value.is(Draft::Kind::number) && value.number == node.number;
  case catalog::Kind::string:
    return value.is(Draft::Kind::text) && value.text == node.string;
  case catalog::Kind::array:
    return value.is(Draft::Kind::list) &&
           std::equal(node.items.begin(), node.items.end(), value.items.begin(), value.items.end(),
                      [](const auto* item, const Draft& other) { return equal(*item, other); });
  case catalog::Kind::object:
    return value.is(Draft::Kind::object) && value.items.size() == node.members.size() &&
           std::all_of(node.members.begin(), node.members.end(), [&](const auto& member) {
             const auto* other = value.find(member.key);
             return other && equal(*member.value, *other);
           });
  }
  return false;
}

} // namespace aircat::prove
