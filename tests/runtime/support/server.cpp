#include "support/server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <deque>
#include <list>
#include <map>
#include <system_error>
#include <thread>

namespace aircat::testing {
namespace {

/// Whatever proxy the machine has, these tests talk to themselves.
[[maybe_unused]] const int no_proxy = ::setenv("no_proxy", "127.0.0.1,localhost", 1);

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

int listen_on(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0)
    fail("socket");
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(socket, SOMAXCONN) != 0) {
    const int error = errno;
    ::close(socket);
    errno = error;
    fail("listening on 127.0.0.1");
  }
  return socket;
}

std::uint16_t port_of(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    fail("getsockname");
  return ntohs(address.sin_port);
}

Answer script_is_over() {
  return json(R"({"errors":[{"code":"scriptIsOver","message":"the test expected no request"}]})",
              500);
}

} // namespace

class Server::Impl {
public:
  explicit Impl(std::uint16_t port)
      : socket_(listen_on(port)), port_(port_of(socket_)), acceptor_([this] { accept(); }) {}

  ~Impl() {
    stopping_ = true;
    ::shutdown(socket_, SHUT_RDWR); // ends accept()
    acceptor_.join();
    ::close(socket_);
    for (auto& served : served_)
      served.connection.end();
    served_.clear(); // joins
  }

  std::uint16_t port() const { return port_; }

  void then(Answer answer) {
    const std::scoped_lock lock(mutex_);
    script_.push_back(std::move(answer));
  }
  void answer_by(Handler handler) {
    const std::scoped_lock lock(mutex_);
    handler_ = std::move(handler);
  }
  void serve(std::string path, Answer answer) {
    const std::scoped_lock lock(mutex_);
    files_[std::move(path)] = std::move(answer);
  }

  std::vector<Received> requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
  }
  bool wait_for(std::size_t requests, std::chrono::milliseconds patience) const {
    std::unique_lock lock(mutex_);
    return received_.wait_for(lock, patience, [&] { return requests_.size() >= requests; });
  }
  std::size_t unused() const {
    const std::scoped_lock lock(mutex_);
    return script_.size();
  }
  std::size_t connections() const { return connections_; }

private:
  struct Served {
    explicit Served(int socket) : connection(socket) {}
    Connection connection;
    std::atomic<bool> is_over = false;
    std::jthread thread; // the last member: it is joined before the others go
  };

  void accept() {
    while (true) {
      const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
      if (stopping_) {
        if (socket >= 0)
          ::close(socket);
        return;
      }
      if (socket < 0)
        continue;
      served_.remove_if([](const Served& served) { return served.is_over.load(); });
      auto& served = served_.emplace_back(socket);
      const auto number = ++connections_;
      served.thread = std::jthread([this, &served, number] {
        serve_connection(served.connection, number);
        served.connection.close();
        served.is_over = true;
      });
    }
  }

  void serve_connection(Connection& connection, std::size_t number) {
    while (connection.wait_for_request()) {
      if (takes_unread_reset()) {
        connection.reset();
        return;
      }
      auto request = connection.read_request();
      if (!request)
        return;
      request->connection = number;
      if (!connection.write(answer_to(*request)))
        return;
    }
  }

  bool takes_unread_reset() {
    const std::scoped_lock lock(mutex_);
    if (script_.empty() || script_.front().manner != Manner::reset_unread)
      return false;
    script_.pop_front();
    return true;
  }

  Answer answer_to(const Received& request) {
    Handler handler;
    {
      const std::scoped_lock lock(mutex_);
      requests_.push_back(request);
      received_.notify_all();
      if (const auto file = files_.find(request.target); file != files_.end())
        return file->second;
      if (!script_.empty()) {
        auto answer = std::move(script_.front());
        script_.pop_front();
        return answer;
      }
      handler = handler_;
    }
    return handler ? handler(request) : script_is_over();
  }

  mutable std::mutex mutex_;
  mutable std::condition_variable received_;
  std::deque<Answer> script_;
  Handler handler_;
  std::map<std::string, Answer, std::less<>> files_;
  std::vector<Received> requests_;

  std::atomic<bool> stopping_ = false;
  std::atomic<std::size_t> connections_ = 0;
  int socket_;
  std::uint16_t port_;
  std::list<Served> served_; ///< only the acceptor changes it, until that has ended
  std::thread acceptor_;
};

Server::Server(std::uint16_t port) : impl_(std::make_unique<Impl>(port)) {}
Server::~Server() = default;

std::string Server::url(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(port()) + path;
}
std::uint16_t Server::port() const {
  return impl_->port();
}
void Server::then(Answer answer) {
  impl_->then(std::move(answer));
}
void Server::answer_by(Handler handler) {
  impl_->answer_by(std::move(handler));
}
void Server::serve(std::string path, Answer answer) {
  impl_->serve(std::move(path), std::move(answer));
}
std::vector<Received> Server::requests() const {
  return impl_->requests();
}
bool Server::wait_for(std::size_t requests, std::chrono::milliseconds patience) const {
  return impl_->wait_for(requests, patience);
}
std::size_t Server::unused() const {
  return impl_->unused();
}
std::size_t Server::connections() const {
  return impl_->connections();
}

} // namespace aircat::testing
