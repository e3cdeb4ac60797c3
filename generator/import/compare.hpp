#pragma once

#include "import/statement.hpp"

namespace aircat::importing {

/// One thing that a document says otherwise than the catalog.
struct Difference {
  enum class Kind : std::uint8_t {
    refused,  ///< the document does not take it
    admitted, ///< the document takes it, and the catalog does not
    named,    ///< the catalog only knows it from elsewhere
    limits,
    type,
    format,
    required,
    elements,
    size,
    rule,    ///< a rule of the document
    no_rule, ///< a rule that the document does not have
  };
  Kind kind = Kind::limits;
  std::string path; ///< of a rule: its key
  std::size_t provider = 0;
  std::string ours, theirs; ///< as texts
  Place at;

  /// The same for the same difference after another try.
  [[nodiscard]] std::string key() const;
};

/// How a document is to be read.
struct Manner {
  /// Every name in it is one that the model takes; aircat's own schemas also have those that are
  /// only known elsewhere.
  bool names_are_taken = true;
  /// One description of several capabilities: what one of them needs is optional in it.
  bool is_shared = false;
};

/// What `theirs` says otherwise than `ours`, which are the requests of the provider.
[[nodiscard]] std::vector<Difference> compare(const catalog::Provider& provider, std::size_t index,
                                              const RequestStatement& ours, RequestStatement theirs,
                                              const Manner& manner);

/// Has the container members of its own in the statement?
[[nodiscard]] bool has_members(const RequestStatement& request, std::string_view path);

/// What the catalog would say of the size.
[[nodiscard]] std::string text_of(const SizeStatement& size);

} // namespace aircat::importing
