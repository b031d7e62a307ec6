# Rules about the tree that no tool knows: no file over 40 MB, colours only in ui/controls/Theme.qml, links in our
# Markdown lead somewhere, every library of ours is built with its own room's flags (no -march=native).
#   cmake -DROOT=<source tree> -P repository.cmake
cmake_minimum_required(VERSION 3.25)
function(complain text)
  message(NOTICE "${text}")
  set_property(GLOBAL APPEND PROPERTY complaints x)
endfunction()

file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${ROOT} ${ROOT}/app/* ${ROOT}/cmake/* ${ROOT}/docs/*
     ${ROOT}/engine/* ${ROOT}/installer/* ${ROOT}/kernels/* ${ROOT}/resources/* ${ROOT}/shaders/* ${ROOT}/tests/*
     ${ROOT}/ui/*)
file(GLOB top LIST_DIRECTORIES false RELATIVE ${ROOT} ${ROOT}/*)
list(APPEND files ${top})

foreach(path IN LISTS files)
  file(SIZE ${ROOT}/${path} size)
  if(size GREATER 41943040)
    complain("${path}: ${size} bytes; nothing over 40 MB belongs into the repository")
  endif()

  if(path MATCHES "^ui/.*\\.(qml|js|cpp|h)$" AND NOT path STREQUAL "ui/controls/Theme.qml")
    file(STRINGS ${ROOT}/${path} lines REGEX
         "\"#[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]|Qt\\.(rgba|hsla|hsva|color)\\(|[cC]olor:[ ]*\"[a-zA-Z]+\"|QColor\\([\"0-9]|Qt::(red|green|blue|black|white|gray|darkGray|lightGray|yellow|cyan|magenta)")
    foreach(line IN LISTS lines)
      string(STRIP "${line}" line)
      if(NOT line MATCHES "[cC]olor:[ ]*\"transparent\"")
        complain("${path}: a colour outside ui/controls/Theme.qml: ${line}")
      endif()
    endforeach()
  endif()

  if(path MATCHES "(CMakeLists\\.txt|\\.cmake)$")
    file(STRINGS ${ROOT}/${path} lines REGEX "^[^#]*-m(arch|tune)=native")
    if(lines AND NOT path MATCHES "^tests/lint/")
      complain("${path}: -march=native makes a program that only this machine can run")
    endif()
  endif()

  if(path MATCHES "\\.md$")
    get_filename_component(folder ${path} DIRECTORY)
    file(READ ${ROOT}/${path} text)
    string(REPLACE "](" "\n@(" text "${text}")
    string(REGEX REPLACE "[][;]" "" text "${text}")  # they would confuse the list of links
    string(REGEX MATCHALL "@\\([^)# ]+" links "${text}")
    foreach(link IN LISTS links)
      string(SUBSTRING "${link}" 2 -1 link)
      if(NOT link MATCHES "^(https?|mailto):" AND NOT EXISTS ${ROOT}/${folder}/${link})
        complain("${path}: links to ${link}, which is not there")
      endif()
    endforeach()
  endif()
endforeach()

get_property(complaints GLOBAL PROPERTY complaints)
list(LENGTH files count)
if(complaints)
  message(FATAL_ERROR "The tree breaks its rules, see above")
endif()
message(NOTICE "${count} files keep the rules")
