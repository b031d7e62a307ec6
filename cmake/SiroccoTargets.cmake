# What every target of ours shares: C++20, warnings as errors, includes from the root, sanitizers, compiler cache.
include_guard(GLOBAL)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()
if(SIROCCO_SANITIZE)
  add_compile_options(-fsanitize=${SIROCCO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${SIROCCO_SANITIZE})
endif()

# The interface target that our libraries and programs link privately.
add_library(sirocco_options INTERFACE)
target_include_directories(sirocco_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(sirocco_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)  # g++ 12 warns falsely about std::string's operator+ (GCC bug 105651)
# The sanitizers' own instrumentation makes this compiler warn about code that nobody wrote.
if(NOT SIROCCO_SANITIZE AND NOT SIROCCO_FUZZ)
  target_compile_options(sirocco_options INTERFACE -Werror)
endif()
