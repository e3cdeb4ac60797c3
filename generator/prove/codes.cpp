#include "prove/codes.hpp"

#include <array>

namespace aircat::prove {
namespace {

constexpr std::array all{
    CodeInfo{code::cannot_build, "No request can be built from inputs that are offered",
             "Before anything is generated, each provider's inputs are filled in with every value "
             "that they offer. For one of these combinations there is no request.\n\nMend what the "
             "message names: mostly the size (no pair of sides is legal) or a placement that two "
             "inputs share."},
    CodeInfo{code::illegal_request, "The provider would send an illegal request",
             "A request that the catalog itself describes was judged by the same catalog, and "
             "breaks one of its limits. Every user who chooses the value would get an "
             "error.\n\nThe finding stands at the offered value, fixed value, default or size that "
             "is wrong, or at the limit that it breaks: mend one of the two."},
    CodeInfo{code::unusable_value, "A value that no request can have",
             "The value is offered, but the model's rules or its size table refuse every request "
             "that has it. A combination may be refused; a value must be usable somewhere.\n\nTake "
             "the value out, or mend the rule that the hint quotes."},
    CodeInfo{
        code::not_refused, "What is illegal is not refused",
        "A text beyond its bounds, one file too many or a missing input must be refused before "
        "anything is sent, and was not.\n\nThe limit is stated, so this is a fault of aircat "
        "and not of the catalog: please report it with the model's file."},
    CodeInfo{code::unusable_action, "A quick action that gives no legal request",
             "The editor offers the action, but what the action hands over is not enough for a "
             "request, so it would always fail.\n\nMap the missing input to a field of the action, "
             "give the input a default, or take the action out of the capability."},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::prove
