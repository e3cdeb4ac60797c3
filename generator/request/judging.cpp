#include "request/judging.hpp"

#include "diagnostics/suggest.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

namespace type = catalog::type;

/// The largest integer that every JSON reader keeps exact: 2^53 - 1.
constexpr std::int64_t largest_integer = 9007199254740991;

bool has_type(catalog::Types wanted, Value value) {
  return wanted == 0 || (types_of(value) & wanted) != 0;
}

bool is_exact(std::int64_t number) {
  return number >= -largest_integer && number <= largest_integer;
}

bool is_exact(Value value) {
  if (value.is_int64())
    return is_exact(integer_in(value));
  return !is_number(value) || std::abs(number_of(value)) <= static_cast<double>(largest_integer);
}

Fault wrong_type(catalog::Types wanted, Value value) {
  Fault fault{Concern::type,
              code::wrong_type,
              fmt::format("must be {}, but is {}", describe_types(wanted), describe_type(value)),
              {},
              describe_types(wanted),
              {}};
  if (value.is_string() && (wanted & (type::integer | type::number)) != 0)
    fault.hint = "write the number without quotes";
  return fault;
}

Fault inexact_integer() {
  return {Concern::type,
          code::inexact_integer,
          "is beyond ±(2^53-1), where JSON readers no longer agree on integers",
          {},
          fmt::format("-{0} to {0}", largest_integer),
          {}};
}

bool is_in_format(catalog::Format format, Value value) {
  return format == catalog::Format::none || !value.is_string() ||
         has_format(format, text_in(value));
}

Fault wrong_format(catalog::Format format, Value value) {
  return {Concern::format,
          code::wrong_format,
          fmt::format("must be {}", describe(format)),
          format_hint(format, text_in(value)),
          std::string(describe(format)),
          {}};
}

/// The parameters of one task, in the order of the request.
class Walk {
public:
  Walk(const Plans& plans, const Plan& plan, const FlatRequest& request, Report* report)
      : plans_(plans), plan_(plan), request_(request), report_(report) {}

  Verdict run() {
    const auto entries = request_.entries();
    for (std::uint32_t at = 0; at < entries.size();) {
      at = visit(entries[at], at);
      if (verdict_ == Verdict::rejected && !report_)
        break;
    }
    return verdict_;
  }

private:
  /// Returns the entry to go on with: what is inside a value that is at fault is not looked at.
  std::uint32_t visit(const Entry& entry, std::uint32_t at) {
    if (entry.node == NameTable::none) {
      fail(code::unknown_parameter, [&] { unknown(entry); });
      return entry.end;
    }
    const auto& check = plan_.checks[entry.node];
    return is_plainly_right(check, entry) ? at + 1 : look_closely(check, entry, at);
  }

  /// Own texts and integers that are in order: nearly all that requests have, judged in one go.
  static bool is_plainly_right(const Check& check, const Entry& entry) {
    if (!check.plain)
      return false;
    if (entry.type == element_type::STRING && (check.types & type::string) != 0) {
      const auto text = text_in(entry.value);
      return (!check.has_limits || check.limits.hold_for_text(text)) &&
             (check.format == catalog::Format::none || has_format(check.format, text));
    }
    if (entry.type == element_type::INT64 && (check.types & (type::integer | type::number)) != 0) {
      const auto number = integer_in(entry.value);
      return (!check.has_limits || check.limits.hold_for_integer(number)) &&
             (!check.exact || is_exact(number));
    }
    return false;
  }

  std::uint32_t look_closely(const Check& check, const Entry& entry, std::uint32_t at) {
    if (check.element) {
      if (entry.value.is_object())
        return at + 1;
      fail(code::wrong_type, [&] { add(entry, wrong_type(type::object, entry.value)); });
      return entry.end;
    }
    if (check.refused) {
      fail(code::refused_parameter, [&] { refused(entry); });
      return entry.end;
    }
    if (check.origin != Origin::own && !is_filled_container(check, entry) &&
        !accept_unnamed(check, entry))
      return entry.end;
    if (!has_type(check.types, entry.value)) {
      fail(code::wrong_type, [&] { add(entry, wrong_type(check.types, entry.value)); });
      return entry.end;
    }
    if (check.exact && !is_exact(entry.value)) {
      fail(code::inexact_integer, [&] { add(entry, inexact_integer()); });
      return entry.end;
    }
    if (check.has_limits && !check.limits.hold(entry.value))
      fail_each([&](Detail detail) { return check.limits.faults(entry.value, detail); },
                [&] { return subject_of(entry); });
    if (!is_in_format(check.format, entry.value))
      fail(code::wrong_format, [&] { add(entry, wrong_format(check.format, entry.value)); });
    look_inside(check, entry);
    return at + 1;
  }

  /// A container is as good as what is in it.
  static bool is_filled_container(const Check& check, const Entry& entry) {
    return (check.has_names && entry.type == element_type::OBJECT) ||
           (check.has_objects && entry.type == element_type::ARRAY &&
            array_in(entry.value).size() > 0);
  }

  /// What the provider does not name: media are an error, the rest a warning unless another
  /// capability of the model names it. Returns whether it is worth looking closer.
  bool accept_unnamed(const Check& check, const Entry& entry) {
    if (check.media) {
      fail(code::unnamed_media, [&] { unnamed_media(entry); });
      return false;
    }
    if (check.origin == Origin::known) {
      verdict_ = std::max(verdict_, Verdict::warned);
      if (report_)
        report_->say(
            code::unnamed_parameter, [&] { unnamed(entry); }, Severity::warning);
    }
    return true;
  }

  /// Lists of plain values, and containers of which no names are known.
  void look_inside(const Check& check, const Entry& entry) {
    if (entry.type == element_type::ARRAY && !check.has_objects) {
      std::uint32_t index = 0;
      for (const auto item : array_in(entry.value))
        item_of(check, entry, item, index++);
    } else if (entry.type == element_type::OBJECT && !check.has_names) {
      demand_unique_keys(entry, entry.value);
    }
  }

  void item_of(const Check& check, const Entry& entry, Value item, std::uint32_t index) {
    const auto subject = [&] {
      return Subject{&item, path_of(entry), request_.pointer(entry) + "/" + std::to_string(index)};
    };
    if (item.is_object() || item.is_array())
      demand_unique_keys(entry, item);
    if (!check.parameter)
      return;
    if (!has_type(check.item_types, item)) {
      fail(code::wrong_type, [&] { add(subject(), wrong_type(check.item_types, item)); });
    } else if (check.item_exact && !is_exact(item)) {
      fail(code::inexact_integer, [&] { add(subject(), inexact_integer()); });
    } else if (!item.is_array()) {
      if (check.has_limits && !check.limits.hold_for_item(item))
        fail_each([&](Detail detail) { return check.limits.item_faults(item, detail); }, subject);
      if (!is_in_format(check.format, item))
        fail(code::wrong_format, [&] { add(subject(), wrong_format(check.format, item)); });
    }
  }

  void demand_unique_keys(const Entry& entry, Value value) {
    const auto key = repeated_key(value);
    if (!key.data())
      return;
    fail(code::repeated_key, [&] {
      report_->add({&value, path_of(entry), request_.pointer(entry)}, repeated_key_fault(key));
    });
  }

  void unknown(const Entry& entry) {
    const auto parent = entry.parent == Entry::none ? 0 : request_.entries()[entry.parent].node;
    const auto& node = plans_.tree[parent];
    const auto path =
        node.path.empty() ? std::string(entry.key) : fmt::format("{}.{}", node.path, entry.key);
    const auto known = node.children.names();
    auto nearest = place_of(entry.key);
    auto hint =
        nearest.empty() ? did_you_mean(entry.key, known) : fmt::format("it belongs at {}", nearest);
    if (nearest.empty())
      nearest = nearest_name(entry.key, known);
    report_->add({&entry.value, path, request_.pointer(entry)},
                 {Concern::unknown,
                  code::unknown_parameter,
                  fmt::format("there is no parameter \"{}\"", path),
                  std::move(hint),
                  {},
                  std::move(nearest)});
  }

  /// Where the plan has a parameter of this name, if it is in one place only.
  [[nodiscard]] std::string place_of(std::string_view name) const {
    std::string place;
    for (std::uint32_t node = 1; node < plans_.tree.size(); ++node) {
      const auto& check = plan_.checks[node];
      if (!check.parameter || check.refused || check.origin == Origin::known)
        continue;
      const auto& path = plans_.tree[node].path;
      const auto dot = path.rfind('.');
      if (dot == std::string::npos || std::string_view(path).substr(dot + 1) != name)
        continue;
      if (!place.empty())
        return {};
      place = path;
    }
    return place;
  }

  void refused(const Entry& entry) {
    report_->add(subject_of(entry), {Concern::refused,
                                     code::refused_parameter,
                                     fmt::format("this model does not take \"{}\"", path_of(entry)),
                                     "leave it out" + instead_of(entry),
                                     {},
                                     {}});
  }

  void unnamed_media(const Entry& entry) {
    const auto places = media_places(plan_.checks[entry.node].format);
    report_->add(subject_of(entry),
                 {Concern::unnamed,
                  code::unnamed_media,
                  fmt::format("this model takes no media in \"{}\"", path_of(entry)),
                  places.empty() ? std::string{} : fmt::format("it takes them at {}", places),
                  places,
                  {}});
  }

  [[nodiscard]] std::string instead_of(const Entry& entry) const {
    const auto& check = plan_.checks[entry.node];
    const auto places = check.media ? media_places(check.format) : std::string{};
    return places.empty() ? std::string{} : fmt::format("; it takes media at {}", places);
  }

  /// Where the model takes media of a kind.
  [[nodiscard]] std::string media_places(catalog::Format format) const {
    std::vector<std::string_view> places;
    for (std::uint32_t node = 1; node < plans_.tree.size(); ++node) {
      const auto& check = plan_.checks[node];
      if (check.parameter && check.origin != Origin::known && !check.refused &&
          check.format == format)
        places.push_back(plans_.tree[node].path);
    }
    return fmt::format("{}", fmt::join(places, ", "));
  }

  void unnamed(const Entry& entry) {
    report_->add(subject_of(entry),
                 {Concern::unnamed,
                  code::unnamed_parameter,
                  fmt::format("\"{}\" is known, but not for this model", path_of(entry)),
                  "leave it out, or add it to the model's file if the model takes it",
                  {},
                  {}},
                 Severity::warning);
  }

  /// `describe` adds a problem with this code.
  template <typename Describe>
  void fail(std::string_view code, Describe describe) {
    verdict_ = Verdict::rejected;
    if (report_)
      report_->say(code, describe);
  }

  template <typename Faults, typename Place>
  void fail_each(Faults faults, Place subject) {
    verdict_ = Verdict::rejected;
    if (!report_)
      return;
    for (auto& fault : faults(report_->detail()))
      report_->say(fault.code, [&] { add(subject(), std::move(fault)); });
  }

  [[nodiscard]] std::string_view path_of(const Entry& entry) const {
    return plans_.tree[entry.node].path;
  }
  [[nodiscard]] Subject subject_of(const Entry& entry) const {
    return {&entry.value, path_of(entry), request_.pointer(entry)};
  }

  /// Faults say what must be; the message begins with the name.
  void add(const Subject& subject, Fault fault) {
    fault.message = fmt::format("{} {}", name_of(subject), fault.message);
    report_->add(subject, std::move(fault));
  }
  void add(const Entry& entry, Fault fault) { add(subject_of(entry), std::move(fault)); }

  const Plans& plans_;
  const Plan& plan_;
  const FlatRequest& request_;
  Report* report_;
  Verdict verdict_ = Verdict::accepted;
};

} // namespace

Fault not_an_object(Value task) {
  return {Concern::shape,
          code::not_an_object,
          fmt::format("a task is an object, not {}", describe_type(task)),
          {},
          "object",
          {}};
}

Fault repeated_key_fault(std::string_view key) {
  return {Concern::shape,
          code::repeated_key,
          fmt::format("the key \"{}\" is there twice", cut(key)),
          "leave one of them: which one counts depends on the reader",
          {},
          {}};
}

namespace {

void report_repeated(const Plans& plans, const FlatRequest& request, Report& report) {
  for (const auto at : request.repeated()) {
    const auto& entry = request.entries()[at];
    report.say(code::repeated_key, [&] {
      report.add({&entry.value, plans.tree[entry.node].path, request.pointer(entry)},
                 repeated_key_fault(entry.key));
    });
  }
}

} // namespace

Verdict judge(const Plans& plans, const Plan& plan, const FlatRequest& request, Report* report) {
  if (!report) // what is missing tells capabilities apart most quickly
    return !request.repeated().empty() || !check_missing(plan, request, nullptr) ||
                   !check_size(plan, request, nullptr) || !check_rules(plan, request, nullptr)
               ? Verdict::rejected
               : Walk(plans, plan, request, nullptr).run();

  report_repeated(plans, request, *report);
  auto verdict = Walk(plans, plan, request, report).run();
  for (const auto check : {check_missing, check_size, check_rules})
    if (!check(plan, request, report))
      verdict = Verdict::rejected;
  return request.repeated().empty() ? verdict : Verdict::rejected;
}

} // namespace aircat::request
