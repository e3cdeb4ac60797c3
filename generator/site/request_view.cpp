#include "site/request_view.hpp"

#include "diagnostics/pointer.hpp"
#include "naming/html.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::site {
namespace {

constexpr std::size_t width = 76;

/// Writes a value; derived classes say how its parts look.
class Writer {
public:
  virtual ~Writer() = default;

  std::string write(const Json& value) {
    add(value, "", 0, 0);
    return std::move(out_);
  }

protected:
  virtual void key(const std::string& name) { out_ += render::json_string(name); }
  virtual void scalar(const Json& value, const std::string& pointer) {
    (void)pointer;
    out_ += plain(value);
  }
  virtual void begin(const std::string& pointer) { (void)pointer; }
  virtual void end(const std::string& pointer) { (void)pointer; }

  [[nodiscard]] static std::string plain(const Json& value) {
    return value.is_string() ? render::json_string(value.get_ref<const std::string&>())
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  std::string out_;

private:
  void add(const Json& value, const std::string& pointer, std::size_t indent, std::size_t column) {
    begin(pointer);
    if (value.is_object() && !value.empty())
      object(value, pointer, indent);
    else if (value.is_array() && !value.empty())
      array(value, pointer, indent, column);
    else if (value.is_structured())
      out_ += value.is_array() ? "[]" : "{}";
    else
      scalar(value, pointer);
    end(pointer);
  }

  void line(std::size_t indent) { out_ += "\n" + std::string(indent, ' '); }

  void object(const Json& value, const std::string& pointer, std::size_t indent) {
    out_ += "{";
    const char* separator = "";
    for (const auto& [name, inner] : value.items()) {
      out_ += separator;
      separator = ",";
      line(indent + 2);
      key(name);
      out_ += ": ";
      add(inner, pointer + "/" + escaped_step(name), indent + 2, indent + name.size() + 6);
    }
    line(indent);
    out_ += "}";
  }

  void array(const Json& value, const std::string& pointer, std::size_t indent,
             std::size_t column) {
    const bool simple = std::none_of(value.begin(), value.end(),
                                     [](const Json& item) { return item.is_structured(); });
    std::size_t length = column;
    for (const auto& item : value)
      length += simple ? plain(item).size() + 2 : 0;
    const bool flat = simple && length <= width;
    out_ += "[";
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0)
        out_ += flat ? ", " : ",";
      if (!flat)
        line(indent + 2);
      add(value[i], fmt::format("{}/{}", pointer, i), indent + 2, indent + 2);
    }
    if (!flat)
      line(indent);
    out_ += "]";
  }
};

class HtmlWriter final : public Writer {
public:
  HtmlWriter(const std::vector<Place>& places, std::string_view form)
      : places_(places), form_(form) {}

private:
  void key(const std::string& name) override {
    out_ +=
        fmt::format("<span class=\"key\">{}</span>", naming::html_text(render::json_string(name)));
  }
  void scalar(const Json& value, const std::string& /*pointer*/) override {
    out_ += fmt::format("<span class=\"{}\">{}</span>", value.is_string() ? "text" : "number",
                        naming::html_text(plain(value)));
  }
  [[nodiscard]] const Place* place(const std::string& pointer) const {
    for (const auto& place : places_)
      if (place.pointer == pointer)
        return &place;
    return nullptr;
  }
  void begin(const std::string& pointer) override {
    if (const auto* at = place(pointer))
      out_ += fmt::format("<a class=\"place\" href=\"#{0}-{1}\" data-input=\"{1}\">", form_,
                          naming::html_text(at->input));
  }
  void end(const std::string& pointer) override {
    if (place(pointer))
      out_ += "</a>";
  }

  const std::vector<Place>& places_;
  std::string_view form_;
};

class LiteralWriter final : public Writer {
public:
  explicit LiteralWriter(Language language) : language_(language) {}

private:
  void scalar(const Json& value, const std::string& pointer) override {
    const bool is_python = language_ == Language::python;
    if (pointer == "/taskUUID" && language_ != Language::json)
      out_ += is_python ? "str(uuid.uuid4())" : "crypto.randomUUID()";
    else if (is_python && value.is_boolean())
      out_ += value.get<bool>() ? "True" : "False";
    else if (is_python && value.is_null())
      out_ += "None";
    else
      out_ += plain(value);
  }

  Language language_;
};

} // namespace

std::string request_html(const Json& task, const std::vector<Place>& places,
                         std::string_view form) {
  return HtmlWriter(places, form).write(task);
}

std::string request_literal(const Json& task, Language language) {
  return LiteralWriter(language).write(task);
}

} // namespace aircat::site
