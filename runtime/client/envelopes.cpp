#include "client/envelopes.hpp"

#include "client/item.hpp"

#include <algorithm>

namespace aircat::client {
namespace {

class Reader {
public:
  explicit Reader(const Mask& mask) : mask_(mask) {}

  bool read(const JsonElement& root) {
    if (simdjson::dom::array list; root.get(list) == simdjson::SUCCESS)
      return read_list(list);
    JsonObject object;
    return root.get(object) == simdjson::SUCCESS && read_object(root, object);
  }

  Envelope take() { return std::move(envelope_); }

private:
  /// Envelopes, or items without one.
  bool read_list(const simdjson::dom::array& list) {
    return std::all_of(list.begin(), list.end(), [this](const JsonElement& element) {
      JsonObject object;
      return element.get(object) == simdjson::SUCCESS && read_object(element, object);
    });
  }

  bool read_object(const JsonElement& element, const JsonObject& object) {
    bool is_envelope = false;
    for (const auto& [name, value] : object) {
      if (name == "data") {
        is_envelope = true;
        read_items(value);
      } else if (name == "errors" || name == "error") {
        is_envelope = true;
        read_errors(element, object, value);
      }
    }
    if (is_envelope)
      return true;
    if (member(object, "taskUUID")) {
      read_item(element, object);
      return true;
    }
    // As gateways before the service answer.
    if (member(object, "message") || member(object, "errorMessage") || member(object, "code")) {
      envelope_.errors.push_back(read_error(element, mask_));
      return true;
    }
    return false;
  }

  void read_items(const JsonElement& data) {
    if (simdjson::dom::array items; data.get(items) == simdjson::SUCCESS) {
      for (const auto item : items)
        if (JsonObject object; item.get(object) == simdjson::SUCCESS)
          read_item(item, object);
    } else if (JsonObject object; data.get(object) == simdjson::SUCCESS) {
      read_item(data, object);
    }
  }

  void read_item(const JsonElement& element, const JsonObject& item) {
    if (state_of(item) == ItemState::failed)
      read_failed(element, item);
    else
      envelope_.items.push_back(item);
  }

  void read_failed(const JsonElement& element, const JsonObject& item) {
    const auto before = envelope_.errors.size();
    for (const auto* name : {"error", "errors"})
      if (const auto value = member(item, name))
        read_errors(element, item, *value);
    if (envelope_.errors.size() == before)
      envelope_.errors.push_back(read_error(element, mask_));
    for (auto at = before; at < envelope_.errors.size(); ++at)
      envelope_.errors[at].of_task = true;
  }

  /// `value` is a member of `object` (which is `element`), or the object is the error itself.
  void read_errors(const JsonElement& element, const JsonObject& object, const JsonElement& value) {
    if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS) {
      for (const auto entry : list)
        add_error(entry, object);
    } else if (value.is<JsonObject>() || value.is<std::string_view>()) {
      add_error(value, object);
    } else if (bool is_error = false; value.get(is_error) == simdjson::SUCCESS && is_error) {
      add_error(element, object);
    }
  }

  void add_error(const JsonElement& entry, const JsonObject& around) {
    auto error = read_error(entry, mask_);
    if (error.task_uuid.empty())
      error.task_uuid = text_of(around, "taskUUID");
    if (error.code.empty())
      error.code = mask_(std::string(text_of(around, "code")));
    envelope_.errors.push_back(std::move(error));
  }

  const Mask& mask_;
  Envelope envelope_;
};

} // namespace

std::optional<Envelope> read_envelope(const JsonElement& root, const Mask& mask) {
  Reader reader(mask);
  if (!reader.read(root))
    return std::nullopt;
  return reader.take();
}

} // namespace aircat::client
