#include "prove/samples.hpp"

#include "prove/legal_task.hpp"
#include "prove/mutation.hpp"
#include "prove/random_task.hpp"
#include "prove/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <utility>

namespace aircat::prove {
namespace {

/// Draws after which there seems to be nothing of the wanted sort.
constexpr int most_draws = 250;
/// Requests that are drawn for one capability or kind of mutation before another one is.
constexpr int draws_a_kind = 40;

bool takes_model(const catalog::Task& task) {
  return std::any_of(task.parameters.begin(), task.parameters.end(),
                     [](const catalog::Parameter& p) { return p.path == "model"; });
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from < path.size();) {
    const auto to = std::min(path.find_first_of(".[", from), path.size());
    parts.push_back(path.substr(from, to - from));
    from = path.substr(to, 2) == "[]" ? to + 3 : to + 1;
  }
  return parts;
}

} // namespace

class Samples::Impl {
public:
  Impl(const catalog::Catalog& catalog, const SampleOptions& options)
      : options_(options), airs_(catalog) {
    std::set<std::string_view> names{"taskType"};
    std::set<std::string_view> values;
    for (const auto& [name, task] : catalog.tasks) {
      general_.push_back(subject_of(task));
      values.insert(name);
      for (const auto& parameter : task.parameters) {
        for (const auto part : parts_of(parameter.path))
          names.insert(part);
        for (const auto* node : parameter.limits.enumeration)
          if (node->is(catalog::Kind::string))
            values.insert(node->string);
      }
    }
    for (const auto* model : airs_.models) {
      values.insert(model->air);
      add(*model, catalog);
    }
    words_ = {{names.begin(), names.end()}, {values.begin(), values.end()}};
    for (const auto& kind : mutation_kinds())
      if (options.only.empty() || kind.name == options.only)
        kinds_.push_back(&kind);
  }

  [[nodiscard]] Sample make(std::uint64_t number) const {
    Random random(options_.seed, number);
    for (int i = 0; i < most_draws; ++i)
      if (auto sample = draw(i < draws_a_kind ? number : random.next(), random);
          sample && has_length(*sample))
        return std::move(*sample);
    throw NoSample{};
  }

private:
  /// A capability with all that judge beside it.
  struct Maker {
    const Subject* subject;
    const View* view;
  };

  /// A legal request, from which the others are made.
  struct Drawn {
    const Subject* subject = nullptr;
    const View* view = nullptr;
    std::string_view kind;
    bool warns = false;
    std::vector<Draft> tasks;
    std::size_t at = 0; ///< the task that subject and view belong to
    bool is_list = false;
  };

  void add(const catalog::Model& model, const catalog::Catalog& catalog) {
    for (const auto& [name, task] : catalog.tasks) {
      auto subject = subject_of(model, task);
      if (!subject.views.empty())
        described_.push_back(std::move(subject));
    }
  }

  [[nodiscard]] bool has_length(const Sample& sample) const {
    const auto bytes = sample.request.size();
    return bytes >= options_.least_bytes &&
           (options_.most_bytes == 0 || bytes <= options_.most_bytes);
  }

  [[nodiscard]] std::optional<Sample> draw(std::uint64_t number, Random& random) const {
    const auto sort = options_.only.empty() ? random.below(100) : 0;
    if (!options_.only.empty() || sort < options_.illegal_percent)
      return illegal(random);
    auto drawn = legal_request(number, random);
    if (!drawn)
      return std::nullopt;
    Sample sample;
    sample.kind = drawn->kind;
    sample.warns = drawn->warns;
    if (sort < options_.illegal_percent + options_.random_percent) {
      sample.kind = "random";
      sample.legality = Legality::unknown;
      scramble(drawn->tasks[drawn->at], words_, random);
    }
    sample.request = written(*drawn, random);
    return sample;
  }

  [[nodiscard]] std::optional<Sample> illegal(Random& random) const {
    const auto& kind = *random.pick(kinds_);
    for (int i = 0; i < draws_a_kind; ++i) {
      auto drawn = legal_request(random.next(), random);
      if (!drawn)
        continue;
      auto expected = kind.spoil(
          {airs_, *drawn->subject, *drawn->view, drawn->tasks, drawn->at, drawn->is_list, random});
      if (!expected)
        continue;
      Sample sample;
      sample.legality = Legality::illegal;
      sample.kind = kind.name;
      sample.code = expected->code;
      sample.pointer = std::move(expected->pointer);
      if (drawn->is_list && !drawn->tasks.empty())
        sample.pointer.insert(0, fmt::format("/{}", expected->task.value_or(drawn->at)));
      sample.request = written(*drawn, random);
      return sample;
    }
    return std::nullopt;
  }

  /// A task, or now and then several in a list.
  [[nodiscard]] std::optional<Drawn> legal_request(std::uint64_t number, Random& random) const {
    auto drawn = legal_task_of(number, random);
    if (!drawn || !random.chance(options_.list_percent))
      return drawn;
    drawn->is_list = true;
    if (refers_to_task(*drawn->subject->task) && random.chance(50))
      drawn->tasks.push_back(Draft(drawn->tasks.front()));
    for (auto others = random.below(3); others > 0; --others) {
      auto other = legal_task_of(random.next(), random);
      if (!other)
        continue;
      drawn->warns = drawn->warns || other->warns;
      const bool before = random.chance(50);
      drawn->tasks.insert(before ? drawn->tasks.begin() : drawn->tasks.end(),
                          std::move(other->tasks.front()));
      drawn->at += before ? 1 : 0;
    }
    return drawn;
  }

  /// Each capability in turn; every fourth task is of no described model.
  [[nodiscard]] std::optional<Drawn> legal_task_of(std::uint64_t number, Random& random) const {
    if (described_.empty() || number % 4 == 3)
      return general_task(random);
    const auto turn = number / 4 * 3 + number % 4;
    const auto& subject = described_[turn % described_.size()];
    const auto& view = subject.views[turn / described_.size() % subject.views.size()];
    auto drawn = task_of(subject, view, subject.model->air, random);
    if (drawn) {
      drawn->kind = view.provider->capability->slug;
      drawn->warns = drawn->warns || !subject.model->retired.empty();
    }
    return drawn;
  }

  /// By the general limits of a task: without a model, with one of a community, or with one that
  /// is known by name only.
  [[nodiscard]] std::optional<Drawn> general_task(Random& random) const {
    const auto& subject = random.pick(general_);
    const auto& view = subject.views.front();
    if (!takes_model(*subject.task)) {
      auto drawn = task_of(subject, view, {}, random);
      if (drawn)
        drawn->kind = "without-model";
      return drawn;
    }
    std::vector<std::string_view> known;
    for (const auto& air : airs_.undescribed)
      if (air.task == subject.task->name)
        known.push_back(air.air);
    const bool is_known = !known.empty() && (airs_.community.empty() || random.chance(60));
    if (!is_known && airs_.community.empty())
      return std::nullopt;
    const std::string air(is_known ? random.pick(known) : random.pick(airs_.community));
    const auto version =
        is_known ? std::string() : fmt::format(":{0}@{0}", random.below(1'000'000));
    auto drawn = task_of(subject, view, air + version, random);
    if (!drawn)
      return drawn;
    const bool has_model = drawn->tasks.front().find("model") != nullptr;
    drawn->kind = !has_model ? "model-left-out"
                  : is_known ? "undescribed-model"
                             : "community-model";
    drawn->warns = drawn->warns || (has_model && is_known);
    return drawn;
  }

  [[nodiscard]] std::optional<Drawn> task_of(const Subject& subject, const View& view,
                                             std::string_view air, Random& random) const {
    // Some tasks have all that they can have, some only what they must have.
    constexpr std::array<unsigned, 6> percents{0, 15, 15, 30, 30, 70};
    Shares shares;
    shares.optional_percent = random.pick(percents);
    auto made = legal_task(subject, view, air, shares, random);
    if (!made)
      return std::nullopt;
    Drawn drawn;
    drawn.subject = &subject;
    drawn.view = &view;
    drawn.warns = made->warns;
    drawn.tasks.push_back(std::move(made->task));
    return drawn;
  }

  static std::string written(Drawn& drawn, Random& random) {
    const Writing writing{random.chance(5), random.chance(10)};
    for (auto& task : drawn.tasks)
      if (random.chance(30))
        shuffle(task, random);
    std::string text;
    if (drawn.is_list)
      write(Draft::list(std::move(drawn.tasks)), writing, text);
    else
      write(drawn.tasks.front(), writing, text);
    return text;
  }

  SampleOptions options_;
  Airs airs_;
  std::deque<Subject> general_, described_;
  Vocabulary words_;
  std::vector<const MutationKind*> kinds_;
};

Samples::Samples(const catalog::Catalog& catalog, const SampleOptions& options)
    : impl_(std::make_unique<Impl>(catalog, options)) {}
Samples::Samples(Samples&&) noexcept = default;
Samples& Samples::operator=(Samples&&) noexcept = default;
Samples::~Samples() = default;

Sample Samples::operator[](std::uint64_t number) const {
  return impl_->make(number);
}

std::string line_of(const Sample& sample) {
  constexpr std::array<std::string_view, 3> names{"legal", "illegal", "unknown"};
  auto line = fmt::format(R"({{"request":{},"expect":"{}","kind":"{}")", sample.request,
                          names[static_cast<std::size_t>(sample.legality)], sample.kind);
  if (sample.legality == Legality::illegal) {
    std::string pointer;
    write(Draft::of(sample.pointer), {}, pointer);
    line += fmt::format(R"(,"code":"{}","pointer":{})", sample.code, pointer);
  }
  return line + "}";
}

} // namespace aircat::prove
