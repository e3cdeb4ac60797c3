#include "render/cpp_names.hpp"

#include "naming/case.hpp"
#include "naming/identifier.hpp"

namespace aircat::render {
namespace {

using naming::Language;
using naming::Taken;

std::string unused(std::string_view name, Taken& taken) {
  auto identifier = naming::safe_identifier(Language::cpp, name, taken);
  taken.insert(identifier);
  return identifier;
}

std::vector<std::string> enumerators_of(const catalog::Input& input) {
  std::vector<std::string> names;
  Taken taken;
  for (const auto& offer : input.offers)
    names.push_back(unused(naming::enum_identifier(input.name, offer.shown), taken));
  return names;
}

} // namespace

std::string cpp_namespace(std::string_view vendor) {
  const auto name = naming::snake_case(vendor);
  // Inside such a namespace the outer one of that name would not be found.
  const bool hides = name == "runware" || name == "aircat" || name == "std";
  return naming::safe_identifier(Language::cpp, hides ? name + "_models" : name, {});
}

std::string cpp_file(const catalog::Model& model) {
  return naming::snake_case(model.slug);
}

std::string cpp_class(const catalog::Provider& provider) {
  return naming::safe_identifier(
      Language::cpp,
      std::string(provider.model->class_name) + naming::pascal_case(provider.capability->slug), {});
}

std::vector<CppInput> cpp_inputs(const catalog::Provider& provider) {
  // What the class declares itself.
  Taken in_class{"Input", cpp_class(provider)};
  Taken members;
  std::vector<CppInput> inputs;
  for (const auto& input : provider.inputs) {
    CppInput named{&input, {}, {}, {}};
    const bool is_choice = !input.offers.empty() && !input.several;
    if (is_choice) {
      named.enumeration = unused(naming::pascal_case(input.name), in_class);
      named.enumerators = enumerators_of(input);
      members.insert(named.enumeration);
    }
    inputs.push_back(std::move(named));
  }
  for (auto& input : inputs)
    input.member = unused(
        input.input->several ? input.input->plural() : std::string(input.input->name), members);
  return inputs;
}

} // namespace aircat::render
