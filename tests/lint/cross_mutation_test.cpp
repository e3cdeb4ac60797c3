#include "mutated_tree.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <regex>

using namespace aircat;
using lint_test::Codes;
using lint_test::expect;
using lint_test::is_tried;
using lint_test::Tree;

namespace {

/// Goes through the lines of a file and tries changes of each.
class Lines {
public:
  Lines(const Tree& tree, std::string file, bool against_catalog = false)
      : tree_(tree), file_(std::move(file)), against_catalog_(against_catalog) {
    const auto text = *support::read(file_);
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      lines_.push_back(text.substr(begin, end - begin));
      begin = end;
    }
  }

  /// Each line that the pattern matches, replaced as `by` says (`$1` is what the pattern took).
  void replace(const std::string& pattern, const std::string& by, const std::string& found_by,
               const Codes& also) {
    const std::regex regex(pattern);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto line = lines_[i];
      if (!std::regex_search(line, regex) || !is_tried(line + pattern + by, 10))
        continue;
      lines_[i] = std::regex_replace(line, regex, by);
      try_it(line + "-> " + lines_[i], found_by, also);
      lines_[i] = line;
    }
  }

  void remove(const std::string& pattern, const std::string& found_by, const Codes& also) {
    replace("^.*" + pattern + "[^]*$", "", found_by, also);
  }

  [[nodiscard]] std::size_t tried() const { return tried_; }

private:
  void try_it(const std::string& what, const std::string& found_by, const Codes& also) {
    std::string text;
    for (const auto& line : lines_)
      text += line;
    ++tried_;
    expect(file_ + ": " + what, tree_.codes_with(file_, text, against_catalog_), found_by, also);
  }

  const Tree& tree_;
  std::string file_;
  bool against_catalog_;
  std::vector<std::string> lines_;
  std::size_t tried_ = 0;
};

const std::string word = "([A-Za-z0-9]+)";

} // namespace

TEST_CASE("whatever goes wrong in an index is found") {
  const Tree tree;
  std::size_t tried = 0;
  for (const auto& file : tree.files("index.ts")) {
    Lines lines(tree, file);
    lines.remove("^import", "AC6212", {});
    lines.remove("export \\{ default as", "AC6202", {});
    lines.remove("(Text|Image)2[A-Za-z]+: ", "AC6202", {"AC6211"});
    lines.replace("from './" + word + "\\.", "from './$1x.", "AC6203", {});
    lines.replace("default as " + word + "Text2", "default as $1Image2", "AC6205", {});
    lines.replace("\\{ default as", "{ defaults as", "AC6204", {});
    lines.replace("export type \\{ " + word + "Input ", "export type { $1Inputs ", "AC6204", {});
    lines.replace("Text2(Image|Video): " + word + "Text2", "Text2$1: $2Image2", "AC6205", {});
    lines.replace(": " + word + "(,?)$", ": $1Old$2", "AC6212", {});
    tried += lines.tried();
    expect("without " + file, tree.codes_with(file, std::nullopt), "AC6203", {});
    ++tried;
  }
  CHECK(tried > 100);
}

TEST_CASE("whatever goes wrong in a list of providers is found") {
  const Tree tree;
  Lines lines(tree, tree.path("imgly/runwareProviders.ts"));
  const std::string call = "Runware" + word + "\\." + word + "\\." + word + "\\(config\\)";
  lines.remove(call + ",", "AC6208", {});
  lines.replace("^ *" + call + ",", "$&\n$&", "AC6210", {});
  lines.replace(call, "Runware$1.$2s.$3(config)", "AC6211", {});
  lines.replace(call, "Runware$1.$2.$3s(config)", "AC6211", {});
  // Of a model that has both.
  lines.replace("Runware" + word + "\\.(Flux[12]Dev|Flux2Pro|Seed[a-z]+4|Sora2|Veo31)\\.Text2",
                "Runware$1.$2.Image2", "AC6209", {"AC6208"});
  lines.replace(call, "Runways$1.$2.$3(config)", "AC6212", {});
  lines.replace("from '\\./(image|video)'", "from './$1s'", "AC6203", {});
  lines.remove("import Runware", "AC6212", {});
  CHECK(lines.tried() > 50);
}

TEST_CASE("whatever goes wrong in a table of providers is found") {
  const Tree tree;
  Lines lines(tree, tree.path("imgly/providers.md"));
  lines.remove("\\| implemented", "AC6221", {});
  lines.replace("^(\\|.*\\| implemented.*\\n)", "$1$1", "AC6225", {});
  lines.replace("\\| implemented", "| planned", "AC6224", {});
  lines.replace("\\| implemented", "| skipped", "AC6224", {});
  lines.replace("\\| implemented", "| implemnted", "AC6226", {});
  lines.replace("\\| (text|image)-to-", "| $1-tto-", "AC6226", {});
  lines.replace("\\| text-to-[a-z]+(.*implemented)", "| inpainting$1", "AC6221", {"AC6222"});
  lines.replace("@([0-9.]+)` (.*implemented)", "@$017` $2", "AC6223", {});
  CHECK(lines.tried() > 80);
}

TEST_CASE("whatever goes wrong in ids of a page is found") {
  const Tree tree;
  Lines lines(tree, tree.path("imgly/README.md"));
  lines.remove("- .*`ly\\.img\\.ai\\.runware", "AC6232", {});
  lines.remove("- `runware/.*history`", "AC6232", {});
  lines.replace("`(ly\\.img\\.ai\\.)?runware/([a-z])", "`$1runware/$2z", "AC6231", {});
  lines.replace("`(ly\\.img\\.ai\\.)?runware/([a-z]+)/([a-z])", "`$1runware/$2/$3-", "AC6231", {});
  CHECK(lines.tried() > 60);
}

TEST_CASE("whatever goes wrong in a provider's code is found") {
  const Tree tree;
  std::size_t tried = 0;
  for (const auto* ending : {"2image.ts", "2video.ts"})
    for (const auto& file : tree.files(ending)) {
      Lines lines(tree, file);
      lines.replace("providerId: '([a-z/]+)", "providerId: '$1z", "AC6231",
                    {"AC6101", "AC6102", "AC6103"});
      lines.replace("/image2", "/text2", "AC6207", {"AC6101", "AC6102", "AC6103", "AC6232"});
      lines.replace("providerId: '.*'", "providerId: 'runware/google/veo-3-1'",
                    file.find("Veo31.text2video") != std::string::npos ? "AC6107" : "AC6101",
                    {"AC6101", "AC6102", "AC6103", "AC6107", "AC6231", "AC6232"});
      lines.replace("modelId: '(.*)'", "modelId: '$017'", "AC6223", {});
      lines.replace("2(image|video)\\.json", "2$1s.json", "AC6203", {});
      lines.replace("schemas/" + word, "schemas/$1s", "AC6002", {});
      lines.remove("^export default", "AC6204", {});
      tried += lines.tried();
      if (!is_tried(std::filesystem::path(file).filename().string(), 10))
        continue;
      expect("without " + file, tree.codes_with(file, std::nullopt), "AC6203",
             {"AC6222", "AC6231"});
      const auto schema = file.substr(0, file.size() - 2) + "json";
      expect("without " + schema, tree.codes_with(schema, std::nullopt), "AC6203", {});
      tried += 2;
    }
  CHECK(tried > 100);
}

TEST_CASE("what differs from the catalog is found") {
  const Tree tree;
  std::size_t tried = 0;
  const auto change = [&](const std::string& file, const std::string& pattern,
                          const std::string& by, const std::string& found_by, const Codes& also) {
    Lines lines(tree, file, true);
    lines.replace(pattern, by, found_by, also);
    tried += lines.tried();
  };
  for (const auto* ending : {"2image.ts", "2video.ts", "upscale.ts"})
    for (const auto& file : tree.files(ending)) {
      change(file, "modelId: '(.*)'", "modelId: '$017'", "AC6244", {"AC6223"});
      change(file, "providerId: '(.*)'", "providerId: '$1-new'", "AC6242",
             {"AC6101", "AC6102", "AC6103", "AC6231", "AC6232"});
      if (!is_tried(std::filesystem::path(file).filename().string(), 10))
        continue;
      expect("without " + file, tree.codes_with(file, std::nullopt, true), "AC6241",
             {"AC6203", "AC6222", "AC6231"});
      ++tried;
    }
  for (const auto& file : tree.files(".json", "catalog/models")) {
    change(file, "\"status\": \"implemented\"", "\"status\": \"planned\"", "AC6243", {"AC6245"});
    const auto has = [text = *support::read(file)](const char* status) {
      return text.find(status) != std::string::npos;
    };
    // Of what is not implemented there is a row at most, which may also speak of unknown models.
    if (!has("\"implemented\"")) {
      if (has("\"planned\""))
        change(file, "\"air\": \"(.*)@", "\"air\": \"$017@", "AC6247", {});
      continue;
    }
    if (has("\"caption\"")) // is not for the editor
      continue;
    change(file, "\"air\": \"(.*)@", "\"air\": \"$017@", "AC6244", {"AC6246"});
    if (!is_tried(std::filesystem::path(file).filename().string(), 10))
      continue;
    expect("without " + file, tree.codes_with(file, std::nullopt, true), "AC6242",
           {"AC6246", "AC6248"});
    ++tried;
  }
  const auto table = tree.path("imgly/providers.md");
  change(table, "\\| implemented", "| planned", "AC6245", {});
  change(table, "@([0-9.]+)` (.*implemented)", "@$017` $2", "AC6246", {"AC6223"});
  change(table, "@([0-9.]+)` (.*planned)", "@$017` $2", "AC6247", {});
  change(table, "\\| text-to-[a-z]+(.*implemented)", "| inpainting$1", "AC6246",
         {"AC6221", "AC6222"});
  change(tree.path("imgly/README.md"), "`(ly\\.img\\.ai\\.)?runware/([a-z]+)/([a-z])",
         "`$1runware/$2/old-$3", "AC6248", {"AC6232"});
  for (const auto& file : tree.files("translations.json")) {
    expect("without " + file, tree.codes_with(file, std::nullopt, true), "AC6249", {});
    ++tried;
  }
  CHECK(tried > 100);
}
