// What any generator has to do at least: make folders, and create, write and close files.
//
//   trivial_write PACK OUT
//
// The pack, mapped into memory, is a line "PATH SIZE" for each file with its bytes behind it.

#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char** argv) {
  if (argc != 3)
    return 3;
  const int pack = ::open(argv[1], O_RDONLY);
  struct stat status {};
  if (pack < 0 || ::fstat(pack, &status) != 0)
    return 4;
  const auto length = static_cast<std::size_t>(status.st_size);
  const void* mapped = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE | MAP_POPULATE, pack, 0);
  if (mapped == MAP_FAILED || ::mkdir(argv[2], 0777) != 0 || ::chdir(argv[2]) != 0)
    return 4;
  std::string_view rest(static_cast<const char*>(mapped), length);
  std::string last_folder;
  while (!rest.empty()) {
    const auto end_of_line = rest.find('\n');
    const auto line = rest.substr(0, end_of_line);
    const auto space = line.rfind(' ');
    const std::string path(line.substr(0, space));
    std::size_t size = 0;
    std::from_chars(line.data() + space + 1, line.data() + line.size(), size);
    if (const auto slash = path.rfind('/');
        slash != std::string::npos && path.substr(0, slash) != last_folder) {
      last_folder = path.substr(0, slash);
      for (auto at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1))
        ::mkdir(path.substr(0, at).c_str(), 0777);
    }
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    const auto bytes = rest.substr(end_of_line + 1, size);
    if (file < 0 || ::write(file, bytes.data(), size) != static_cast<ssize_t>(size) ||
        ::close(file) != 0) {
      std::perror(path.c_str());
      return 4;
    }
    rest.remove_prefix(end_of_line + 1 + size);
  }
}
