#include "aircat/error.hpp"

namespace aircat {
namespace {

template <ErrorKind Kind>
ErrorPointer of_kind(ErrorDetail detail) {
  return std::make_shared<const ErrorOfKind<Kind>>(std::move(detail));
}

} // namespace

ErrorPointer make_error(ErrorKind kind, ErrorDetail detail) {
  switch (kind) {
  case ErrorKind::authentication:
    return of_kind<ErrorKind::authentication>(std::move(detail));
  case ErrorKind::rate_limit:
    return of_kind<ErrorKind::rate_limit>(std::move(detail));
  case ErrorKind::quota:
    return of_kind<ErrorKind::quota>(std::move(detail));
  case ErrorKind::validation:
    return of_kind<ErrorKind::validation>(std::move(detail));
  case ErrorKind::model:
    return of_kind<ErrorKind::model>(std::move(detail));
  case ErrorKind::generation:
    return of_kind<ErrorKind::generation>(std::move(detail));
  case ErrorKind::connection:
    return of_kind<ErrorKind::connection>(std::move(detail));
  case ErrorKind::timeout:
    return of_kind<ErrorKind::timeout>(std::move(detail));
  case ErrorKind::aborted:
    return of_kind<ErrorKind::aborted>(std::move(detail));
  case ErrorKind::file:
    return of_kind<ErrorKind::file>(std::move(detail));
  case ErrorKind::api:
    break;
  }
  return of_kind<ErrorKind::api>(std::move(detail));
}

} // namespace aircat
