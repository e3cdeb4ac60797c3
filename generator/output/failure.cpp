#include "output/failure.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

#include "output/codes.hpp"

namespace aircat::output {

Failure refused(std::string_view code, std::string what, int error) {
  Failure failure;
  failure.code = code;
  failure.message = std::move(what) + ": " + std::generic_category().message(error);
  failure.io = true;
  switch (error) {
  case ENOSPC:
  case EDQUOT:
    failure.fatal = true;
    failure.hint = "make room on the disk and run aircat generate again; no file was lost";
    break;
  case EROFS:
    failure.fatal = true;
    failure.hint = "the file system is read-only: choose another folder with --out";
    break;
  case EFBIG:
    failure.hint = "a limit on the size of files is set (ulimit -f); no file was lost";
    break;
  case EACCES:
  case EPERM:
    failure.hint = "allow this user to read and write there, or choose another folder with --out";
    break;
  case EMFILE:
  case ENFILE:
    failure.fatal = true;
    failure.hint = "too many files are open (ulimit -n)";
    break;
  default:
    break;
  }
  return failure;
}

Failure in_the_way(int parent, const std::string& name, std::string_view path,
                   std::string_view wanted) {
  Failure failure;
  struct stat status {};
  const bool known = ::fstatat(parent, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  const std::string place = "'" + std::string(path) + "' ";
  if (known && S_ISLNK(status.st_mode)) {
    failure.code = code::symbolic_link;
    failure.message = place + "is a symbolic link where aircat needs " + std::string(wanted);
    failure.hint = "remove the link, or give the real folder with --out";
    return failure;
  }
  failure.code = code::wrong_kind;
  if (known && S_ISREG(status.st_mode) && wanted == "a file") {
    failure.message = place + "is there already";
    failure.hint = "move it away, or name another file";
    return failure;
  }
  failure.message = place + "is " +
                    (known && S_ISDIR(status.st_mode)   ? "a folder"
                     : known && S_ISREG(status.st_mode) ? "a file"
                                                        : "neither a file nor a folder") +
                    " where aircat needs " + std::string(wanted);
  failure.hint = "move it away and run aircat generate again";
  return failure;
}

} // namespace aircat::output
