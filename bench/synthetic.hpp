#pragma once

#include <cstddef>
#include <string>

namespace aircat::bench {

/// Writes a catalog of `models` models into the new folder `to`: all but the models as in the
/// catalog `from`, and of its models varied copies, each with its own AIR, slug, name and class,
/// limits, texts and selection of capabilities. Always the same for the same arguments.
void write_catalog(const std::string& from, std::size_t models, const std::string& to);

} // namespace aircat::bench
