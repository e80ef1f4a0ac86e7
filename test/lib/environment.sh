# What every script of the tests shares: where things are, and an environment that does not depend on the user's.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
: "${POPCORN_HOME:=$repository/build/popcorn}"
: "${POPCORN_TEST_SUITES:=$repository/test/suites}"
: "${POPCORN_TEST_SCRATCH:=$repository/build/test}"
: "${POPCORN_TEST_JOBS:=$(nproc)}"
export POPCORN_HOME POPCORN_TEST_SUITES POPCORN_TEST_SCRATCH POPCORN_TEST_JOBS
export LC_ALL=C
unset POPCORN_PROBE POPCORN_PROBE_POINTS POPCORN_MIGRATE POPCORN_STATS POPCORN_ISAS POPCORN_SIBLINGS
unset POPCORN_STRICT POPCORN_REPORT POPCORN_TRUNCATE POPCORN_RESTORE
# Tests make their links; those of the cache say where it is.
export POPCORN_CACHE=off
unset POPCORN_CACHE_LIMIT
popcorn_cc=$POPCORN_HOME/bin/popcorn-cc
popcorn_cxx=$POPCORN_HOME/bin/popcorn-c++
popcorn=$POPCORN_HOME/bin/popcorn
llvm=$POPCORN_HOME/lib/llvm
samples=$repository/samples
mapfile -t isas < <(sed -n 's/^isa  *//p' "$repository/common/src/main/facts/isas.def")
unset "${isas[@]/#/POPCORN_QEMU_}"
# Those that only emulators run here, and what a program's name ends in on each ISA.
foreign_isas=("${isas[@]:1}")
suffixes=('' "${foreign_isas[@]/#/.}")
