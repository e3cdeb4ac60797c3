#include "lint/rules.hpp"

#include "catalog/day.hpp"
#include "catalog/read.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

class Judge {
public:
  Judge(const Options& options, Report& report)
      : limit_(options.max_source_age_days), today_(catalog::last_day_of(options.today)),
        report_(report) {}

  void look_at(const catalog::Node* checked) {
    const auto day = checked ? catalog::last_day_of(checked->string) : std::nullopt;
    if (!day || !today_)
      return;
    if (const auto age = (*today_ - *day).count(); age > limit_)
      report_.warning(*checked,
                      fmt::format("this was checked {} days ago, and {} are allowed", age, limit_),
                      "look at the source again, and write the day");
  }

private:
  std::int64_t limit_;
  std::optional<catalog::Day> today_;
  Report& report_;
};

void check(const Subject& subject, Report& report) {
  if (subject.options.max_source_age_days <= 0)
    return;
  Judge judge(subject.options, report);
  for (const auto* catalog : subject.catalogs) {
    for (const auto& document : catalog->documents)
      if (document.root())
        for (const auto& source : catalog::read_sources(*document.root()))
          judge.look_at(source.node->find("checked"));
    if (const auto* airs = catalog->airs.document)
      judge.look_at(airs->root()->find("checked"));
  }
}

} // namespace

const Rule source_old{
    {"AC6251", "A source was looked at long ago",
     R"(Figures of the catalog come from `sources`, and each says when it was last looked at (`checked`). This one is older than
`maxSourceAgeDays` in `aircat.json` allows; models change, and their documentation with them.

Look at the source again, correct the figures, and write the day. A date without a day or month counts as its last day. Without
the setting, any age will do.
)",
     R"(// aircat.json
"maxSourceAgeDays": 365
// catalog/models/bfl/flux-2-pro.json
"sources": [{ "title": "Black Forest Labs", "checked": "2020-01-31" }])",
     R"(// aircat.json
"maxSourceAgeDays": 365
// catalog/models/bfl/flux-2-pro.json
"sources": [{ "title": "Black Forest Labs", "checked": "2099-12-31" }])"},
    check};

} // namespace aircat::lint::rules
