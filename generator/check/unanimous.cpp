#include "check/unanimous.hpp"

namespace aircat::check {

void Unanimous::note(const catalog::Document* document, std::uint32_t offset, std::string message,
                     std::string hint) {
  const auto address = reinterpret_cast<std::uintptr_t>(document);
  std::string key(reinterpret_cast<const char*>(&address), sizeof address);
  key.append(reinterpret_cast<const char*>(&offset), sizeof offset);
  const auto [at, fresh] = index_.emplace(std::move(key), places_.size());
  if (fresh)
    places_.push_back({{{}, nullptr, document, offset}, {}, {}, false});
  auto& place = places_[at->second];
  if (message.empty()) {
    place.fine = true;
  } else if (place.message.empty()) {
    place.message = std::move(message);
    place.hint = std::move(hint);
  }
}

void Unanimous::note(const catalog::Member& at, std::string message, std::string hint) {
  note(at.document, at.offset, std::move(message), std::move(hint));
}

void Unanimous::note(const catalog::Node& at, std::string message, std::string hint) {
  note(at.document, at.offset, std::move(message), std::move(hint));
}

void Unanimous::errors(Report& report) const {
  for (const auto& place : places_)
    if (!place.fine)
      report.error(place.at, place.message, place.hint);
}

void Unanimous::warnings(Report& report) const {
  for (const auto& place : places_)
    if (!place.fine)
      report.warning(place.at, place.message, place.hint);
}

} // namespace aircat::check
