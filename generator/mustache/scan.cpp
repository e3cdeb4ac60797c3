#include "mustache/scan.hpp"

#include <algorithm>

namespace aircat::mustache {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == npos)
    return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<TagKind> kind_of(char sigil) {
  switch (sigil) {
  case '{':
  case '&':
    return TagKind::raw;
  case '#':
    return TagKind::section;
  case '^':
    return TagKind::inverted;
  case '/':
    return TagKind::close;
  case '>':
    return TagKind::partial;
  case '!':
  case '=':
    return TagKind::nothing;
  default:
    return std::nullopt;
  }
}

} // namespace

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out(text.substr(0, text.find_first_of("\r\n")));
  if (out.size() > longest) {
    out.resize(longest);
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80)
      out.pop_back();
    if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0)
      out.pop_back();
  }
  return out.size() < text.size() ? out + "…" : out;
}

std::optional<Tag> Scanner::next() {
  for (auto begin = source_.find(open_, at_); begin != npos; begin = source_.find(open_, at_)) {
    Tag tag;
    tag.text_before = source_.substr(at_, begin - at_);
    if (read(begin, tag))
      return tag;
  }
  return std::nullopt;
}

bool Scanner::read(std::size_t begin, Tag& tag) {
  locate(begin, tag);
  auto content = std::min(source_.find_first_not_of(blanks, begin + open_.size()), source_.size());
  const char sigil = content < source_.size() ? source_[content] : '\0';
  const auto kind = kind_of(sigil);
  tag.kind = kind.value_or(TagKind::name);
  content += kind ? 1 : 0;

  std::string end = close_;
  if (sigil == '{')
    end.insert(0, 1, '}');
  else if (sigil == '=')
    end.insert(0, 1, '=');

  // A tag without an end would run on into the next one; only a comment may hold anything. Looking
  // no further than that also keeps a template full of such tags from taking quadratic time.
  auto resume = tag.kind == TagKind::nothing ? npos : source_.find(open_, content);
  const auto region =
      source_.substr(content, resume == npos ? npos : resume - content + end.size());
  const auto last = region.find(end);
  const auto inside = region.substr(0, last);
  const auto short_end = sigil == '{' ? inside.find(close_) : npos; // {{{name}}
  if (last == npos || short_end != npos) {
    if (short_end != npos)
      resume = std::min(resume, content + short_end);
    resume = std::min(resume, source_.size());
    constexpr std::size_t shown = 20;
    findings_.error(
        "AC4002", where(tag), {},
        "the tag that begins '" +
            shortened(source_.substr(begin, std::min(resume, content + shown) - begin)) +
            "' has no end",
        "it ends with '" + end + "'");
    at_ = resume;
    return false;
  }

  tag.name = trimmed(inside);
  at_ = content + last + end.size();
  tag.source = source_.substr(begin, at_ - begin);
  if (tag.kind != TagKind::name && tag.kind != TagKind::raw)
    stand_alone(begin, tag);
  if (sigil == '=')
    change_delimiters(tag);
  return true;
}

/// A tag with nothing but blanks around it takes its whole line with it.
void Scanner::stand_alone(std::size_t begin, Tag& tag) {
  auto line = begin;
  while (line > 0 && (source_[line - 1] == ' ' || source_[line - 1] == '\t'))
    --line;
  if (line > 0 && source_[line - 1] != '\n')
    return;
  // Behind a tag without an end the blanks may be the ones inside it.
  if (begin - line > tag.text_before.size())
    return;
  auto behind = std::min(source_.find_first_not_of(" \t", at_), source_.size());
  if (source_.substr(behind, 2) == "\r\n")
    behind += 2;
  else if (source_.substr(behind, 1) == "\n")
    behind += 1;
  else if (behind < source_.size())
    return;
  tag.stands_alone = true;
  tag.indent = source_.substr(line, begin - line);
  tag.text_before.remove_suffix(tag.indent.size());
  at_ = behind;
}

void Scanner::change_delimiters(const Tag& tag) {
  const auto gap = tag.name.find_first_of(blanks);
  const auto open = tag.name.substr(0, gap);
  const auto close = gap == npos ? std::string_view{} : trimmed(tag.name.substr(gap));
  const bool legal = !open.empty() && !close.empty() && close.find_first_of(blanks) == npos &&
                     tag.name.find('=') == npos;
  if (!legal) {
    findings_.error("AC4005", where(tag), {},
                    "the tag '" + shortened(tag.source) + "' does not set two delimiters",
                    "write both with a blank between them and without '=', such as '" + open_ +
                        "=<% %>=" + close_ + "'");
    return;
  }
  open_ = open;
  close_ = close;
}

void Scanner::locate(std::size_t position, Tag& tag) {
  for (; line_end_ < position; line_end_ = source_.find('\n', line_start_)) {
    ++line_;
    line_start_ = line_end_ + 1;
  }
  tag.line = line_;
  tag.column = static_cast<int>(position - line_start_) + 1;
}

Location Scanner::where(const Tag& tag) const {
  return {program_.file_name, tag.line, tag.column};
}

} // namespace aircat::mustache
