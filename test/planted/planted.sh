# Not tests of the product: they show the suite `self` that the runner tells success, failure and skips apart.

quick_passes() {
	run true
	expect_status 0
}

quick_fails() {
	run false
	expect_status 0
}

quick_failsByAPlainCommand() {
	false
	true
}

quick_skips() {
	skip 'for the sake of the test'
}

quick_breaks() {
	kill -KILL "$BASHPID" $$
}

quick_passesWithANote() {
	note 'worth knowing'
}

# Reads $PLANTED_JSON and forgets the status.
quick_readsJson() {
	local count
	echo "$PLANTED_JSON" >read.stats
	count=$(hops_made read.stats) || :
	echo "$count"
}
