#include "aircat/client.hpp"

#include "client/options.hpp"
#include "client/run.hpp"
#include "client/service.hpp"

namespace aircat {

class Client::Impl {
public:
  explicit Impl(ClientOptions options) : service(std::move(options)) {}

  std::vector<Outcome> run(std::span<const Request> requests, const RunOptions& options) {
    return client::Run(service, requests, options).finish();
  }
  Result run(const Request& request, const RunOptions& options) {
    return std::move(run({&request, 1}, options).front()).value();
  }

  client::Service service;
};

const Result& Outcome::value() const {
  if (error)
    error->raise();
  return result;
}

Client::Client(ClientOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

Client Client::from_environment() {
  return Client(client::options_from_environment());
}

Result Client::run(const Request& request, const RunOptions& options) {
  return impl_->run(request, options);
}

std::vector<Outcome> Client::run(std::span<const Request> requests, const RunOptions& options) {
  return impl_->run(requests, options);
}

Running Client::start(Request request, RunOptions options) {
  std::stop_source stop;
  auto result = std::async(std::launch::async, [client = impl_.get(), request = std::move(request),
                                                options = std::move(options), stop]() mutable {
    const std::stop_callback pass_on(options.stop, [&stop] { stop.request_stop(); });
    auto own = options;
    own.stop = stop.get_token();
    return client->run(request, own);
  });
  return Running(std::move(result), std::move(stop));
}

void Client::allow_again() {
  impl_->service.allow_again();
}

const ClientOptions& Client::options() const {
  return impl_->service.options();
}

} // namespace aircat
