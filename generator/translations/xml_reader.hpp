#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aircat::translations {

/// The attributes of an element that is just read.
class XmlAttributes {
public:
  explicit XmlAttributes(const char** all) : all_(all) {}
  /// "" when there is none of that name.
  [[nodiscard]] std::string_view find(std::string_view name) const;

private:
  const char** all_;
};

/// What hears of the parts of an XML document, in order. Places are bytes of the document.
class XmlHandler {
public:
  virtual ~XmlHandler() = default;
  /// `name`: with its namespace and a space in front, where it has one.
  virtual void begin(std::string_view name, const XmlAttributes& attributes, std::size_t at) = 0;
  virtual void end() = 0;
  virtual void text(std::string_view text) = 0;
};

/// Why reading ended early.
struct XmlFault {
  std::string message; ///< empty: it did not
  std::size_t at = 0;
};

/// Reads UTF-8 as XML. What is not well-formed is a fault, and so is a document type: with it come
/// entities, which can name files or grow without bound, and no translation needs one.
[[nodiscard]] XmlFault read_xml(std::string_view text, XmlHandler& handler);

} // namespace aircat::translations
