# sqlite3: autotools; 150,000 lines in one file. At level real without speedtest1, which is that file compiled and linked once more.
package=sqlite3
executables='sqlite3 speedtest1'
cost=400
least_lines=5180
least_hops=20
[ "$POPCORN_TEST_LEVEL" = real-full ] || executables=sqlite3

configure_program() {
	./configure --disable-shared --disable-tcl --disable-readline --enable-fts5 CFLAGS=-O2
}

build_program() {
	# shellcheck disable=SC2086
	make $executables
}

# 2,000 statements by subject in one process; some of them are wrong, so the shell ends with 1.
check_program() {
	local statements wrong status=0
	"$programs/sqlite3/expand" "$programs"/sqlite3/*.sql >statements.sql
	statements=$(grep -vc '^\.' statements.sql)
	[ "$statements" -ge 2000 ]
	rm -f statements.db*
	{
		printf '.headers on\n.nullvalue NULL\n'
		cat statements.sql
	} | ./sqlite3 -batch statements.db 2>errors || status=$?
	cat errors
	wrong=$(grep -c '^[A-Z][a-z]* error' errors || :)
	echo "$statements statements, $wrong errors, exit status $status"
	[ "$wrong" -le 78 ]
	./sqlite3 statements.db 'PRAGMA integrity_check; SELECT count(*) FROM sqlite_schema'
	case $executables in
	*speedtest1*)
		rm -f speed.db
		./speedtest1 --size 1 --verify speed.db | sed -E 's/ +[0-9]+\.[0-9]+s$//; /^-- Speedtest1/d'
		;;
	esac
}
