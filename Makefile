# The two commands are `make demo` and `make test`; CONTRIBUTING.md lists the rest.
# Everything is built below build/; build/popcorn is the installation that `make install` copies.

BUILD := $(CURDIR)/build
DIST := $(BUILD)/popcorn
STAMP := $(BUILD)/stamp
PREFIX ?= /usr/local
# Warnings and errors only: a failed build shows its cause.
# Maven may run on a JDK of 17; what compiles and tests is the one that we find, wherever it lies. It would leave codes of a terminal in logs.
MAVEN = JAVA21_HOME="$$(tools/find-jdk)" MAVEN_OPTS="-Djansi.noreset=true $$MAVEN_OPTS" mvn -B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dstyle.color=never

JAVA_MODULES := common stackmap-metadata passes migration-points aligner-linker compiler-driver
JAVA_SOURCES := pom.xml $(JAVA_MODULES:%=%/pom.xml) $(shell find $(JAVA_MODULES:%=%/src/main) -type f)
RUNTIME_SOURCES := $(shell find runtime-lib -type f)
FACTS := $(shell find common/src/main/facts common/src/main/sh -type f)
LAUNCHER_SOURCES := $(wildcard compiler-driver/src/main/c/*) $(FACTS)
MANUAL_SCRIPTS := $(wildcard compiler-driver/src/main/sh/make-manual compiler-driver/src/main/sh/completion-*)
SHARED_FILES := $(shell find compiler-driver/src/main/share -type f)

.PHONY: all bench bench-quick cxx demo test test-corpus test-fresh test-fresh-full test-machines test-machines-full test-real test-real-full test-quick install clean
.DELETE_ON_ERROR:

all: $(STAMP)/complete

$(STAMP)/prerequisites: tools/prerequisites tools/find-jdk tools/fetch-jdk tools/debian-apt
	@tools/prerequisites
	@mkdir -p $(STAMP) && touch $@

# Jars and the unpacked LLVM natives. The source of musl, for which nothing is computed, comes meanwhile.
$(STAMP)/java: $(JAVA_SOURCES) tools/link-natives | $(STAMP)/prerequisites
	@echo "[1/4] Java modules and LLVM natives (downloads on the first run)"
	@runtime-lib/tools/fetch-source musl $(BUILD)/musl/source $(BUILD)/musl/fetch & source=$$!; \
	$(MAVEN) package -Dmaven.test.skip -Dpopcorn.java=$(DIST)/lib/java; java=$$?; wait $$source && exit $$java
	@touch $@

$(DIST)/bin/popcorn-cc: $(LAUNCHER_SOURCES) | $(STAMP)/prerequisites
	@echo "[2/4] launcher"
	@$(MAKE) -s -C compiler-driver/src/main/c DIST=$(DIST) FACTS=$(BUILD)/facts

# musl as portable bitcode, the native part per ISA.
$(STAMP)/runtime: $(RUNTIME_SOURCES) $(STAMP)/java
	@echo "[3/4] libc and the native part"
	@$(MAKE) -s -C runtime-lib BUILD=$(BUILD) DIST=$(DIST)
	@touch $@

# What build systems read, man pages and completion.
$(STAMP)/share: $(SHARED_FILES) $(MANUAL_SCRIPTS) $(STAMP)/java
	@mkdir -p $(DIST)/share
	@cp -R compiler-driver/src/main/share/. $(DIST)/share/
	@compiler-driver/src/main/sh/make-manual $(DIST) $(BUILD)/tools/picocli-codegen.jar
	@touch $@

# What objects depend on, as one hash: see the script.
$(DIST)/lib/popcorn/build-id: $(DIST)/bin/popcorn-cc $(STAMP)/runtime compiler-driver/src/main/sh/write-build-id
	@compiler-driver/src/main/sh/write-build-id $(DIST)

# libc instrumented and code-generated once per ISA; the class data archive.
$(STAMP)/complete: $(STAMP)/java $(DIST)/bin/popcorn-cc $(STAMP)/runtime $(DIST)/lib/popcorn/build-id $(STAMP)/share
	@echo "[4/4] libc for each ISA"
	@$(DIST)/bin/popcorn build-library libc
	@compiler-driver/src/main/sh/make-class-archive $(DIST)
	@touch $@
	@echo "ready: $(DIST)/bin/popcorn-cc"

# C++'s library, which the first use of popcorn-c++ would build.
cxx: all
	@$(DIST)/lib/popcorn/cxx/tools/build-libcxx $(DIST) $(BUILD)/cxx

demo: all
	@test/demo $(if $(PROGRAM),"$(PROGRAM)" $(ARGS))

test-quick: cxx
	@$(MAVEN) verify
	@test/run quick

test: cxx
	@tools/prerequisites bench
	@$(MAVEN) verify
	@test/run full

# Every program of the corpora; takes some hours and goes on where it was stopped.
test-corpus: cxx
	@test/corpus/run all

# Real programs, through their own build systems and suites: three runs of each, which change with the commit; or all runs.
test-real: cxx
	@tools/prerequisites real
	@test/run real

test-real-full: cxx
	@tools/prerequisites real
	@test/run real-full

# The two commands on a clean system: on one that changes with the commit, or on each one.
test-fresh test-fresh-full:
	@tools/prerequisites fresh
	@test/run $(@:test-%=%)

# Real kernels of the foreign ISAs, in emulated machines; with hops inside and more kernels.
test-machines test-machines-full: cxx
	@tools/prerequisites machines
	@test/run $(@:test-%=%)

# What programs cost without hops, against clang: part of the benchmarks, or all of them.
bench-quick: cxx
	@tools/prerequisites bench
	@test/bench/run quick

bench: cxx
	@tools/prerequisites bench
	@test/bench/run full

install: all
	@mkdir -p $(DESTDIR)$(PREFIX)
	@rm -f $(DESTDIR)$(PREFIX)/lib/popcorn/libcxx/symbols # of an older installation
	@cp -a $(DIST)/. $(DESTDIR)$(PREFIX)/
	@echo "installed in $(DESTDIR)$(PREFIX)"

clean:
	rm -rf $(BUILD)
