# A CMake toolchain file: cmake -DCMAKE_TOOLCHAIN_FILE=<installation>/share/popcorn/popcorn.cmake
# Not a cross build: the executable with the plain name runs on this machine, so try_run and tests do, too.
get_filename_component(_popcorn "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
set(CMAKE_C_COMPILER "${_popcorn}/bin/popcorn-cc")
foreach(_tool ar ranlib nm strip objcopy)
  string(TOUPPER "${_tool}" _variable)
  set(CMAKE_${_variable} "${_popcorn}/bin/popcorn-${_tool}" CACHE FILEPATH "popcorn-${_tool}")
endforeach()
set(CMAKE_C_COMPILER_AR "${_popcorn}/bin/popcorn-ar" CACHE FILEPATH "popcorn-ar")
set(CMAKE_C_COMPILER_RANLIB "${_popcorn}/bin/popcorn-ranlib" CACHE FILEPATH "popcorn-ranlib")
# Programs are static; an object holds no position.
set(BUILD_SHARED_LIBS OFF CACHE BOOL "popcorn-cc makes static programs")
set(CMAKE_POSITION_INDEPENDENT_CODE OFF CACHE BOOL "the same for every ISA")
# Libraries of this machine are of no use: only ours, and what was built with popcorn-cc and named by CMAKE_PREFIX_PATH.
set(CMAKE_FIND_ROOT_PATH "${_popcorn}/sysroot" ${CMAKE_PREFIX_PATH})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} "${_popcorn}/sysroot/usr/lib/pkgconfig")
# Checks are linked for this machine alone, in a third of the time; the build does not see this.
if(NOT DEFINED ENV{POPCORN_ISAS})
  if(DEFINED ENV{POPCORN_HOST_ISA})
    set(ENV{POPCORN_ISAS} "$ENV{POPCORN_HOST_ISA}")
  else()
    set(ENV{POPCORN_ISAS} "${CMAKE_HOST_SYSTEM_PROCESSOR}")
  endif()
endif()
# Hardly two checks link the same, and keeping what they make would cost a sixth of their time.
if(NOT DEFINED ENV{POPCORN_CACHE})
  set(ENV{POPCORN_CACHE} off)
endif()
