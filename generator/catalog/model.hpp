#pragma once

#include "catalog/json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// The typed model: what every later room reads. Texts are views into the documents that the
/// catalog owns, and each value keeps its node, so that a finding can name the line that set it.
namespace aircat::catalog {

class Vocabulary;

/// The files that a value can come from, in the order in which they are merged.
enum class Layer : std::uint8_t { common, task, vendor, capability, model, entry };
inline constexpr std::size_t layer_count = 6;

namespace type {
inline constexpr unsigned string = 1, integer = 2, number = 4, boolean = 8, array = 16, object = 32;
}
/// Bits of `type`.
using Types = unsigned;

enum class Format : std::uint8_t { none, image, video, audio, uuid, uri, air };

/// A limit on a value, in JSON Schema's words. For a parameter that may be an array, `enumeration`,
/// `pattern` and lengths hold for the elements.
struct Limits {
  const Node* constant = nullptr;
  std::vector<const Node*> enumeration;
  std::optional<double> minimum, maximum, multiple_of;
  std::optional<std::int64_t> min_length, max_length, min_items, max_items;
  std::string_view pattern;
};

/// A field of the wire request, resolved for one provider or, in a defining layer, for a task.
struct Parameter {
  std::string_view path; ///< `frameImages[].frame`
  Types types = 0;
  Types item_types = 0; ///< of an array's elements; 0 when not said
  Format format = Format::none;
  Limits limits;
  bool required = false;
  bool refused = false; ///< `false` in the catalog: the model does not take it
  const Node* default_value = nullptr;
  std::string_view description;
  const Node* node = nullptr; ///< the merged definition: each key stands where its layer wrote it

  [[nodiscard]] bool may_be_array() const { return (types & type::array) != 0; }
  [[nodiscard]] bool in_element() const { return path.find("[]") != std::string_view::npos; }
};

/// Parameters in their order. The providers of a task and vendor share most of theirs, so a list
/// only refers to them; the catalog and the model own them.
class ParameterList {
public:
  class iterator {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Parameter;
    using difference_type = std::ptrdiff_t;
    using pointer = const Parameter*;
    using reference = const Parameter&;

    explicit iterator(const Parameter* const* at = nullptr) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return *at_; }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    iterator operator++(int) { return iterator(at_++); }
    friend bool operator==(const iterator&, const iterator&) = default;
    friend difference_type operator-(const iterator& a, const iterator& b) { return a.at_ - b.at_; }

  private:
    const Parameter* const* at_;
  };

  void add(const Parameter& parameter) { all_.push_back(&parameter); }
  void replace(const Parameter& old, const Parameter& by) {
    std::replace(all_.begin(), all_.end(), &old, &by);
  }
  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] iterator begin() const { return iterator(all_.data()); }
  [[nodiscard]] iterator end() const { return iterator(all_.data() + all_.size()); }

private:
  std::vector<const Parameter*> all_;
};

/// One step of a placement: a name, and for an element of an array the field that selects it.
struct Step {
  std::string_view name;
  std::string_view select_key; ///< empty: not an element
  std::string_view select_value;
};

/// Where an input goes: a parameter, or a part of the size.
struct Placement {
  enum class Kind : std::uint8_t { parameter, size, size_key, size_tier };
  Kind kind = Kind::parameter;
  std::string text; ///< as written: `frameImages[frame=first].inputImage`
  std::string path; ///< as a parameter: `frameImages[].inputImage`; empty for sizes
  std::vector<Step> steps;
};

/// A value that a person can choose.
struct Offer {
  std::string shown;
  const Node* wire = nullptr; ///< what is sent; nullptr for sizes
  std::string label;
  std::string_view icon; ///< sprite of a size; empty otherwise
};

/// A field that a person or caller fills in.
struct Input {
  std::string_view name;
  Placement to;
  std::string_view title, description, placeholder, component;
  bool required = false;
  std::optional<std::string> default_shown; ///< the default as shown, when there are offers
  const Node* default_value =
      nullptr;                ///< the default on the wire, when it is placed on a parameter
  std::vector<Offer> offers;  ///< empty: anything within the parameter's limits
  bool several = false;       ///< also accepts the plural field
  const Node* node = nullptr; ///< the merged definition

  [[nodiscard]] std::string plural() const { return std::string(name) + "s"; }
  [[nodiscard]] bool is_size() const { return to.kind != Placement::Kind::parameter; }
};

struct Pair {
  std::int64_t width = 0, height = 0;
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// A named size; `sizes` are all legal and the first is offered.
struct SizeRow {
  std::string_view tier, key;
  std::vector<Pair> sizes;
  const Node* node = nullptr;
  [[nodiscard]] Pair first() const { return sizes.front(); }
};

struct Axis {
  std::int64_t minimum = 1;
  std::optional<std::int64_t> maximum;
  std::int64_t multiple_of = 1;
};

/// Which width and height are legal, which are offered, and where they come from.
struct Size {
  enum class From : std::uint8_t { input, image, api };
  enum class Law : std::uint8_t { limits, list };
  bool refused = false;
  From from = From::input;
  Law law = Law::limits;
  Axis width, height;
  std::optional<std::int64_t> minimum_pixels, maximum_pixels;
  std::optional<Pair> minimum_ratio, maximum_ratio; ///< width:height
  std::vector<SizeRow> rows;                        ///< all tiers, in order
  std::string_view tier;                            ///< the default one
  const Node* node = nullptr;

  /// Do requests of this provider carry width and height?
  [[nodiscard]] bool is_sent() const { return !refused && from != From::api; }
};

/// What a rule asks of one path.
struct Condition {
  enum class Kind : std::uint8_t { present, absent, limits };
  std::string_view path; ///< a parameter, or `size.tier`
  Kind kind = Kind::present;
  Limits limits;
  bool required = false;
  const Node* node = nullptr;
};

struct Rule {
  std::vector<Condition> when, then;
  std::string_view why;
  const Node* node = nullptr;
};

/// A value that every request carries though others are legal.
struct Fixed {
  std::string_view path;
  const Node* value = nullptr;
  Layer layer = Layer::task;
};

struct Task {
  std::string_view name; ///< `imageInference`
  const Document* document = nullptr;
  ParameterList parameters; ///< with the generic limits, common ones first
};

struct Vendor {
  std::string_view slug, name, docs;
  const Document* document = nullptr;
};

struct QuickActionInput {
  std::string_view input, field;
};

struct QuickAction {
  std::string_view id;
  std::vector<QuickActionInput> inputs;
  const Node* node = nullptr;
};

struct Capability {
  std::string_view slug;       ///< `image-to-image`
  std::string_view name;       ///< as people read it
  std::string_view identifier; ///< `Image2Image`
  std::string_view task, kind, result;
  bool suffix = true;
  std::map<std::string_view, std::string_view> panel; ///< texts of the panel
  std::vector<QuickAction> quick_actions;
  const Document* document = nullptr;
};

enum class Status : std::uint8_t { implemented, planned, skipped };

struct Model;

/// The generated unit for one capability of one model, with everything merged.
struct Provider {
  const Model* model = nullptr;
  const Capability* capability = nullptr;
  const Vendor* vendor = nullptr;
  const Task* task = nullptr;
  const Vocabulary* known = nullptr; ///< all that its task and vendor define, used or not
  std::string id;                    ///< `runware/bfl/flux-2-pro/image2image`
  Status status = Status::planned;
  std::string_view variant;
  std::string_view result; ///< `imageURL`
  ParameterList parameters;
  std::vector<Input> inputs;
  std::vector<Fixed> request;
  std::vector<Rule> rules;
  Size size;
  const Node* node = nullptr; ///< the entry in the model's file

  [[nodiscard]] const Parameter* parameter(std::string_view path) const;
  [[nodiscard]] const Input* input(std::string_view name) const;
};

struct Source {
  std::string_view url, title, checked;
  std::vector<std::string_view> covers; ///< `for`
  bool undocumented = false;
  const Node* says = nullptr;
  const Node* node = nullptr;
};

struct Model {
  std::string_view vendor, slug; ///< from the path
  std::string_view air, name, class_name, alias, released, summary, retired, superseded_by;
  std::vector<std::string_view> features, notes, unknown;
  std::vector<Source> sources;
  const Node* media = nullptr;
  const Node* part_of = nullptr;
  const Document* document = nullptr;
  std::vector<std::unique_ptr<Provider>> providers; ///< one a capability, in authored order
  std::deque<Node> merged;                          ///< nodes made by merging
  std::deque<Parameter> parameters;                 ///< those of which the model speaks

  [[nodiscard]] std::string id() const { return std::string(vendor) + "/" + std::string(slug); }
};

struct Locale {
  std::string_view name; ///< `de`
  std::unordered_map<std::string_view, std::string_view> texts;
  const Document* document = nullptr;
};

/// Models that are known to exist but not described.
struct KnownAirs {
  std::unordered_map<std::string_view, std::string_view> tasks; ///< AIR → task
  std::vector<std::string_view> community;
  const Document* document = nullptr;
};

struct Word {
  std::string_view key, text;
};

/// Everything, read and resolved. Owns the documents; never changed after loading.
struct Catalog {
  std::string directory;
  std::deque<Document> documents; ///< sorted by path
  std::deque<Node> merged;
  std::vector<Word> icons, words;
  std::map<std::string_view, Task> tasks;
  /// What providers share, by task and vendor; no vendor: the task's own.
  std::map<std::pair<std::string_view, std::string_view>, std::shared_ptr<const Vocabulary>>
      vocabularies;
  std::map<std::string_view, Vendor> vendors;
  std::map<std::string_view, Capability> capabilities;
  std::vector<std::unique_ptr<Model>> models; ///< by vendor and slug
  std::vector<Locale> locales;
  KnownAirs airs;
  const Document* common = nullptr;
  std::map<std::string_view, const Document*> size_tables;

  Catalog() = default;
  Catalog(Catalog&&) = default;
  Catalog& operator=(Catalog&&) = default;

  /// By AIR, by id `vendor/slug`, or by slug where only one model has it; nullptr when there is
  /// none.
  [[nodiscard]] const Model* find(std::string_view air_or_id) const;
};

} // namespace aircat::catalog
