#include "compare/change.hpp"
#include "compare/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::compare {
namespace {

std::string id_of(std::string_view name) {
  std::string id(name);
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

} // namespace

std::span<const KindInfo> kinds() {
  static const std::vector<KindInfo> all = {
#define AIRCAT_CHANGE(name, code, impact, reach, title, explanation)                               \
  {Kind::name, id_of(#name), code, Impact::impact, Reach::reach},
#include "compare/kinds.def"
#undef AIRCAT_CHANGE
  };
  return all;
}

const KindInfo& info(Kind kind) {
  return kinds()[static_cast<std::size_t>(kind)];
}

const KindInfo* find_kind(std::string_view id_or_code) {
  const auto all = kinds();
  const auto found = std::find_if(all.begin(), all.end(), [&](const KindInfo& one) {
    return one.id == id_or_code || one.code == id_or_code;
  });
  return found == all.end() ? nullptr : &*found;
}

std::string_view name_of(Impact impact) {
  switch (impact) {
  case Impact::breaking:
    return "breaking";
  case Impact::compatible:
    return "compatible";
  case Impact::neutral:
    return "neutral";
  }
  return {};
}

std::span<const CodeInfo> codes() {
  struct Text {
    std::string_view title, explanation;
  };
  static constexpr Text texts[] = {
#define AIRCAT_CHANGE(name, code, impact, reach, title, explanation) {title, explanation},
#include "compare/kinds.def"
#undef AIRCAT_CHANGE
  };
  static const auto explained = [] {
    std::vector<std::string> all;
    for (const auto& kind : kinds())
      all.push_back(fmt::format("`{}`: {}{}.\n\n{}", kind.id, name_of(kind.impact),
                                kind.reach == Reach::api && kind.impact != Impact::neutral
                                    ? " where something is generated"
                                    : "",
                                texts[all.size()].explanation));
    return all;
  }();
  static const auto table = [] {
    std::vector<CodeInfo> all;
    for (const auto& kind : kinds())
      all.push_back({kind.code, texts[all.size()].title, explained[all.size()]});
    return all;
  }();
  return table;
}

} // namespace aircat::compare
