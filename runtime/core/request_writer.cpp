#include "aircat/request_writer.hpp"

#include "aircat/error.hpp"
#include "core/request_tree.hpp"
#include "core/size_facts.hpp"
#include "request/build.hpp"
#include "request/codes.hpp"
#include "request/size.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace aircat {
namespace {

namespace code = request::code;

/// What the writer names itself, so that a caller cannot.
constexpr std::array<std::string_view, 3> own_names{"taskType", "taskUUID", "model"};

WireValue view_of(const ParameterValue& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return std::string_view(*text);
  if (const auto* json = std::get_if<JsonText>(&value))
    return JsonLiteral{json->text};
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag;
  if (const auto* number = std::get_if<double>(&value))
    return *number;
  return std::get<std::int64_t>(value);
}

bool is_given(const ParameterValue& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return !text->empty();
  const auto* json = std::get_if<JsonText>(&value);
  return !json || (json->text != "null" && json->text != "\"\"" && json->text != "[]");
}

} // namespace

class RequestWriter::Tree : public RequestTree {
public:
  std::string uuid;
};

RequestWriter::RequestWriter(const ProviderFacts& facts, const RequestOptions& options)
    : facts_(facts), options_(options), tree_(std::make_unique<Tree>()) {
  tree_->uuid = options.task_uuid.empty() ? request::new_task_uuid() : options.task_uuid;
  tree_->put("taskType", facts.task, false);
  tree_->put("taskUUID", std::string_view(tree_->uuid), false);
  tree_->put("model", facts.air, false);
}

RequestWriter::~RequestWriter() = default;

void RequestWriter::fail(std::string_view code, std::string_view input, std::string message,
                         std::string allowed) {
  RequestFinding finding;
  finding.code = code;
  finding.message = std::move(message);
  if (!input.empty())
    finding.pointer = fmt::format("/{}", input);
  finding.allowed = std::move(allowed);
  findings_.push_back(std::move(finding));
}

void RequestWriter::check_text(std::string_view path, std::string_view text) {
  if (!simdjson::validate_utf8(text.data(), text.size()))
    fail(code::not_json, {}, fmt::format("the text for \"{}\" is no UTF-8", path));
}

void RequestWriter::place(std::string_view path, WireValue value) {
  if (tree_->put(path, value, true) != RequestTree::Placed::yes)
    fail(code::set_twice, {}, fmt::format("\"{}\" is already set", path));
}

void RequestWriter::place_one(std::string_view path, const std::optional<WireValue>& value,
                              bool in_list) {
  if (!value)
    return;
  if (const auto* text = std::get_if<std::string_view>(&value->data))
    check_text(path, *text);
  if (!in_list)
    place(path, *value);
  else if (tree_->put_list(path, {&*value, 1}) != RequestTree::Placed::yes)
    fail(code::set_twice, {}, fmt::format("\"{}\" is already set", path));
}

void RequestWriter::put_list(std::string_view path, const std::vector<std::string>& texts,
                             std::string_view input, std::optional<std::int64_t> most) {
  if (texts.empty())
    return;
  if (most && std::cmp_greater(texts.size(), *most)) {
    fail(code::too_many_items, input,
         fmt::format("{} values, but at most {} can be sent", texts.size(), *most),
         fmt::format("at most {}", *most));
    return;
  }
  for (const auto& text : texts)
    check_text(path, text);
  const std::vector<WireValue> values(texts.begin(), texts.end());
  if (tree_->put_list(path, values) != RequestTree::Placed::yes)
    fail(code::set_twice, input, fmt::format("\"{}\" is already set", path));
}

void RequestWriter::require(std::string_view input, bool given) {
  if (!given)
    fail(code::missing_input, input, fmt::format("\"{}\" is required", input));
}

void RequestWriter::put_default(std::string_view path, WireValue value) {
  (void)tree_->put(path, value, false);
}

void RequestWriter::choose(Part part, std::string_view text, bool given) {
  size_parts_[static_cast<std::size_t>(part)] = text;
  size_filled_in_ = size_filled_in_ || (given && part != Part::tier);
}

void RequestWriter::end_of_inputs() {
  add_parameters();
  add_size();
}

void RequestWriter::add_parameters() {
  for (const auto& [path, value] : options_.parameters) {
    if (!is_given(value))
      continue;
    const bool own = std::find(own_names.begin(), own_names.end(), path) != own_names.end();
    if (own || tree_->put(path, view_of(value), true) != RequestTree::Placed::yes)
      fail(code::set_twice, path, fmt::format("\"{}\" is already set", path));
    else
      own_size_ = own_size_ || path == "width" || path == "height";
  }
}

void RequestWriter::add_size() {
  const auto& size = facts_.size;
  if (size.source == SizeSource::refused || size.source == SizeSource::api)
    return;
  if (own_size_) {
    if (size_filled_in_)
      fail(code::set_twice, "width", "width and height are already set by a size input");
    return;
  }
  const auto set = [&](std::int64_t width, std::int64_t height) {
    place("width", width);
    place("height", height);
  };
  const auto& [name, key, tier_text] = size_parts_;
  const auto tier = tier_text.empty() ? size.tier : tier_text;
  const auto& image = options_.image;
  if (size.source == SizeSource::image && !size_filled_in_ && image && image->width > 0 &&
      image->height > 0) {
    if (const auto pair =
            request::size_from_image(as_catalog_size(size), tier, {image->width, image->height}))
      set(pair->width, pair->height);
    else
      fail(code::no_legal_size, {},
           fmt::format("no width and height are legal for a source image of {}x{}", image->width,
                       image->height));
    return;
  }
  if (name.empty() && key.empty() && tier_text.empty()) {
    fail(code::no_size, {},
         size.source == SizeSource::image
             ? "the size of the source image is not known, and no input chooses one; set "
               "RequestOptions::image"
             : "no input chooses a size");
    return;
  }
  for (const auto& row : size.rows)
    if (name.empty() ? row.tier == tier && (key.empty() || row.key == key)
                     : fmt::format("{}x{}", row.size.width, row.size.height) == name) {
      set(row.size.width, row.size.height);
      return;
    }
  fail(code::no_such_size, {},
       name.empty() ? fmt::format("there is no size \"{}\" in \"{}\"", key, tier)
                    : fmt::format("there is no size \"{}\"", name));
}

Request RequestWriter::finish() {
  if (!findings_.empty()) {
    ErrorDetail detail;
    detail.code = findings_.front().code;
    detail.message = fmt::format("{}: {}", facts_.id, findings_.front().message);
    detail.task_uuid = tree_->uuid;
    detail.findings = std::move(findings_);
    throw RunwareValidationError(std::move(detail));
  }
  return {std::string(facts_.task), std::string(facts_.air), tree_->uuid, tree_->json()};
}

} // namespace aircat
