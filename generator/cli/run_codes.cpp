#include "cli/run_codes.hpp"

#include <array>

namespace aircat::cli {
namespace {

constexpr std::array all{
    CodeInfo{code::wrong_inputs, "The inputs of a run cannot be read",
             "`aircat run` takes inputs as `--input NAME=VALUE`, as a JSON object with `--inputs "
             "FILE`, or as one object a line with `--batch FILE`. `@FILE` as the value of an "
             "image, video or sound sends that file. Nothing was sent.\n\nMend the text or the "
             "line that is named; `aircat show MODEL` lists the inputs of its providers."},
    CodeInfo{code::task_failed, "The service did not do the task",
             "The request is right by the catalog, but the service refused it, failed, or could "
             "not be reached. The finding has the service's own code. What can be tried again "
             "was tried three times, with the same `taskUUID`, so that nothing is paid for "
             "twice.\n\nFor a wrong key: set `RUNWARE_API_KEY`. For a request that the service "
             "refuses though the catalog allows it: the catalog needs the limit that the service "
             "names."},
    CodeInfo{code::not_saved, "A result could not be saved",
             "The task was done and paid for, but its file could not be downloaded or written, "
             "or is not what was asked for: an empty or cut file, or a web page. No file is left "
             "half written.\n\nThe URL in the message works for as long as the service keeps the "
             "result."}};

} // namespace

std::span<const CodeInfo> run_codes() {
  return all;
}

} // namespace aircat::cli
