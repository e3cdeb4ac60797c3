#include "catalog/report.hpp"
#include "translations/codes.hpp"
#include "translations/formats.hpp"
#include "translations/lines.hpp"
#include "translations/xml_reader.hpp"

#include <fmt/format.h>

namespace aircat::translations {
namespace {

constexpr std::string_view xliff_namespace = "urn:oasis:names:tc:xliff:document:1.";

/// What po2xliff makes of the header of a PO file: a unit that is no text.
constexpr std::string_view gettext_header = "x-gettext-domain-header";

/// What an element is to us; the rest is context for tools and is passed over.
enum class Part { other, document, file, unit, source, target };

/// The name without a namespace, if the element is one of XLIFF 1.x; else "". Old tools leave the
/// namespace out.
std::string_view local_name(std::string_view name) {
  const auto space = name.find(' ');
  if (space == std::string_view::npos)
    return name;
  return name.starts_with(xliff_namespace) ? name.substr(space + 1) : std::string_view{};
}

class XliffHandler : public XmlHandler {
public:
  XliffHandler(const Lines& lines, Findings& findings) : lines_(lines), findings_(findings) {}

  void begin(std::string_view whole, const XmlAttributes& attributes, std::size_t at) override {
    const auto name = local_name(whole);
    if (taken_) {
      begin_inline(name, whole, at);
      return;
    }
    const auto part = parts_.empty() ? Part::document : part_of(name);
    if (parts_.empty())
      begin_document(name, whole, attributes, at);
    else if (part == Part::file)
      begin_file(attributes, at);
    else if (part == Part::unit)
      begin_unit(attributes, at);
    else if (part == Part::source)
      take(unit_.source, unit_.source_at, at);
    else if (part == Part::target)
      begin_target(attributes, at);
    parts_.push_back(part);
  }

  void end() override {
    if (inline_depth_ > 0) {
      --inline_depth_;
      return;
    }
    const auto part = parts_.back();
    parts_.pop_back();
    if (part == Part::source || part == Part::target)
      taken_ = nullptr;
    else if (part == Part::unit)
      end_unit();
  }

  void text(std::string_view text) override {
    if (taken_)
      *taken_ += text;
  }

  TranslationFile file;

private:
  [[nodiscard]] Part part_of(std::string_view name) const {
    const auto within = parts_.back();
    if (name == "file" && within == Part::document)
      return Part::file;
    if (name == "trans-unit")
      return Part::unit;
    if (within == Part::unit && (name == "source" || name == "target"))
      return name == "source" ? Part::source : Part::target;
    return Part::other;
  }

  void begin_document(std::string_view name, std::string_view whole,
                      const XmlAttributes& attributes, std::size_t at) {
    const auto version = attributes.find("version");
    if (name == "xliff" && version.starts_with("1."))
      return;
    const bool is_newer = whole.ends_with("xliff") && !version.empty();
    error(code::broken_file, at,
          is_newer ? fmt::format("this is XLIFF {}, and 1.2 is read", version)
                   : std::string("this is no XLIFF"),
          "export the file as XLIFF 1.2");
  }

  void begin_file(const XmlAttributes& attributes, std::size_t at) {
    const auto language = attributes.find("target-language");
    if (language.empty())
      return;
    if (file.language.empty()) {
      file.language = language;
      file.language_at = lines_.locate(at);
    } else if (file.language != language) {
      error(code::other_language, at,
            fmt::format("this part is in {}, and the one before in {}", catalog::quoted(language),
                        catalog::quoted(file.language)),
            "import one language at a time");
    }
  }

  void begin_unit(const XmlAttributes& attributes, std::size_t at) {
    unit_ = {std::string(attributes.find("id")), {}, {}, {}, lines_.locate(at)};
    is_open_ = false;
    is_text_ = attributes.find("restype") != gettext_header;
    unit_at_ = at;
  }

  void begin_target(const XmlAttributes& attributes, std::size_t at) {
    const auto state = attributes.find("state");
    is_open_ = state == "new" || state == "needs-translation";
    take(unit_.target, unit_.target_at, at);
  }

  void take(std::string& text, Location& where, std::size_t at) {
    text.clear();
    where = lines_.locate(at);
    taken_ = &text;
  }

  void begin_inline(std::string_view name, std::string_view whole, std::size_t at) {
    ++inline_depth_;
    if (name != "mrk")
      error(code::inline_element, at,
            fmt::format("there is the element <{}> in this text",
                        name.empty() ? whole.substr(whole.find(' ') + 1) : name),
            "texts of the catalog are plain: remove it, or write what it stands for");
  }

  void end_unit() {
    if (unit_.source_at.line == 0) {
      error(code::broken_file, unit_at_, "this unit has no source",
            "export the file again; translations are found by their source");
      return;
    }
    if (!is_text_)
      return;
    // Tools fill a target that nobody has translated with a copy of the source.
    if (is_open_ && unit_.target == unit_.source)
      unit_.target.clear();
    file.translations.push_back(std::move(unit_));
  }

  void error(const char* code, std::size_t at, std::string message, std::string hint) {
    findings_.error(code, lines_.locate(at), "", std::move(message), std::move(hint));
  }

  const Lines& lines_;
  Findings& findings_;
  std::vector<Part> parts_; ///< from the document to where we are, without what is in a text
  Translation unit_;
  std::size_t unit_at_ = 0;
  bool is_open_ = false, is_text_ = true;
  std::string* taken_ = nullptr; ///< the text that we are in
  std::size_t inline_depth_ = 0; ///< elements of that text that we are in
};

} // namespace

TranslationFile read_xliff(const std::string& name, std::string_view text, Findings& findings) {
  const Lines lines(name, text);
  XliffHandler handler(lines, findings);
  const auto fault = read_xml(text, handler);
  if (!fault.message.empty())
    findings.error(code::broken_file, lines.locate(fault.at), "",
                   fmt::format("XML cannot be read on from here: {}", fault.message),
                   "mend the file, or export it again from the tool that it comes from");
  return std::move(handler.file);
}

} // namespace aircat::translations
