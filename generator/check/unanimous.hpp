#pragma once

#include "check/rule.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace aircat::check {

/// Collects problems of places that several providers share, where one provider without the problem
/// justifies the place: a label is stale only when no capability of the model offers its value.
class Unanimous {
public:
  /// `message` empty: there is no problem for this provider.
  void note(const catalog::Document* document, std::uint32_t offset, std::string message,
            std::string hint = {});
  void note(const catalog::Member& at, std::string message, std::string hint = {});
  void note(const catalog::Node& at, std::string message, std::string hint = {});

  void errors(Report& report) const;
  void warnings(Report& report) const;

private:
  struct Place {
    catalog::Member at;
    std::string message, hint;
    bool fine = false;
  };
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Place> places_;
};

} // namespace aircat::check
