# Clean roots: a Debian release as it is installed first, in the folder ./root.

# make_root SUITE: with git and make, and no more of what we need. What this machine has of its own to reach the network goes in.
make_root() {
	need_tool mmdebstrap
	# Lists no targets, but writes the list of sources.
	DEBIAN_APT_SUITE=$1 "$repository/tools/debian-apt" apt indextargets >/dev/null
	mmdebstrap --mode=root --variant=minbase --include=git,make "$1" root apt/sources.list
	cp --dereference /etc/resolv.conf root/etc/
	if [ -d /usr/local/share/ca-certificates ]; then
		cp -R /usr/local/share/ca-certificates root/usr/local/share/
	fi
	chroot root useradd --create-home --shell /bin/sh user
	rm -rf apt
}

# in_root USER COMMAND: in the user's home, with nothing of our environment. The mounts end with the command.
in_root() {
	# shellcheck disable=SC2016
	run unshare --mount --pid --fork --kill-child sh -c '
		mount --rbind /dev root/dev && mount -t proc proc root/proc &&
			exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot root su -l "$1" -c "$2"' sh "$1" "$2"
}

# copy_sources FOLDER: as they are now, committed or not.
copy_sources() {
	mkdir -p "$1"
	(cd "$repository" && git ls-files -coz --exclude-standard | tar -c --null -T -) | tar -x -C "$1"
}
