# What `cmake --install` and CPack give: the tool with its catalog and templates, and the C++ library with what
# find_package(aircat) needs.
include(CMakePackageConfigHelpers)

install(DIRECTORY catalog templates DESTINATION share/aircat PATTERN node_modules EXCLUDE)

set(libraries aircat_runtime aircat_providers aircat_bundle aircat_catalog aircat_diagnostics aircat_find aircat_json
  aircat_naming aircat_request)
if(TARGET aircat_fmt)
  set_target_properties(aircat_fmt PROPERTIES EXPORT_NAME fmt)
  list(APPEND libraries aircat_fmt)
endif()
foreach(library ${libraries})
  get_target_property(type ${library} TYPE)
  # With the code of this compiler's optimizer alone, other compilers could not link them.
  if(NOT type STREQUAL "INTERFACE_LIBRARY" AND CMAKE_INTERPROCEDURAL_OPTIMIZATION)
    target_compile_options(${library} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-ffat-lto-objects>")
  endif()
endforeach()
install(TARGETS ${libraries} EXPORT aircatTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" FILE_SET HEADERS)
if(CMAKE_INTERPROCEDURAL_OPTIMIZATION AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Twice the size, and of no use to another compiler.
  install(CODE "
    file(GLOB archives \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/libaircat_*.a\")
    execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-debug -R .gnu.lto_* -R .gnu.debuglto_* \${archives}
      COMMAND_ERROR_IS_FATAL ANY)")
endif()
install(DIRECTORY runtime/include/ DESTINATION include)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/aircat")
install(EXPORT aircatTargets NAMESPACE aircat:: DESTINATION "${package_folder}")
configure_package_config_file(cmake/aircatConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/aircatConfig.cmake"
  INSTALL_DESTINATION "${package_folder}")
# Until 1.0 a minor version may change what programs see.
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/aircatConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/aircatConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/aircatConfigVersion.cmake"
  DESTINATION "${package_folder}")

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME aircat)
set(CPACK_PACKAGE_VENDOR aircat)
set(CPACK_PACKAGE_CONTACT "the aircat team")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "From one catalog of models to providers, schemas, translations and docs")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Of programs that use the library.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS
  "cmake, g++, libcurl4-openssl-dev, libfmt-dev, libsimdjson-dev, libssl-dev, libyaml-cpp-dev")
include(CPack)
