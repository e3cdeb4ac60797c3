#include "compare/report.hpp"

#include "catalog/node_json.hpp"

namespace aircat::compare {
namespace {

Side side(Said said, const Location& home) {
  Side side{std::move(said.value), {}};
  if (said.at)
    side.where = where(*said.at);
  if (side.where.file.empty())
    side.where = home;
  return side;
}

} // namespace

Said::Said(const catalog::Node* node) : at(node) {
  if (node)
    value = catalog::to_json(*node);
}

Said said(std::string_view text, const catalog::Node* at) {
  return text.empty() ? Said{nullptr, at} : Said{std::string(text), at};
}

void Report::add(Kind kind, std::string what, Said before, Said after) {
  add(kind, info(kind).reach, std::move(what), std::move(before), std::move(after));
}

void Report::add(Kind kind, Reach reach, std::string what, Said before, Said after) {
  const auto impact = reach == Reach::api && !generated_ ? Impact::neutral : info(kind).impact;
  changes_.push_back({kind, impact, subject_, std::move(what),
                      side(std::move(before), homes_.first),
                      side(std::move(after), homes_.second)});
}

} // namespace aircat::compare
