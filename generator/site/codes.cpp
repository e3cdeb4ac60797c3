#include "site/codes.hpp"

#include <array>

namespace aircat::site {
namespace {

constexpr std::array all{
    CodeInfo{code::no_templates, "The site's templates are missing",
             "`aircat site` renders the pages in `templates/site/` and copies the files of its "
             "folder `assets/`. One of them is not there or cannot be read.\n\nRun it in the "
             "project, or name the folder that has them with `--templates`."},
    CodeInfo{code::foreign_folder, "The site's folder has files of others",
             "The folder is not empty, and its `.aircat-manifest` is missing: nothing in it was "
             "made by `aircat site`, so nothing is written into it.\n\nName a new or an empty "
             "folder with `--out`."},
    CodeInfo{code::no_node, "Node is needed for the validators",
             "The code that judges requests in the pages is made by ajv, which runs in Node (18 or "
             "later). No program `node` could be started.\n\nInstall Node, or make a site without "
             "validators: `--no-validators`. Its pages say that they do not judge requests."},
    CodeInfo{code::no_packages, "The packages for the validators are missing",
             "ajv and esbuild are not installed in `templates/site/validators/`, where "
             "`package-lock.json` pins them.\n\nRun `npm ci` in that folder, or make a site "
             "without validators: `--no-validators`."},
    CodeInfo{
        code::no_validator, "A validator could not be made",
        "`compile.mjs` ended with an error, which the finding repeats, or wrote something else "
        "than a validator for each schema.\n\nIf the schema is at fault, `./dev test` finds "
        "it too; otherwise install the packages anew with `npm ci`."},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::site
