#include "output/diff.hpp"

#include <algorithm>
#include <vector>

#include "diagnostics/utf8.hpp"

namespace aircat::output {
namespace {

using Lines = std::vector<std::string_view>;

struct Edit {
  char mark; ///< ' ', '-' or '+'
  std::string_view line;
};

/// With its line break, so that a missing one at the end is a difference.
Lines split(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto size = end == std::string_view::npos ? text.size() : end + 1;
    out.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

/// Myers' shortest edit of `a` into `b`, or all of one and then the other when they are too
/// different for its cost in time and memory to be worth it.
std::vector<Edit> edits(const Lines& a, const Lines& b) {
  constexpr int most_changes = 400;
  const int n = static_cast<int>(a.size());
  const int m = static_cast<int>(b.size());
  const int limit = std::min(n + m, most_changes);
  std::vector<std::vector<int>> trace;
  std::vector<int> furthest(2 * static_cast<std::size_t>(limit) + 3, 0);
  const auto at = [&](std::vector<int>& v, int k) -> int& {
    return v[static_cast<std::size_t>(k + limit + 1)];
  };
  const auto same = [&](int x, int y) {
    return a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)];
  };
  int found = -1;
  for (int d = 0; d <= limit && found < 0; ++d) {
    trace.push_back(furthest);
    for (int k = -d; k <= d; k += 2) {
      const bool down = k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1));
      int x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      int y = x - k;
      while (x < n && y < m && same(x, y))
        ++x, ++y;
      at(furthest, k) = x;
      if (x >= n && y >= m) {
        found = d;
        break;
      }
    }
  }
  std::vector<Edit> out;
  if (found < 0) {
    for (const auto line : a)
      out.push_back({'-', line});
    for (const auto line : b)
      out.push_back({'+', line});
    return out;
  }
  int x = n;
  int y = m;
  for (int d = found; d >= 0; --d) {
    auto& before = trace[static_cast<std::size_t>(d)];
    const int k = x - y;
    const bool down = k == -d || (k != d && at(before, k - 1) < at(before, k + 1));
    const int from_k = down ? k + 1 : k - 1;
    const int from_x = d == 0 ? 0 : at(before, from_k);
    const int from_y = d == 0 ? 0 : from_x - from_k;
    while (x > from_x && y > from_y && x > 0 && y > 0 && same(x - 1, y - 1)) {
      out.push_back({' ', a[static_cast<std::size_t>(--x)]});
      --y;
    }
    if (d == 0)
      break;
    if (down)
      out.push_back({'+', b[static_cast<std::size_t>(--y)]});
    else
      out.push_back({'-', a[static_cast<std::size_t>(--x)]});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

void append_line(std::string& out, const Edit& edit) {
  constexpr std::size_t longest = 200;
  auto line = edit.line;
  const bool ended = line.ends_with('\n');
  if (ended)
    line.remove_suffix(1);
  const bool cut = line.size() > longest;
  out += edit.mark;
  out += visible(line.substr(0, longest));
  out += cut ? "…\n" : "\n";
  if (!ended)
    out += "\\ No newline at end of file\n";
}

std::string hunk_header(std::size_t from, std::size_t from_count, std::size_t to,
                        std::size_t to_count) {
  const auto range = [](std::size_t start, std::size_t count) {
    return std::to_string(count == 0 ? start : start + 1) +
           (count == 1 ? "" : "," + std::to_string(count));
  };
  return "@@ -" + range(from, from_count) + " +" + range(to, to_count) + " @@\n";
}

} // namespace

std::string unified_diff(std::string_view now, std::string_view wanted, std::size_t most) {
  if (now == wanted)
    return {};
  constexpr std::size_t context = 3;
  auto a = split(now);
  auto b = split(wanted);
  std::size_t prefix = 0;
  while (prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix])
    ++prefix;
  std::size_t suffix = 0;
  while (suffix < a.size() - prefix && suffix < b.size() - prefix &&
         a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix])
    ++suffix;
  // The common ends cost nothing; of them only what is context takes part.
  const auto skipped = prefix - std::min(prefix, context);
  const auto dropped = suffix - std::min(suffix, context);
  const auto part = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(skipped),
                 lines.end() - static_cast<std::ptrdiff_t>(dropped));
  };
  const auto all = edits(part(a), part(b));

  std::string out;
  std::size_t printed = 0;
  std::size_t from = skipped;
  std::size_t to = skipped;
  for (std::size_t i = 0; i < all.size();) {
    // A hunk ends where more than twice the context is the same.
    std::size_t first = i;
    while (first < all.size() && all[first].mark == ' ')
      ++first;
    if (first == all.size())
      break;
    const auto begin = std::max(i, first - std::min(first, context));
    from += begin - i;
    to += begin - i;
    std::size_t end = first;
    for (std::size_t j = first, same = 0; j < all.size() && same <= 2 * context; ++j) {
      same = all[j].mark == ' ' ? same + 1 : 0;
      if (same == 0)
        end = j + 1;
    }
    end = std::min(end + context, all.size());
    const auto counted = [&](char other) {
      return static_cast<std::size_t>(
          std::count_if(all.begin() + static_cast<std::ptrdiff_t>(begin),
                        all.begin() + static_cast<std::ptrdiff_t>(end),
                        [&](const Edit& edit) { return edit.mark != other; }));
    };
    const auto from_count = counted('+');
    const auto to_count = counted('-');
    out += hunk_header(from, from_count, to, to_count);
    for (std::size_t j = begin; j < end; ++j) {
      if (printed++ == most) {
        const auto left = std::count_if(all.begin() + static_cast<std::ptrdiff_t>(j), all.end(),
                                        [](const Edit& edit) { return edit.mark != ' '; });
        return out + "… " + std::to_string(left) + " more changed lines\n";
      }
      append_line(out, all[j]);
    }
    from += from_count;
    to += to_count;
    i = end;
  }
  return out;
}

} // namespace aircat::output
