#pragma once

/// The codes that the runtime gives itself; all others in `ErrorDetail::code` are the service's.
namespace aircat::error_code {

// connection, timeout, aborted: there was no answer
inline constexpr auto* connection_failed =
    "connectionFailed";                                    ///< none came about; nothing was sent
inline constexpr auto* connection_lost = "connectionLost"; ///< it broke; the request may be taken
inline constexpr auto* timeout = "timeout";                ///< of one exchange
inline constexpr auto* wait_timeout = "waitTimeout";       ///< of a task, with retries and polls
inline constexpr auto* aborted = "aborted";
inline constexpr auto* invalid_url = "invalidUrl";

// api: there was one that is of no use
inline constexpr auto* answer_too_large = "answerTooLarge";
inline constexpr auto* invalid_answer =
    "invalidAnswer"; ///< no HTTP, no JSON, or no such as it should
inline constexpr auto* unexpected_redirect = "unexpectedRedirect";
inline constexpr auto* missing_result = "missingResult"; ///< it says nothing of the task

inline constexpr auto* http_error = "httpError"; ///< a status that is an error's, without a code

// api: a file is not what it should be
inline constexpr auto* empty_file = "emptyFile";
inline constexpr auto* incomplete_file = "incompleteFile";
inline constexpr auto* unexpected_format = "unexpectedFormat"; ///< a page, or no known format

inline constexpr auto* file_not_stored = "fileNotStored"; ///< file: this system refused

// validation: nothing was sent
inline constexpr auto* invalid_request = "invalidRequest";
inline constexpr auto* conflict_task_uuid = "conflictTaskUUID"; ///< as the service calls it

} // namespace aircat::error_code
