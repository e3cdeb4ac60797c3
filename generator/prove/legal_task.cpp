#include "prove/legal_task.hpp"

#include "prove/faults.hpp"
#include "prove/values.hpp"
#include "request/path.hpp"

#include <algorithm>

namespace aircat::prove {
namespace {

using catalog::Condition;

bool is_size_side(std::string_view path) {
  return path == "width" || path == "height";
}

bool is_of_client(std::string_view path) {
  return path == "taskType" || path == "taskUUID" || path == "model";
}

/// Media have to be named by the capability itself; what only the vendor knows has no limits here.
bool may_be_unnamed(const Field& field) {
  if (field.is_media() || field.is_refused())
    return false;
  if (!field.has_elements)
    return true;
  return std::none_of(field.fields.begin(), field.fields.end(),
                      [](const Field& inner) { return inner.is_media() && is_asked_for(inner); });
}

std::optional<Draft> as_the_vendor_says(const catalog::Node& says, Random& random) {
  const auto* type = says.find("type");
  if (const auto* listed = says.find("enum"); listed && !listed->items.empty())
    return Draft::of(*random.pick(listed->items));
  if (type && type->string == "boolean")
    return Draft::of(random.chance(50));
  return std::nullopt;
}

/// Values of fields with all that is below them.
class FieldValues {
public:
  FieldValues(Shares shares, Random& random) : shares_(shares), random_(random) {}

  void add(Draft& object, const Field& field) {
    if (!is_wanted(field))
      return;
    auto made = value(field);
    if (!made)
      return;
    warned_ = warned_ || warns(field, *made);
    object.add(field.name, std::move(*made));
  }

  std::optional<Draft> value(const Field& field) {
    if (field.has_elements)
      return elements(field);
    if (!field.fields.empty())
      return members(field);
    if (!field.parameter)
      return field.vendor_says ? as_the_vendor_says(*field.vendor_says, random_) : std::nullopt;
    return any_value(*field.parameter, random_);
  }

  [[nodiscard]] bool warned() const { return warned_; }

private:
  bool is_wanted(const Field& field) {
    if (field.is_refused())
      return false;
    if (is_asked_for(field))
      return true;
    if (field.naming == Naming::own)
      return random_.chance(shares_.optional_percent);
    return may_be_unnamed(field) && random_.chance(shares_.unnamed_percent);
  }

  /// What is in a container decides about it; it warns itself only when it is an empty list.
  static bool warns(const Field& field, const Draft& made) {
    const bool is_container = field.has_elements ? !made.items.empty() : !field.fields.empty();
    return field.naming == Naming::known && !is_container;
  }

  std::optional<Draft> members(const Field& field) {
    auto object = Draft::object();
    for (const auto& inner : field.fields)
      add(object, inner);
    if (object.items.empty() && !is_asked_for(field) && random_.chance(90))
      return std::nullopt;
    return object;
  }

  Draft elements(const Field& field) {
    std::int64_t low = is_asked_for(field) ? 1 : 0;
    auto high = low + 2;
    if (field.parameter) {
      low = std::max(low, field.parameter->limits.min_items.value_or(0));
      high = field.parameter->limits.max_items.value_or(low + 2);
    }
    const auto least = low == 0 && high > 0 && random_.chance(90) ? 1 : low;
    auto list = Draft::list();
    for (auto count = random_.between(least, std::max(least, high)); count > 0; --count) {
      auto object = Draft::object();
      for (const auto& inner : field.fields)
        add(object, inner);
      list.items.push_back(std::move(object));
    }
    return list;
  }

  Shares shares_;
  Random& random_;
  bool warned_ = false;
};

class Making {
public:
  Making(const Subject& subject, const View& view, Shares shares, Random& random)
      : subject_(subject), view_(view), shares_(shares), random_(random), values_(shares, random) {}

  std::optional<LegalTask> run(std::string_view air) {
    task_ = Draft::object();
    task_.add("taskType", Draft::of(subject_.task->name));
    if (view_.find("taskUUID"))
      task_.add("taskUUID", Draft::of(any_uuid(random_)));
    const auto* model = view_.find("model");
    if (model && (is_asked_for(*model) || view_.provider || random_.chance(70)))
      task_.add("model", Draft::of(air));
    for (const auto& field : view_.root.fields)
      if (!is_of_client(field.path) && !(view_.provider && is_size_side(field.path)))
        values_.add(task_, field);
    add_size();
    if (!obey_rules())
      return std::nullopt;
    return LegalTask{std::move(task_), values_.warned()};
  }

private:
  /// Both sides or none.
  void add_size() {
    const auto* width = view_.find("width");
    const auto* height = view_.find("height");
    if (!view_.provider || view_.provider->size.refused || !width || !height)
      return;
    if (is_asked_for(*width) || is_asked_for(*height) || random_.chance(shares_.optional_percent))
      set_size(legal_size(view_.provider->size, random_));
  }

  void set_size(catalog::Pair pair) {
    task_.set("width", any_spelling(static_cast<double>(pair.width), random_));
    task_.set("height", any_spelling(static_cast<double>(pair.height), random_));
  }

  /// Mends the first breach until there is none.
  bool obey_rules() {
    for (int i = 0; i < 8; ++i) {
      const auto breaches = breaches_in(view_, task_);
      if (breaches.empty())
        return missing_in(view_, task_).empty();
      if (!mend(*breaches.front().condition))
        return false;
    }
    return false;
  }

  bool mend(const Condition& condition) {
    const auto path = condition.path;
    if (path == "size.tier")
      return mend_tier(condition);
    if (path.find("[]") != std::string_view::npos)
      return false;
    if (is_size_side(path)) {
      if (condition.kind != Condition::Kind::absent) {
        set_size(legal_size(view_.provider->size, random_));
        return true;
      }
      take_out(task_, "width");
      take_out(task_, "height");
      return true;
    }
    const auto* field = view_.find(path);
    if (!field || field->is_refused())
      return false;
    take_out(task_, path);
    if (condition.kind == Condition::Kind::absent)
      return true;
    for (int i = 0; i < 30; ++i)
      if (auto candidate = values_.value(*field); candidate && fits(condition.limits, *candidate)) {
        put(task_, path, std::move(*candidate));
        return true;
      }
    return condition.kind == Condition::Kind::limits && !condition.required;
  }

  bool mend_tier(const Condition& condition) {
    for (int i = 0; i < 30; ++i) {
      set_size(legal_size(view_.provider->size, random_));
      const auto breaches = breaches_in(view_, task_);
      if (std::none_of(breaches.begin(), breaches.end(),
                       [&](const Breach& breach) { return breach.condition == &condition; }))
        return true;
    }
    return false;
  }

  const Subject& subject_;
  const View& view_;
  Shares shares_;
  Random& random_;
  FieldValues values_;
  Draft task_;
};

} // namespace

bool is_asked_for(const Field& field) {
  if (field.asked_by_input)
    return true;
  const bool named = field.naming == Naming::own;
  if (field.parameter && field.parameter->required && !field.is_refused())
    return named || field.path.find("[]") != std::string::npos;
  // What an element must have says nothing about the list.
  return std::any_of(field.fields.begin(), field.fields.end(), [&](const Field& inner) {
    return field.has_elements ? inner.asked_by_input : is_asked_for(inner);
  });
}

std::optional<LegalTask> legal_task(const Subject& subject, const View& view, std::string_view air,
                                    Shares shares, Random& random) {
  return Making(subject, view, shares, random).run(air);
}

std::optional<Draft> legal_value(const Field& field, Shares shares, Random& random) {
  return FieldValues(shares, random).value(field);
}

void put(Draft& task, std::string_view path, Draft value) {
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) {
    task.set(path, std::move(value));
    return;
  }
  auto* inner = task.find(path.substr(0, dot));
  if (!inner) {
    task.add(path.substr(0, dot), Draft::object());
    inner = &task.items.back();
  }
  put(*inner, path.substr(dot + 1), std::move(value));
}

void take_out(Draft& task, std::string_view path) {
  const auto dot = path.find('.');
  const auto at = std::find(task.keys.begin(), task.keys.end(), path.substr(0, dot));
  if (at == task.keys.end())
    return;
  const auto index = static_cast<std::size_t>(at - task.keys.begin());
  if (dot == std::string_view::npos)
    task.remove(index);
  else
    take_out(task.items[index], path.substr(dot + 1));
}

void shuffle(Draft& value, Random& random) {
  for (auto& item : value.items)
    shuffle(item, random);
  if (value.is(Draft::Kind::object))
    for (std::size_t i = value.items.size(); i > 1; --i) {
      const auto other = random.below(i);
      std::swap(value.keys[i - 1], value.keys[other]);
      std::swap(value.items[i - 1], value.items[other]);
    }
}

} // namespace aircat::prove
