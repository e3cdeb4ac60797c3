#pragma once

#include "aircat/enumeration.hpp"
#include "aircat/facts.hpp"
#include "aircat/finding.hpp"
#include "aircat/request.hpp"
#include "aircat/result.hpp"
#include "aircat/run_options.hpp"
#include "aircat/wire_value.hpp"

// What the headers of generated providers need.

namespace aircat {

class Client;
class Running;

/// How a request is built, and how it is run.
struct GenerateOptions {
  RequestOptions request = {};
  RunOptions run = {};
};

} // namespace aircat
