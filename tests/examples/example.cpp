#include "examples/example.hpp"

#include "support/files.hpp"

#include "json/json.hpp"

#include <stdexcept>

namespace aircat::examples_test {
namespace {

constexpr std::string_view mark = "// ", whom_mark = " for ";

Part part_of(const std::string& heading) {
  const auto end = std::min(heading.find(whom_mark), heading.size());
  const auto whom = std::min(end + whom_mark.size(), heading.size());
  return {heading.substr(mark.size(), end - mark.size()), heading.substr(whom), {}};
}

void find_all(Json& value, const std::string& key, std::vector<Json*>& found) {
  if (value.is_object() && value.contains(key))
    found.push_back(&value[key]);
  if (value.is_structured())
    for (auto& inner : value)
      find_all(inner, key, found);
}

void put(Json& document, const std::string& key, const Json& value) {
  std::vector<Json*> found;
  find_all(document, key, found);
  if (document.contains(key) || found.empty())
    document[key] = value;
  else if (found.size() == 1)
    *found.front() = value;
  else
    throw std::runtime_error("\"" + key + "\" stands in several places");
}

} // namespace

std::vector<Part> parts_of(std::string_view example) {
  std::vector<Part> parts;
  while (!example.empty()) {
    const auto end = std::min(example.find('\n'), example.size() - 1) + 1;
    if (const auto line = std::string(example.substr(0, end)); line.rfind(mark, 0) == 0)
      parts.push_back(part_of(line.substr(0, line.find('\n'))));
    else if (parts.empty())
      throw std::runtime_error("an example begins with // and a path, not with " + line);
    else
      parts.back().shown += line;
    example.remove_prefix(end);
  }
  return parts;
}

void lay_over(const std::filesystem::path& tree, const Part& part) {
  const auto file = tree / part.path;
  if (part.shown.rfind('"', 0) != 0) {
    support::write(file, part.shown);
    return;
  }
  const auto members = Json::parse("{" + part.shown + "}");
  const auto text = support::read(file);
  if (!text)
    throw std::runtime_error("there is no " + part.path + " that has members");
  auto document = Json::parse(*text);
  for (const auto& [key, value] : members.items())
    put(document, key, value);
  support::write(file, document.dump(2) + "\n");
}

} // namespace aircat::examples_test
