#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations& file, const Text& text) {
    const auto media = text.parts.media;
    if (media == Media::unknown)
      return;
    for (const auto* input : subject.inputs_by(text.parts.provider))
      if (input->media != Media::unknown && input->media != media) {
        report.error(*text.member,
                     fmt::format("this key is for the {} plug-in, and {} makes {}s",
                                 media_name(media), quoted(text.parts.provider),
                                 media_name(input->media)),
                     fmt::format("begin it with ly.img.plugin-ai-{}-generation-web",
                                 media_name(input->media)));
        return;
      }
    if (file.media != Media::unknown && file.media != media)
      report.error(*text.member,
                   fmt::format("this key is for the {} plug-in, and the file for the {} plug-in",
                               media_name(media), media_name(file.media)),
                   fmt::format("move it to the translations of the {} plug-in", media_name(media)));
  });
}

} // namespace

const Rule wrong_file{
    {"AC6105", "A translation for the other plug-in",
     R"(Images and videos are made by different plug-ins, each with its own translations: the key says which
(`ly.img.plugin-ai-video-generation-web.…`), and so does the place of the file. This key says one and belongs to the other, so
nobody ever looks it up.

Move it to the other file, or mend its beginning.
)",
     R"(// image/en.json
"ly.img.plugin-ai-video-generation-web.runware/google/veo-3.1.property.prompt": "Prompt")",
     R"(// video/en.json
{
  "ly.img.plugin-ai-video-generation-web.runware/google/veo-3.1.property.prompt": "Prompt"
})"},
    check};

} // namespace aircat::lint::rules
