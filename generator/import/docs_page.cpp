#include "import/docs_page.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace aircat::importing {
namespace {

/// Longer lines are no wording of a limit, and patterns take long for them.
constexpr std::size_t longest_line = 600;

struct Section {
  std::size_t level = 0;
  std::size_t parent = 0;
  std::vector<std::string> airs;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  auto rest = line.substr(line.find('|') + 1);
  while (!rest.empty()) {
    const auto end = rest.find('|');
    if (end == std::string_view::npos)
      break;
    auto cell = plain_line(rest.substr(0, end));
    while (!cell.empty() && cell.back() == ' ')
      cell.pop_back();
    cells.push_back(std::move(cell));
    rest.remove_prefix(end + 1);
  }
  return cells;
}

std::string_view trimmed_left(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

class PageReader {
public:
  PageReader(const std::string& name, const std::string& air) : name_(name), air_(air) {
    sections_.emplace_back();
  }

  PageFacts read(std::string_view text) {
    for (int line = 1; !text.empty(); ++line) {
      const auto end = text.find('\n');
      read_line_at(text.substr(0, end), line);
      if (end == std::string_view::npos)
        break;
      text.remove_prefix(end + 1);
    }
    PageFacts out;
    for (auto& [section, fact] : facts_)
      if (is_about_us(section))
        out.facts.push_back(std::move(fact));
    for (auto& [section, line] : unread_)
      if (is_about_us(section))
        out.unread.push_back(std::move(line));
    return out;
  }

private:
  bool is_about_us(std::size_t section) const {
    while (section != 0 && sections_[section].airs.empty())
      section = sections_[section].parent;
    const auto& airs = sections_[section].airs;
    return airs.empty() || section == 0 || std::find(airs.begin(), airs.end(), air_) != airs.end();
  }

  void read_line_at(std::string_view line, int number) {
    const auto start = trimmed_left(line);
    if (start.starts_with("```")) {
      in_code_ = !in_code_;
      // What is code of some language is an example.
      code_is_example_ = in_code_ && start.size() > 3 && !start.starts_with("```text");
      return;
    }
    if (in_code_ && (code_is_example_ || start.find_first_of("{}\"") != std::string_view::npos))
      return;
    const auto column = static_cast<int>(line.size() - start.size()) + 1;
    const Place at{{name_, number, column}, ""};
    if (start.size() > longest_line)
      return unread("a very long line", at);
    const auto plain = plain_line(start);
    if (plain.empty()) {
      header_.clear();
      return;
    }
    if (start.front() == '#' && !in_code_)
      return heading(start, plain);
    for (auto& air : airs_in(plain))
      if (start.front() != '|')
        sections_[section_].airs.push_back(std::move(air));
    if (start.front() == '|')
      return row(start, at);
    header_.clear();
    item(plain, at);
  }

  void heading(std::string_view start, const std::string& plain) {
    const auto level = start.find_first_not_of('#');
    auto parent = section_;
    while (parent != 0 && sections_[parent].level >= level)
      parent = sections_[parent].parent;
    sections_.push_back({level, parent, airs_in(plain)});
    section_ = sections_.size() - 1;
    subject_ = plain.substr(0, plain.find_first_of("(:"));
    while (!subject_.empty() && subject_.back() == ' ')
      subject_.pop_back();
    header_.clear();
  }

  /// Does a line begin as the description of the value does that the heading names? Prose below it
  /// may be about anything.
  static bool speaks_of_limits(const std::string& plain) {
    constexpr std::array words{"min",      "max",       "default",  "possible",  "allowed",
                               "accepted", "supported", "valid",    "available", "range",
                               "one of",   "between",   "integer",  "number",    "float",
                               "string",   "required",  "optional", "multiple"};
    const auto text = lower(plain);
    return std::isdigit(static_cast<unsigned char>(text.front())) != 0 ||
           std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.starts_with(word); });
  }

  /// `name: limits`, or limits of what the heading names.
  void item(const std::string& plain, const Place& at) {
    const auto named = name_of_line(plain);
    const auto key = lower(named.name);
    const bool is_keyword = key == "min" || key == "max" || key == "default" || key == "type" ||
                            key == "minimum" || key == "maximum" || key == "required" ||
                            key.ends_with("values") || key.ends_with("options");
    if (!named.name.empty() && !is_keyword)
      add(named.name, read_line(named.rest), plain, at);
    else
      add(is_keyword || speaks_of_limits(plain) ? subject_ : "", read_line(plain), plain, at);
  }

  /// A row of a table: by the names of its columns, or a list of sizes.
  void row(std::string_view start, const Place& at) {
    const auto cells = cells_of(start);
    if (header_.empty()) {
      header_ = cells;
      std::transform(header_.begin(), header_.end(), header_.begin(), lower);
      return;
    }
    if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
          return cell.find_first_not_of("-: ") == std::string::npos;
        }))
      return;
    const auto column = [&](std::initializer_list<std::string_view> names) -> std::string {
      for (std::size_t i = 0; i < header_.size() && i < cells.size(); ++i)
        if (std::find(names.begin(), names.end(), header_[i]) != names.end())
          return cells[i];
      return {};
    };
    const auto air = column({"air", "model air", "air id"});
    if (!air.empty()) {
      if (air != air_)
        return;
      for (const auto* side : {"width", "height"})
        if (auto range = column({side}); !range.empty()) {
          if (auto multiple = column({"multiple", "step"}); !multiple.empty())
            range += ", multiples of " + multiple;
          add(side, read_line(range), range, at);
        }
      return;
    }
    auto text = std::string();
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const auto& head = i < header_.size() ? header_[i] : std::string();
      const bool labelled = head == "min" || head == "max" || head == "minimum" ||
                            head == "maximum" || head == "default" || head == "step";
      const bool is_multiple = head.starts_with("multiple");
      text += (text.empty() ? "" : ", ") +
              (labelled      ? head + ": "
               : is_multiple ? std::string("multiples of ")
                             : std::string()) +
              cells[i];
    }
    const auto facts = read_line(text);
    if (!facts.pairs.empty() || !read_line(cells.empty() ? "" : cells.front()).pairs.empty()) {
      LineFacts sizes;
      for (const auto& cell : cells)
        sizes.pairs.merge(read_line(cell).pairs);
      return add("dimensions", sizes, std::string(start), at);
    }
    if (!cells.empty())
      add(cells.front(), facts, std::string(start), at);
  }

  void add(const std::string& name, LineFacts facts, const std::string& text, const Place& at) {
    if (facts.empty()) {
      if (looks_like_limit(text))
        unread(text, at);
      return;
    }
    const bool limits =
        facts.minimum || facts.maximum || facts.multiple_of || !facts.values.empty();
    facts_.push_back({section_, {name, std::move(facts), text, limits && !name.empty(), at}});
  }

  void unread(const std::string& text, const Place& at) {
    unread_.push_back({section_, {text, at}});
  }

  const std::string& name_;
  const std::string& air_;
  std::vector<Section> sections_;
  std::size_t section_ = 0;
  std::string subject_;
  std::vector<std::string> header_;
  bool in_code_ = false, code_is_example_ = false;
  std::vector<std::pair<std::size_t, PageFact>> facts_;
  std::vector<std::pair<std::size_t, std::pair<std::string, Place>>> unread_;
};

} // namespace

std::vector<std::string> airs_of_page(std::string_view text) {
  std::vector<std::string> airs;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (const auto line = text.substr(0, end); line.size() <= longest_line)
      for (auto& air : airs_in(plain_line(line)))
        if (std::find(airs.begin(), airs.end(), air) == airs.end())
          airs.push_back(std::move(air));
    if (end == std::string_view::npos)
      break;
    text.remove_prefix(end + 1);
  }
  return airs;
}

PageFacts read_page(const std::string& name, std::string_view text, const std::string& air) {
  return PageReader(name, air).read(text);
}

} // namespace aircat::importing
