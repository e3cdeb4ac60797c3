#include "translations/xml_reader.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>

namespace aircat::translations {
namespace {

struct Reading {
  XML_Parser parser = nullptr;
  XmlHandler& handler;
  XmlFault fault = {};

  [[nodiscard]] std::size_t at() const {
    return static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
  }
};

Reading& reading(void* data) {
  return *static_cast<Reading*>(data);
}

void on_begin(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& self = reading(data);
  self.handler.begin(name, XmlAttributes(attributes), self.at());
}

void on_end(void* data, const XML_Char*) {
  reading(data).handler.end();
}

void on_text(void* data, const XML_Char* text, int size) {
  reading(data).handler.text({text, static_cast<std::size_t>(size)});
}

void on_document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  auto& self = reading(data);
  self.fault = {"a document type is not read", self.at()};
  XML_StopParser(self.parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::find(std::string_view name) const {
  for (const auto* at = all_; *at; at += 2)
    if (name == at[0])
      return at[1];
  return {};
}

XmlFault read_xml(std::string_view text, XmlHandler& handler) {
  constexpr std::size_t largest_step = 1U << 20U; // the parser takes an int
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS("UTF-8", ' '), &XML_ParserFree);
  if (!parser)
    throw std::bad_alloc();
  Reading self{parser.get(), handler};
  XML_SetUserData(parser.get(), &self);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
  for (bool last = false; !last;) {
    const auto step = text.substr(0, largest_step);
    text.remove_prefix(step.size());
    last = text.empty();
    if (XML_Parse(parser.get(), step.data(), static_cast<int>(step.size()), last) == XML_STATUS_OK)
      continue;
    if (self.fault.message.empty())
      self.fault = {XML_ErrorString(XML_GetErrorCode(parser.get())), self.at()};
    break;
  }
  return self.fault;
}

} // namespace aircat::translations
