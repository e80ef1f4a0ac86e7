# What is installed for people: man pages and bash completion.

share=$POPCORN_HOME/share

# As a reader sees them; man resolves the pages that stand for others.
quick_manPagesRenderWithoutAWarning() {
	need_tool man
	local page
	for page in popcorn popcorn-{cc,c++,g++,run,restore,migrate,checkpoint,ps,inspect,check,doctor,install,compare,ar,ranlib,nm,strip,objcopy,ld}; do
		run env MANPATH="$share/man" LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -P cat "$page"
		expect_status 0
		[ ! -s err ] || fail "$page: $(head -c 200 err)"
		expect_match out '^NAME'
		expect_match out '^SYNOPSIS'
		expect_no_match out '\*[a-z]|null'
	done
	expect_equal "$(ls "$share/man/man1" | wc -l)" 20 'pages'
}

quick_manPagesAreFoundBesideTheCommands() {
	need_tool man
	run env -u MANPATH PATH="$POPCORN_HOME/bin:$PATH" man -P cat popcorn-run
	expect_status 0
	expect_match out 'every:N'
}

# complete_line FUNCTION WORD...: what is offered for the last word, one a line.
complete_line() {
	(
		set +eu
		. "$share/bash-completion/completions/$2"
		compopt() { return 0; }
		COMP_WORDS=("${@:2}")
		COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		COMP_LINE="${COMP_WORDS[*]}"
		COMP_POINT=${#COMP_LINE}
		$1
		printf '%s\n' "${COMPREPLY[@]}"
	) >offered
}

quick_popcornCompletesCommandsAndOptions() {
	complete_line _complete_popcorn popcorn in
	expect_equal "$(sort offered | tr '\n' ' ')" 'inspect install '
	complete_line _complete_popcorn popcorn run --mi
	expect_equal "$(cat offered)" --migrate
	complete_line _complete_popcorn popcorn ''
	expect_match offered '^inspect$'
	expect_no_match offered build-library
	complete_line _complete_popcorn popcorn run --migrate ''
	expect_equal "$(tr '\n' ' ' <offered)" 'every: after: at: hops: points: seed: max: reverse same blocking start: count '
	touch program.image
	complete_line _complete_popcorn popcorn restore program
	expect_equal "$(cat offered)" program.image
}

quick_popcornCcCompletesOursAndThoseOfClang() {
	PATH=$POPCORN_HOME/bin:$PATH
	complete_line _popcorn_cc_and_clang popcorn-cc --popcorn-p
	expect_equal "$(sort offered | tr '\n' ' ')" \
		'--popcorn-pass= --popcorn-plugin= --popcorn-points= --popcorn-print-after= --popcorn-print-before= '
	complete_line _popcorn_cc_and_clang popcorn-cc --popcorn-stop-after = data
	expect_equal "$(cat offered)" data-stack
	# bash makes three words of it.
	complete_line _popcorn_cc_and_clang popcorn-cc --popcorn-points = a
	expect_equal "$(cat offered)" all
	complete_line _popcorn_cc_and_clang popcorn-cc --popcorn-isas =
	expect_equal "$(tr '\n' ' ' <offered)" "${isas[*]} "
	complete_line _popcorn_cc_and_clang popcorn-cc -fno-strict-al
	expect_equal "$(cat offered)" -fno-strict-aliasing
	touch source.c
	complete_line _popcorn_cc_and_clang popcorn-cc -c sou
	expect_equal "$(cat offered)" source.c
	complete_line _popcorn_cc_and_clang popcorn-c++ --popcorn-is
	expect_equal "$(cat offered)" --popcorn-isas=
	complete_line _popcorn_cc_and_clang popcorn-c++ -fno-rt
	expect_match offered '^-fno-rtti$'
}

# A shell that loads completions by name finds ours.
quick_completionsAreRegistered() {
	local name
	for name in popcorn popcorn-cc popcorn-c++ popcorn-g++; do
		run bash --norc -c '. "$1" && complete -p "$2"' bash "$share/bash-completion/completions/$name" $name
		expect_status 0
		expect_match out "^complete .*-F _.* ${name//+/\\+}\$"
	done
}
