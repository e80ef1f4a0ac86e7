# sqlite3's own speedtest1, in memory.
package=sqlite3
flags=(-w -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION -Isource)

# One file for the library, as its Makefile puts it together.
list_sources() {
	(cd source && ./configure --disable-shared --disable-tcl --disable-readline && make sqlite3.c) >configure.log 2>&1
	printf 'source/%s.c\n' sqlite3 test/speedtest1
}

# Without the times that it prints.
run_program() {
	"${@:2}" --size "$1" --verify :memory: | sed -E 's/ *[0-9.]+s$//'
}
