#include "render/json_layout.hpp"

#include "diagnostics/utf8.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\';
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty())
      break;
    const auto point = next_code_point(text);
    const auto code = point.value;
    if (!point.valid)
      out += "\\ufffd";
    else if (code == '"' || code == '\\')
      out += {'\\', static_cast<char>(code)};
    else if (code == '\n')
      out += "\\n";
    else if (code == '\r')
      out += "\\r";
    else if (code == '\t')
      out += "\\t";
    else if (!is_deceptive(code))
      out += text.substr(0, point.size);
    else if (code < 0x10000)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(code));
    else
      out += fmt::format("\\u{:04x}\\u{:04x}",
                         0xD800U + ((static_cast<unsigned>(code) - 0x10000U) >> 10U),
                         0xDC00U + ((static_cast<unsigned>(code) - 0x10000U) & 0x3FFU));
    text.remove_prefix(point.size);
  }
  out += '"';
}

void append_number(std::string& out, std::int64_t number) {
  out += fmt::format_int(number).c_str();
}

void append_number(std::string& out, double number) {
  if (number > -1e15 && number < 1e15 &&
      number == static_cast<double>(static_cast<std::int64_t>(number)))
    append_number(out, static_cast<std::int64_t>(number));
  else
    out += Json(number).dump();
}

void append_scalar(std::string& out, const Json& value) {
  if (value.is_string())
    append_string(out, value.get_ref<const std::string&>());
  else if (value.is_number_float())
    append_number(out, value.get<double>());
  else if (value.is_number_integer() && !value.is_number_unsigned())
    append_number(out, value.get<std::int64_t>());
  else
    out += value.dump();
}

void append_scalar(std::string& out, const Schema& value) {
  if (value.is_string())
    append_string(out, value.string());
  else if (value.is_integer())
    append_number(out, value.integer());
  else if (value.is_number())
    append_number(out, value.number());
  else
    out += value.is_null() ? "null" : value.boolean() ? "true" : "false";
}

const Json::object_t& members(const Json& json) {
  return json.get_ref<const Json::object_t&>();
}

const Schema::Members& members(const Schema& schema) {
  return schema.members();
}

const Json::array_t& items(const Json& json) {
  return json.get_ref<const Json::array_t&>();
}

const Schema::Items& items(const Schema& schema) {
  return schema.items();
}

/// `Value` is Json or Schema.
template <class Value>
class Writer {
public:
  explicit Writer(const JsonLayout& layout) : layout_(layout) {}

  void value(const Value& json, std::size_t indent, std::size_t column, std::size_t after,
             bool root) {
    if (!json.is_structured() || json.empty()) {
      on_one_line(json);
      return;
    }
    if (!must_expand(json, root)) {
      const auto before = out_.size();
      on_one_line(json);
      if (column + display_width(std::string_view(out_).substr(before)) + after <= layout_.width)
        return;
      out_.resize(before);
    }
    if (json.is_object())
      object(json, indent);
    else if (is_numbers(json))
      numbers(json, indent);
    else
      array(json, indent);
  }

  std::string take() { return std::move(out_); }

private:
  /// Whether prettier, or the root, breaks the value however short it is.
  [[nodiscard]] bool must_expand(const Value& json, bool root) const {
    if (json.is_object()) {
      if (layout_.expand_objects || (root && layout_.expand_root))
        return true;
    } else if (layout_.expand_objects && is_list_of_structures(json)) {
      return true;
    }
    const auto must = [&](const Value& inner) {
      return inner.is_structured() && !inner.empty() && must_expand(inner, false);
    };
    if (json.is_array())
      return std::any_of(items(json).begin(), items(json).end(), must);
    return std::any_of(members(json).begin(), members(json).end(), [&](const auto& member) {
      const auto& [key, inner] = member;
      return must(inner);
    });
  }

  /// Prettier breaks a list of two or more objects, or of lists, that each have two or more
  /// members.
  static bool is_list_of_structures(const Value& json) {
    if (json.size() < 2)
      return false;
    const auto& all = items(json);
    return all.front().is_structured() &&
           std::all_of(all.begin(), all.end(), [&](const Value& item) {
             return item.is_structured() && item.is_object() == all.front().is_object() &&
                    item.size() > 1;
           });
  }

  static bool is_numbers(const Value& json) {
    return json.size() > 1 && std::all_of(items(json).begin(), items(json).end(),
                                          [](const Value& item) { return item.is_number(); });
  }

  void on_one_line(const Value& json) {
    if (!json.is_structured()) {
      append_scalar(out_, json);
    } else if (json.empty()) {
      out_ += json.is_object() ? "{}" : "[]";
    } else if (json.is_object()) {
      std::string_view before = "{ ";
      for (const auto& [key, value] : members(json)) {
        out_ += before;
        append_string(out_, key);
        out_ += ": ";
        on_one_line(value);
        before = ", ";
      }
      out_ += " }";
    } else {
      std::string_view before = "[";
      for (const auto& item : items(json)) {
        out_ += before;
        on_one_line(item);
        before = ", ";
      }
      out_ += ']';
    }
  }

  void object(const Value& json, std::size_t indent) {
    out_ += "{\n";
    std::size_t left = json.size();
    for (const auto& [key, item] : members(json)) {
      out_.append(indent + 2, ' ');
      const auto before = out_.size();
      append_string(out_, key);
      out_ += ": ";
      --left;
      const auto column =
          indent + 2 +
          (item.is_structured() ? display_width(std::string_view(out_).substr(before)) : 0);
      value(item, indent + 2, column, left ? 1 : 0, false);
      out_ += left ? ",\n" : "\n";
    }
    out_.append(indent, ' ');
    out_ += '}';
  }

  void array(const Value& json, std::size_t indent) {
    out_ += "[\n";
    std::size_t left = json.size();
    for (const auto& item : items(json)) {
      out_.append(indent + 2, ' ');
      --left;
      value(item, indent + 2, indent + 2, left ? 1 : 0, false);
      out_ += left ? ",\n" : "\n";
    }
    out_.append(indent, ' ');
    out_ += ']';
  }

  /// Prettier fills lines with numbers.
  void numbers(const Value& json, std::size_t indent) {
    out_ += "[\n";
    out_.append(indent + 2, ' ');
    std::size_t column = indent + 2;
    for (std::size_t i = 0; i < json.size(); ++i) {
      std::string text;
      append_scalar(text, items(json)[i]);
      if (i + 1 < json.size())
        text += ',';
      if (i > 0) {
        if (column + 1 + text.size() > layout_.width) {
          out_ += '\n';
          out_.append(indent + 2, ' ');
          column = indent + 2;
        } else {
          out_ += ' ';
          ++column;
        }
      }
      out_ += text;
      column += text.size();
    }
    out_ += '\n';
    out_.append(indent, ' ');
    out_ += ']';
  }

  JsonLayout layout_;
  std::string out_;
};

} // namespace

void TextsWriter::begin(std::string_view key) {
  end();
  out_ += out_.size() > 1 ? ",\n  " : "\n  ";
  append_string(out_, key);
  out_ += ": {";
  texts_ = 0;
}

void TextsWriter::add(std::string_view key, std::string_view text) {
  out_ += texts_++ > 0 ? ",\n    " : "\n    ";
  append_string(out_, key);
  out_ += ": ";
  append_string(out_, text);
}

void TextsWriter::end() {
  if (out_.size() > 1)
    out_ += texts_ > 0 ? "\n  }" : "}";
}

std::string TextsWriter::take() {
  end();
  out_ += out_.size() > 1 ? "\n}" : "}";
  return std::move(out_);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (true) {
    const auto plain = plain_prefix(text);
    width += plain;
    text.remove_prefix(plain);
    if (text.empty())
      return width;
    const auto point = next_code_point(text);
    width += static_cast<std::size_t>(aircat::display_width(point.value));
    text.remove_prefix(point.size);
  }
}

std::string json_string(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

std::string lay_out(const Json& value, const JsonLayout& layout, std::size_t indent,
                    std::size_t column, std::size_t after) {
  Writer<Json> writer(layout);
  writer.value(value, indent, column, after, true);
  return writer.take();
}

std::string lay_out(const Schema& value, const JsonLayout& layout, std::size_t indent,
                    std::size_t column, std::size_t after) {
  Writer<Schema> writer(layout);
  writer.value(value, indent, column, after, true);
  return writer.take();
}

} // namespace aircat::render
