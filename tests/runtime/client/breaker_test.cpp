#include "support/scene.hpp"

#include "aircat/error_codes.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

const Answer wrong_key = errors(401, {error_item("invalidApiKey")});

} // namespace

TEST_CASE("after an authentication error nothing is sent until that is allowed again") {
  Scene scene;
  scene.server.then(wrong_key);
  const auto first = scene.run(image(1));
  check_error(first, ErrorKind::authentication, "invalidApiKey");
  CHECK(first.calls == 1);

  const auto second = scene.run(image(2));
  const auto& detail = check_error(second, ErrorKind::authentication, "invalidApiKey");
  CHECK_THAT(detail.message, Catch::Contains("nothing was sent") && Catch::Contains("allow_again"));
  CHECK(detail.http_status == 0);
  CHECK(detail.task_uuid == uuid(2));
  CHECK(second.calls == 0);
  CHECK(scene.run(image(3)).error->detail().message == detail.message);
  CHECK(scene.calls() == 1);

  scene.client().allow_again();
  scene.server.then(items({image_item(2)}));
  CHECK(scene.run(image(2)).ok());
}

TEST_CASE("an authentication error of one task of many stops the others' retries") {
  Scene scene;
  scene.server.then(
      both({image_item(1)}, {error_item("unauthorized", 2), error_item("providerError", 3)}));
  const auto outcomes = scene.run({image(1), image(2), image(3)});
  CHECK(outcomes[0].ok());
  check_error(outcomes[1], ErrorKind::authentication, "unauthorized");
  check_error(outcomes[2], ErrorKind::authentication, "unauthorized");
  CHECK(outcomes[2].calls == 1);
  CHECK(scene.calls() == 1);
}

TEST_CASE("an authentication error of a poll ends the wait, and stops what comes after") {
  Scene scene;
  scene.server.then(items({state_item(1, "")}));
  scene.server.then(wrong_key);
  check_error(scene.run(image(1, R"("deliveryMethod":"async")")), ErrorKind::authentication,
              "invalidApiKey");
  check_error(scene.run(image(2)), ErrorKind::authentication, "invalidApiKey");
  CHECK(scene.calls() == 2);
}

TEST_CASE("an error of a provider's key is none of this one") {
  Scene scene;
  scene.options.retry.retries = 0;
  scene.server.then(errors(502, {error_item("providerAuthenticationFailed", 1)}));
  scene.server.then(items({image_item(2)}));
  check_error(scene.run(image(1)), ErrorKind::generation, "providerAuthenticationFailed");
  CHECK(scene.run(image(2)).ok());
}

TEST_CASE("clients do not stop each other") {
  Scene wrong, right;
  wrong.server.then(wrong_key);
  right.server.then(items({image_item(2)}));
  CHECK_FALSE(wrong.run(image(1)).ok());
  CHECK(right.run(image(2)).ok());
}
