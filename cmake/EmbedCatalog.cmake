# embed_catalog(TARGET): the files of catalog/ as data of the program, for commands that are called where
# there is no catalog.
function(embed_catalog target)
  file(GLOB_RECURSE files RELATIVE "${PROJECT_SOURCE_DIR}/catalog" CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/catalog/*.json")
  list(FILTER files EXCLUDE REGEX "^schema/")
  set(data "")
  set(table "")
  set(number 0)
  set(paths "")
  foreach(file ${files})
    set(path "${PROJECT_SOURCE_DIR}/catalog/${file}")
    list(APPEND paths "${path}")
    string(APPEND data "name_${number}: .ascii \"${file}\"\nname_end_${number}:\n"
      "text_${number}: .incbin \"${path}\"\ntext_end_${number}:\n")
    string(APPEND table ".quad name_${number}, name_end_${number} - name_${number}, "
      "text_${number}, text_end_${number} - text_${number}\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded_catalog.S")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
".section .rodata
@data@
.section .data.rel.ro, \"aw\"
.balign 8
.global aircat_embedded_files
aircat_embedded_files:
@table@
.global aircat_embedded_count
.balign 8
aircat_embedded_count: .quad @number@
.section .note.GNU-stack, \"\"
")
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
