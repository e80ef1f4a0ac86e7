# Tests that are too long to make at each commit change with it.

commit_number() {
	local hash
	hash=$(git -C "$repository" rev-parse HEAD) || hash=0
	echo $((16#${hash:0:7}))
}
