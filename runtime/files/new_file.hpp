#pragma once

#include "files/descriptor.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace aircat::files {

/// A file that is being written, under a name for the time being in the folder where it will stay.
/// It is gone with this object unless it gets a name. Errors are std::system_error.
class NewFile {
public:
  /// Makes the folder where there is none.
  explicit NewFile(const std::filesystem::path& folder);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes);
  /// Throws away what was written.
  void start_again();
  [[nodiscard]] int descriptor() const { return open_.get(); }

  /// Puts the bytes on the disk and gives the file that name in its folder; false when there is
  /// something of that name already.
  [[nodiscard]] bool keep_as(const std::string& name);
  /// Takes the name back.
  void withdraw();
  /// Puts the bytes on the disk and the file in place of whatever has that name.
  void replace(const std::string& name);
  /// Where it is now.
  [[nodiscard]] const std::filesystem::path& path() const { return kept_.empty() ? path_ : kept_; }

private:
  void sync() const;

  std::filesystem::path path_, kept_;
  Descriptor open_;
};

/// Where two files were put that belong together.
struct Pair {
  std::filesystem::path file, beside;
};

/// Gives the file the name `stem` + `extension`, with a counter where that is taken: `stem-2.png`.
[[nodiscard]] std::filesystem::path keep(NewFile& file, const std::string& stem,
                                         std::string_view extension);
/// The same together with a text file `stem` + `extension_beside`, whose text may depend on where
/// the file is put.
[[nodiscard]] Pair
keep_both(NewFile& file, const std::string& stem, std::string_view extension,
          std::string_view extension_beside,
          const std::function<std::string(const std::filesystem::path& file)>& text);

} // namespace aircat::files
