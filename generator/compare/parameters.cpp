#include "compare/parameters.hpp"

#include "catalog/vocabulary.hpp"
#include "compare/limits.hpp"

#include <algorithm>
#include <unordered_map>

namespace aircat::compare {
namespace {

using catalog::Format;
using catalog::Parameter;
using catalog::Provider;
namespace type = catalog::type;

/// Who makes a parameter known, the nearest first; as requests are judged.
enum class Origin : std::uint8_t { own, sibling, known, none };

struct Known {
  const Parameter* parameter = nullptr;
  Origin origin = Origin::none;
};

/// All parameters that a request may name, in their order.
class KnownParameters {
public:
  explicit KnownParameters(const Provider& provider) {
    for (const auto& parameter : provider.parameters)
      add(parameter, Origin::own);
    for (const auto& sibling : provider.model->providers)
      if (sibling.get() != &provider && sibling->task == provider.task)
        for (const auto& parameter : sibling->parameters)
          if (!parameter.refused)
            add(parameter, Origin::sibling);
    for (const auto& known : provider.known->parameters())
      add(known.parameter, Origin::known);
  }

  explicit KnownParameters(const catalog::Vocabulary& vocabulary) {
    for (const auto& known : vocabulary.parameters())
      add(known.parameter, Origin::own);
  }

  /// Also a container of known names, which is known without a word.
  [[nodiscard]] Known find(std::string_view path) const {
    if (const auto found = index_.find(path); found != index_.end())
      return all_[found->second];
    const auto* container = find_container(path);
    return container ? Known{&container->implied, container->nearest} : Known{};
  }
  [[nodiscard]] bool states(std::string_view path) const { return index_.count(path) > 0; }
  [[nodiscard]] const std::vector<Known>& all() const { return all_; }

  /// What has names inside.
  struct Container {
    Parameter implied;
    Origin nearest = Origin::none;
    const Parameter* first = nullptr; ///< of those inside
  };
  [[nodiscard]] const Container* find_container(std::string_view path) const {
    const auto found = containers_.find(path);
    return found == containers_.end() ? nullptr : &found->second;
  }

private:
  void add(const Parameter& parameter, Origin origin) {
    const auto path = parameter.path;
    if (!index_.emplace(path, all_.size()).second)
      return;
    all_.push_back({&parameter, origin});
    for (auto at = path.find_first_of(".["); at != path.npos; at = path.find_first_of(".[", at + 1))
      if (at > 0 && path[at - 1] != ']')
        add_container(path.substr(0, at), path[at] == '[', parameter, origin);
  }

  void add_container(std::string_view path, bool is_array, const Parameter& inside, Origin origin) {
    static const catalog::Node unsaid = [] {
      catalog::Node node;
      node.kind = catalog::Kind::object;
      return node;
    }();
    auto& container = containers_[path];
    if (!container.first) {
      container.first = &inside;
      container.implied.path = path;
      container.implied.types = is_array ? type::array : type::object;
      container.implied.node = &unsaid;
    }
    container.nearest = std::min(container.nearest, origin);
  }

  std::vector<Known> all_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::unordered_map<std::string_view, Container> containers_;
};

bool is_side(std::string_view path) {
  return path == "width" || path == "height";
}

bool is_media(const Parameter& parameter) {
  return parameter.format == Format::image || parameter.format == Format::video ||
         parameter.format == Format::audio;
}

catalog::Types expanded(catalog::Types types) {
  constexpr auto all =
      type::string | type::integer | type::number | type::boolean | type::array | type::object;
  return types == 0 ? all : (types & type::number) != 0 ? types | type::integer : types;
}

catalog::Types item_types(const Parameter& parameter) {
  return parameter.item_types != 0 ? parameter.item_types : parameter.types & ~type::array;
}

Json names_of(catalog::Types types) {
  constexpr std::pair<unsigned, std::string_view> names[] = {
      {type::string, "string"},   {type::integer, "integer"}, {type::number, "number"},
      {type::boolean, "boolean"}, {type::array, "array"},     {type::object, "object"}};
  auto list = Json::array();
  for (const auto& [bit, name] : names)
    if ((types & bit) != 0)
      list.push_back(name);
  return list.empty() ? Json("any") : list.size() == 1 ? list.front() : list;
}

class ParameterComparison {
public:
  /// `is_sent`: an input sends the default, and speaks of it.
  ParameterComparison(Known before, Known after, bool is_sent, Report& report)
      : before_(before), after_(after), is_sent_(is_sent), report_(report),
        what_("parameters." + std::string((before.parameter ? before : after).parameter->path)) {}

  /// Of what no capability names the task's subject speaks.
  void run() {
    if (before_.origin != Origin::own && after_.origin != Origin::own &&
        (before_.origin == after_.origin || !before_.parameter || !after_.parameter))
      return;
    if (is_lost(before_, after_)) {
      report_.add(Kind::parameter_removed, what_, definition(before_), {});
    } else if (is_lost(after_, before_)) {
      report_.add(Kind::parameter_added, what_, {}, definition(after_));
      compare_required();
      if (before_.parameter && !is_media(*before_.parameter))
        compare_values();
    } else if (before_.parameter && after_.parameter) {
      compare_both();
    }
  }

private:
  /// Named in one catalog, and in the other at most known for other models. Media must be named by
  /// the capability itself.
  static bool is_lost(const Known& here, const Known& there) {
    return here.origin == Origin::own && !here.parameter->refused && there.origin != Origin::own &&
           (there.origin >= Origin::known || is_media(*there.parameter));
  }

  static Said definition(const Known& known) {
    const auto* node = known.parameter->node;
    const auto* type = node->find("type");
    return {names_of(known.parameter->types), type ? type : node};
  }

  void compare_both() {
    const bool was_refused = before_.parameter->refused, is_refused = after_.parameter->refused;
    if (was_refused || is_refused) {
      if (was_refused != is_refused && !is_side(after_.parameter->path))
        report_.add(is_refused ? Kind::parameter_refused : Kind::parameter_taken, what_,
                    refusal(before_), refusal(after_));
      if (was_refused && !is_refused)
        compare_required();
      return;
    }
    compare_required();
    compare_values();
  }

  static Said refusal(const Known& known) {
    return {known.parameter->refused ? Json(false) : Json(), known.parameter->node};
  }

  static bool is_required(const Known& known) {
    return known.origin == Origin::own && known.parameter->required && !known.parameter->refused;
  }

  void compare_required() {
    const bool was = is_required(before_), is = is_required(after_);
    if (was != is)
      report_.add(is ? Kind::parameter_required : Kind::parameter_optional, what_ + ".required",
                  {was, member(before_, "required")}, {is, member(after_, "required")});
  }

  static const catalog::Node* member(const Known& known, std::string_view key) {
    if (!known.parameter)
      return nullptr;
    const auto* found = known.parameter->node->find(key);
    return found ? found : known.parameter->node;
  }

  void compare_values() {
    const auto &old_one = *before_.parameter, &new_one = *after_.parameter;
    compare_types("type", old_one.types, new_one.types);
    if (old_one.may_be_array() && new_one.may_be_array())
      compare_types("items", item_types(old_one), item_types(new_one));
    if (old_one.format != new_one.format)
      report_.add(new_one.format == Format::none ? Kind::format_widened : Kind::format_narrowed,
                  what_ + ".format", stated(before_, "format"), stated(after_, "format"));
    compare_limits({old_one.limits, old_one.node}, {new_one.limits, new_one.node}, what_, report_);
    if (!is_sent_)
      compare_default();
    if (old_one.description != new_one.description && before_.origin == after_.origin)
      report_.add(Kind::text_changed, what_ + ".description", stated(before_, "description"),
                  stated(after_, "description"));
  }

  static Said stated(const Known& known, std::string_view key) {
    const auto* found = known.parameter->node->find(key);
    return found ? Said(found) : Said(nullptr, known.parameter->node);
  }

  void compare_types(std::string_view key, catalog::Types before, catalog::Types after) {
    const auto add = [&](Kind kind) {
      report_.add(kind, what_ + "." + std::string(key), {names_of(before), member(before_, key)},
                  {names_of(after), member(after_, key)});
    };
    if ((expanded(before) & ~expanded(after)) != 0)
      add(Kind::type_narrowed);
    if ((expanded(after) & ~expanded(before)) != 0)
      add(Kind::type_widened);
  }

  void compare_default() {
    const auto *old_one = before_.parameter->default_value,
               *new_one = after_.parameter->default_value;
    if (before_.origin != after_.origin || (!old_one && !new_one) ||
        (old_one && new_one && equal(*old_one, *new_one)))
      return;
    report_.add(old_one && new_one ? Kind::assumed_default_changed : Kind::text_changed,
                what_ + ".default", stated(before_, "default"), stated(after_, "default"));
  }

  Known before_, after_;
  bool is_sent_;
  Report& report_;
  std::string what_;
};

/// Where an object or list had no known names, anything could be in it.
template <typename IsWanted>
void compare_names(const KnownParameters& open, const KnownParameters& closed, IsWanted is_wanted,
                   Report& report, Kind kind) {
  for (const auto& one : open.all()) {
    const auto path = one.parameter->path;
    const auto* container = closed.find_container(path);
    if (!container || open.find_container(path) || !closed.states(path) ||
        !is_wanted(container->first->path) ||
        (one.origin != Origin::own && container->nearest != Origin::own))
      continue;
    const Said nothing(nullptr, one.parameter->node);
    const Said first(std::string(container->first->path), container->first->node);
    const bool is_new = kind == Kind::names_limited;
    report.add(kind, "parameters." + std::string(path), is_new ? nothing : first,
               is_new ? first : nothing);
  }
}

/// `is_wanted` and `is_sent` take the path of a parameter.
template <typename IsWanted, typename IsSent>
void compare_all(const KnownParameters& before, const KnownParameters& after, Report& report,
                 IsWanted is_wanted, IsSent is_sent) {
  for (const auto& one : before.all())
    if (const auto path = one.parameter->path; is_wanted(path))
      ParameterComparison(one, after.find(path), is_sent(path), report).run();
  for (const auto& one : after.all())
    if (const auto path = one.parameter->path; is_wanted(path) && !before.states(path))
      ParameterComparison(before.find(path), one, is_sent(path), report).run();
  compare_names(before, after, is_wanted, report, Kind::names_limited);
  compare_names(after, before, is_wanted, report, Kind::names_freed);
}

bool always(std::string_view) {
  return true;
}

bool never(std::string_view) {
  return false;
}

bool has_input_at(const Provider& provider, std::string_view path) {
  return std::any_of(provider.inputs.begin(), provider.inputs.end(),
                     [&](const catalog::Input& input) { return input.to.path == path; });
}

Subject subject_of(std::string_view task, std::string_view vendor) {
  Subject subject;
  subject.task = task;
  subject.vendor = vendor;
  return subject;
}

/// What the vendor's own file adds to the task.
void compare_additions(const Both<catalog::Catalog>& both, const Both<catalog::Task>& task,
                       const Both<catalog::Vendor>& vendor, std::vector<Change>& changes) {
  const auto* old_ones = vendor.before.document->root()->find("parameters");
  const auto* new_ones = vendor.after.document->root()->find("parameters");
  const auto is_of_vendor = [&](std::string_view path) {
    return (old_ones && old_ones->find(path)) || (new_ones && new_ones->find(path));
  };
  const auto key = std::pair(task.before.name, vendor.before.slug);
  const auto old_one = both.before.vocabularies.find(key);
  const auto new_one = both.after.vocabularies.find(key);
  if (old_one == both.before.vocabularies.end() || new_one == both.after.vocabularies.end())
    return; // no capability does the task
  Report report(changes, subject_of(task.before.name, vendor.before.slug),
                {*vendor.before.document->root(), *vendor.after.document->root()}, true);
  compare_all(KnownParameters(*old_one->second), KnownParameters(*new_one->second), report,
              is_of_vendor, never);
}

void compare_task(const Both<catalog::Catalog>& both, const Both<catalog::Task>& task,
                  std::vector<Change>& changes) {
  Report report(changes, subject_of(task.before.name, {}),
                {*task.before.document->root(), *task.after.document->root()}, true);
  const auto known = [&](const catalog::Catalog& catalog) {
    return KnownParameters(*catalog.vocabularies.at({task.before.name, {}}));
  };
  compare_all(known(both.before), known(both.after), report, always, never);
  for (const auto& [slug, vendor] : both.before.vendors)
    if (const auto other = both.after.vendors.find(slug); other != both.after.vendors.end())
      compare_additions(both, task, {vendor, other->second}, changes);
}

} // namespace

void compare_parameters(const Both<Provider>& both, Report& report) {
  compare_all(KnownParameters(both.before), KnownParameters(both.after), report, always,
              [&](std::string_view path) {
                return has_input_at(both.before, path) && has_input_at(both.after, path);
              });
}

void compare_tasks(const Both<catalog::Catalog>& both, std::vector<Change>& changes) {
  for (const auto& [name, task] : both.before.tasks) {
    const auto other = both.after.tasks.find(name);
    if (other != both.after.tasks.end()) {
      compare_task(both, {task, other->second}, changes);
      continue;
    }
    Report(changes, subject_of(name, {}), {*task.document->root(), nowhere}, true)
        .add(Kind::task_removed, "task", {name, task.document->root()}, {});
  }
  for (const auto& [name, task] : both.after.tasks)
    if (!both.before.tasks.count(name))
      Report(changes, subject_of(name, {}), {nowhere, *task.document->root()}, true)
          .add(Kind::task_added, "task", {}, {name, task.document->root()});
}

} // namespace aircat::compare
