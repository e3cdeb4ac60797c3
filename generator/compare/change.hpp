#pragma once

#include "diagnostics/finding.hpp"

#include "json/json.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What differs between two catalogs, by what it does to those who use them.
namespace aircat::compare {

enum class Impact : std::uint8_t {
  breaking,   ///< what worked is refused, must be written in another way, or is sent differently
  compatible, ///< more works than before
  neutral,    ///< nothing but what people read
};

/// Whom a kind of change touches.
enum class Reach : std::uint8_t {
  requests, ///< whoever sends requests
  api,      ///< whoever uses what is generated
};

enum class Kind : std::uint8_t {
#define AIRCAT_CHANGE(name, code, impact, reach, title, explanation) name,
#include "compare/kinds.def"
#undef AIRCAT_CHANGE
};

struct KindInfo {
  Kind kind;
  std::string id; ///< `model-removed`: stable
  std::string_view code;
  Impact impact;
  Reach reach;
};

/// All kinds, in the order of their codes.
[[nodiscard]] std::span<const KindInfo> kinds();
[[nodiscard]] const KindInfo& info(Kind kind);
/// By id or code; nullptr when there is none.
[[nodiscard]] const KindInfo* find_kind(std::string_view id_or_code);

[[nodiscard]] std::string_view name_of(Impact impact);

/// The thing in one of the two catalogs.
struct Side {
  Json value; ///< null: it is not there
  Location where;
};

/// What changes are about: a capability of a model, a model, a task, or (all empty) the catalog.
struct Subject {
  std::string air;        ///< of the older catalog, unless only the newer has the model
  std::string model;      ///< its id, `bfl/flux-2-pro`
  std::string name;       ///< as people read it
  std::string capability; ///< slug
  std::string task;       ///< set where no model is
  std::string vendor;     ///< of a task's parameters that a vendor adds

  friend bool operator==(const Subject&, const Subject&) = default;
};

struct Change {
  Kind kind;
  Impact impact; ///< that of the kind, or neutral where nothing is generated for the subject
  Subject subject;
  std::string what; ///< `parameters.steps.maximum`; stable
  Side before, after;
};

} // namespace aircat::compare
