#include "site/request_view.hpp"

#include "json/json.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::site;

TEST_CASE("what an input decides leads to the input") {
  const Json task{{"width", 1024}, {"inputs", {{"seedImage", "<x>"}}}};
  const std::vector<Place> places{{"/inputs/seedImage", "image_url"}};
  CHECK(request_html(task, places, "form") == R"({
  <span class="key">&quot;width&quot;</span>: <span class="number">1024</span>,
  <span class="key">&quot;inputs&quot;</span>: {
    <span class="key">&quot;seedImage&quot;</span>: )"
                                              R"(<a class="place" href="#form-image_url" )"
                                              R"(data-input="image_url"><span class="text">)"
                                              R"(&quot;&lt;x&gt;&quot;</span></a>
  }
})");
}

TEST_CASE("a request as code makes its own taskUUID") {
  const Json task{{"taskUUID", "1"}, {"a", {true, nullptr}}, {"b", {{"taskUUID", "2"}}}};
  CHECK(request_literal(task, Language::json) == "{\n  \"taskUUID\": \"1\",\n  \"a\": [true, "
                                                 "null],\n  \"b\": {\n    \"taskUUID\": \"2\"\n  "
                                                 "}\n}");
  CHECK(request_literal(task, Language::typescript).find("\"taskUUID\": crypto.randomUUID(),") !=
        std::string::npos);
  const auto python = request_literal(task, Language::python);
  CHECK(python.find("\"taskUUID\": str(uuid.uuid4()),\n  \"a\": [True, None]") !=
        std::string::npos);
  CHECK(python.find("\"taskUUID\": \"2\"") != std::string::npos);
}

TEST_CASE("lists that are too long stand in lines") {
  const Json task{{"list", {std::string(40, 'a'), std::string(40, 'b')}}};
  CHECK(request_literal(task, Language::json) == "{\n  \"list\": [\n    \"" + std::string(40, 'a') +
                                                     "\",\n    \"" + std::string(40, 'b') +
                                                     "\"\n  ]\n}");
  CHECK(request_literal(Json{{"a", Json::array()}, {"b", Json::object()}}, Language::json) ==
        "{\n  \"a\": [],\n  \"b\": {}\n}");
}
