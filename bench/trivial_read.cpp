// What any tool has to do at least to see files: open, read and close each.
//
//   trivial_read LIST
//
// The list has one path a line.

#include <cstdio>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

bool read_whole(const char* path, std::string& bytes) {
  const int file = ::open(path, O_RDONLY);
  struct stat status {};
  if (file < 0 || ::fstat(file, &status) != 0)
    return false;
  bytes.resize(static_cast<std::size_t>(status.st_size));
  const auto got = ::read(file, bytes.data(), bytes.size());
  return ::close(file) == 0 && got == static_cast<ssize_t>(bytes.size());
}

} // namespace

int main(int argc, char** argv) {
  std::string list;
  if (argc != 2 || !read_whole(argv[1], list))
    return 3;
  std::string bytes;
  std::size_t begin = 0;
  for (auto end = list.find('\n'); end != std::string::npos; end = list.find('\n', begin)) {
    list[end] = '\0';
    if (!read_whole(&list[begin], bytes)) {
      std::perror(&list[begin]);
      return 4;
    }
    begin = end + 1;
  }
}
