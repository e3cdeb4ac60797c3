#pragma once

#include <nlohmann/json_fwd.hpp>

namespace aircat {

template <class Key, class T, class IgnoredLess, class Allocator>
class OrderedMembers;

/// JSON values for building and printing; objects keep the order of their members.
using Json = nlohmann::basic_json<OrderedMembers>;

} // namespace aircat
