find_program(AIRCAT_CCACHE ccache)
mark_as_advanced(AIRCAT_CCACHE)
if(AIRCAT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${AIRCAT_CCACHE}")
endif()

# Warnings are errors, everywhere and always.
add_library(aircat_options INTERFACE)
target_compile_options(aircat_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
  # No path of this machine in what is built; also lets ccache serve a clone in another folder.
  "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
# g++ 12 sees overlapping copies in "literal" + std::string wherever it optimizes (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(aircat_options INTERFACE -Wno-restrict)
endif()
if(AIRCAT_SANITIZE)
  # Instrumented, g++ 12 takes std::function in <regex> for uninitialized (its bug 105562).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(aircat_options INTERFACE -Wno-maybe-uninitialized)
  endif()
  target_compile_options(aircat_options INTERFACE -fsanitize=${AIRCAT_SANITIZE}
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(aircat_options INTERFACE -fsanitize=${AIRCAT_SANITIZE})
endif()
if(AIRCAT_FUZZERS)
  target_compile_options(aircat_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# aircat_room(NAME SOURCES a.cpp … USES room … LINKS library …): one room of generator/, a static library
# aircat::NAME whose headers are included as "NAME/header.hpp".
function(aircat_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(aircat_${name} STATIC ${ROOM_SOURCES})
  add_library(aircat::${name} ALIAS aircat_${name})
  target_include_directories(aircat_${name} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/generator>")
  list(TRANSFORM ROOM_USES PREPEND aircat::)
  target_link_libraries(aircat_${name} PUBLIC ${ROOM_USES} ${ROOM_LINKS} PRIVATE "$<BUILD_INTERFACE:aircat_options>")
  set_target_properties(aircat_${name} PROPERTIES EXPORT_NAME ${name})
endfunction()

# aircat_test(NAME SOURCES a.cpp … USES room …): one Catch2 program, each of its cases a ctest.
function(aircat_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_executable(${name}_tests ${TEST_SOURCES})
  list(TRANSFORM TEST_USES PREPEND aircat::)
  target_link_libraries(${name}_tests PRIVATE ${TEST_USES} ${TEST_LINKS} Catch2::Catch2WithMain aircat_options)
  # The second compiler builds the tests; clang-tidy, which takes three times as long, reads the product.
  set_target_properties(${name}_tests PROPERTIES CXX_CLANG_TIDY "")
  target_compile_definitions(${name}_tests PRIVATE
    AIRCAT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" AIRCAT_TEST_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
  catch_discover_tests(${name}_tests TEST_PREFIX "${name}: ")
endfunction()
