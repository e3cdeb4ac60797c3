// Compares the generated C++ providers with the reference: reads the grid as JSON Lines, as `aircat
// prove --grid -` writes it, and builds each of its requests by the registry. `--print` writes
// them, one a line, for other languages to compare with.
#include "aircat/error.hpp"
#include "aircat/validator.hpp"
#include "runware/registry.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <span>
#include <string>

namespace {

using aircat::Json;

/// One text for equal values: keys in byte order, 1.0 as 1, without the UUID.
Json canonical(const Json& value) {
  if (value.is_number_float() && std::nearbyint(value.get<double>()) == value.get<double>())
    return Json(static_cast<std::int64_t>(value.get<double>()));
  if (value.is_array()) {
    auto list = Json::array();
    for (const auto& item : value)
      list.push_back(canonical(item));
    return list;
  }
  if (!value.is_object())
    return value;
  std::map<std::string, Json> members;
  for (const auto& [key, inner] : value.items())
    if (key != "taskUUID")
      members.emplace(key, canonical(inner));
  auto object = Json::object();
  for (auto& [key, inner] : members)
    object[key] = std::move(inner);
  return object;
}

/// What the provider makes of a line of the grid: its request, or the code of its refusal.
std::string outcome(const aircat::RegisteredProvider& provider, const Json& line,
                    const aircat::Validator& validator, std::string& json, bool& legal) {
  aircat::RequestOptions options;
  if (const auto image = line.find("image"); image != line.end())
    options.image = aircat::ImageSize{image->at("width").get<std::int64_t>(),
                                      image->at("height").get<std::int64_t>()};
  const auto inputs = line.at("input").dump();
  try {
    json = provider.request(inputs, options).json();
  } catch (const aircat::RunwareValidationError& error) {
    return error.code();
  }
  std::string codes;
  for (const auto& finding : validator.check(json))
    if (finding.is_error)
      codes += (codes.empty() ? "" : " ") + finding.code;
  legal = codes.empty();
  return legal ? canonical(Json::parse(json)).dump() : codes;
}

} // namespace

int main(int count, char** arguments) {
  bool print = false;
  auto validator = aircat::Validator::bundled();
  for (const std::string_view argument :
       std::span(arguments, static_cast<std::size_t>(count)).subspan(1))
    if (argument == "--print")
      print = true;
    else
      validator = aircat::Validator::load(std::string(argument));
  std::set<std::string> providers;
  std::size_t requests = 0, refusals = 0, differences = 0;
  for (std::string text; std::getline(std::cin, text);) {
    if (text.empty())
      continue;
    const auto line = Json::parse(text);
    const auto id = line.at("provider").get<std::string>();
    const auto* provider = runware::registry().find(id);
    std::string json = "null";
    bool legal = false;
    const auto got =
        provider ? outcome(*provider, line, *validator, json, legal) : "no such provider";
    const auto wanted = line.contains("request") ? canonical(line.at("request")).dump()
                                                 : line.at("code").get<std::string>();
    if (print)
      std::cout << (legal ? json : "null") << '\n';
    if (got.substr(0, wanted.size()) != wanted) {
      ++differences;
      std::cerr << fmt::format("{}\n  input     {}\n  reference {}\n  C++       {}\n", id,
                               line.at("input").dump(), wanted, got);
    }
    ++(legal ? requests : refusals);
    providers.insert(id);
  }
  std::cerr << fmt::format("{} requests and {} refusals of {} C++ providers, {} differ from the "
                           "reference\n",
                           requests, refusals, providers.size(), differences);
  const bool all = providers.size() == runware::registry().all().size();
  if (!all)
    std::cerr << "the grid does not have all providers of the registry\n";
  return differences == 0 && requests > 0 && all ? 0 : 1;
}
