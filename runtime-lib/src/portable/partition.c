/*
 * A treap; see partition.h. Changes take the tree apart at the ends of a range and append what becomes of each extent
 * between them to what lies to the left.
 */
#include "portable/partition.h"

/* Higher ones are nearer to the root: a hash, so that the tree is as deep as a random one. */
static uint32_t priority(uint32_t node)
{
	node = (node ^ node >> 16) * 0x85ebca6bu;
	node = (node ^ node >> 13) * 0xc2b2ae35u;
	return node ^ node >> 16;
}

static uint64_t end_of(const struct pc_extent *extent)
{
	return extent->address + extent->length;
}

static int agree(const struct pc_extent *a, const struct pc_extent *b)
{
	return a->protection == b->protection && a->flags == b->flags;
}

static uint64_t free_bytes(const struct pc_extent *extent)
{
	return extent->flags & PC_EXTENT_FREE ? extent->length : 0;
}

static void sum_up(struct pc_partition *partition, uint32_t node)
{
	struct pc_node *n = &partition->nodes[node];
	uint64_t left = partition->nodes[n->left].largest, right = partition->nodes[n->right].largest;

	n->largest = free_bytes(&n->extent);
	if (n->largest < left)
		n->largest = left;
	if (n->largest < right)
		n->largest = right;
}

static uint32_t make_node(struct pc_partition *partition, struct pc_extent extent)
{
	uint32_t node = partition->unused;

	if (node != 0)
		partition->unused = partition->nodes[node].left;
	else
		node = partition->count++;
	partition->nodes[node] = (struct pc_node){extent, 0, 0, free_bytes(&extent)};
	return node;
}

static void drop_node(struct pc_partition *partition, uint32_t node)
{
	partition->nodes[node].left = partition->unused;
	partition->unused = node;
}

/* All of left lies below all of right. */
static uint32_t merge(struct pc_partition *partition, uint32_t left, uint32_t right)
{
	struct pc_node *nodes = partition->nodes;

	if (left == 0 || right == 0)
		return left + right;
	if (priority(left) > priority(right)) {
		nodes[left].right = merge(partition, nodes[left].right, right);
		sum_up(partition, left);
		return left;
	}
	nodes[right].left = merge(partition, left, nodes[right].left);
	sum_up(partition, right);
	return right;
}

/* Extents that begin below the address, and the others. */
static void split_tree(
        struct pc_partition *partition, uint32_t tree, uint64_t address, uint32_t *low, uint32_t *high)
{
	struct pc_node *n = &partition->nodes[tree];

	if (tree == 0) {
		*low = *high = 0;
	} else if (n->extent.address < address) {
		split_tree(partition, n->right, address, &n->right, high);
		sum_up(partition, tree);
		*low = tree;
	} else {
		split_tree(partition, n->left, address, low, &n->left);
		sum_up(partition, tree);
		*high = tree;
	}
}

static uint32_t last_of(const struct pc_partition *partition, uint32_t tree)
{
	while (tree != 0 && partition->nodes[tree].right != 0)
		tree = partition->nodes[tree].right;
	return tree;
}

static uint32_t first_of(const struct pc_partition *partition, uint32_t tree)
{
	while (tree != 0 && partition->nodes[tree].left != 0)
		tree = partition->nodes[tree].left;
	return tree;
}

/* Takes the first extent out of a tree that is not empty. */
static struct pc_extent take_first(struct pc_partition *partition, uint32_t *tree)
{
	uint32_t node = first_of(partition, *tree), first;
	struct pc_extent extent = partition->nodes[node].extent;

	split_tree(partition, *tree, end_of(&extent), &first, tree);
	drop_node(partition, first);
	return extent;
}

static struct pc_extent take_last(struct pc_partition *partition, uint32_t *tree)
{
	uint32_t node = last_of(partition, *tree), last;
	struct pc_extent extent = partition->nodes[node].extent;

	split_tree(partition, *tree, extent.address, tree, &last);
	drop_node(partition, last);
	return extent;
}

/* Adds an extent behind the last one, or to it if they agree. */
static void append_extent(struct pc_partition *partition, uint32_t *tree, struct pc_extent extent)
{
	uint32_t last = last_of(partition, *tree);

	if (last != 0 && agree(&partition->nodes[last].extent, &extent)) {
		struct pc_extent before = take_last(partition, tree);

		before.length += extent.length;
		extent = before;
	}
	*tree = merge(partition, *tree, make_node(partition, extent));
}

/* Splits the tree at an address, and an extent that lies across it. */
static void cut(
        struct pc_partition *partition, uint32_t tree, uint64_t address, uint32_t *low, uint32_t *high)
{
	uint32_t last;

	split_tree(partition, tree, address, low, high);
	last = last_of(partition, *low);
	if (last != 0 && end_of(&partition->nodes[last].extent) > address) {
		struct pc_extent left = take_last(partition, low), right = left;

		left.length = address - left.address;
		right.address = address;
		right.length -= left.length;
		*low = merge(partition, *low, make_node(partition, left));
		*high = merge(partition, make_node(partition, right), *high);
	}
}

static void count_bytes(struct pc_partition *partition, const struct pc_extent *extent, uint64_t sign)
{
	if (!(extent->flags & PC_EXTENT_FREE))
		partition->in_use += sign * extent->length;
	if (extent->flags & PC_EXTENT_SHARED)
		partition->shared += sign * extent->length;
}

/* Makes of each extent in a range one with this protection, and its flags those of keep and of add. */
static void change_range(struct pc_partition *partition, uint64_t address, uint64_t length,
        uint32_t protection, uint32_t keep, uint32_t add)
{
	uint32_t low, middle, high;

	cut(partition, partition->root, address, &low, &middle);
	cut(partition, middle, address + length, &middle, &high);
	while (middle != 0) {
		struct pc_extent extent = take_first(partition, &middle);

		count_bytes(partition, &extent, -1ul);
		extent.protection = protection;
		extent.flags = (extent.flags & keep) | add;
		count_bytes(partition, &extent, 1);
		append_extent(partition, &low, extent);
	}
	if (high != 0)
		append_extent(partition, &low, take_first(partition, &high));
	partition->root = merge(partition, low, high);
}

void pc_partition_begin(struct pc_partition *partition, struct pc_node *nodes, uint64_t low, uint64_t high)
{
	*partition = (struct pc_partition){.nodes = nodes, .count = 1};
	nodes[0] = (struct pc_node){.left = 0};
	partition->root = make_node(partition, (struct pc_extent){low, high - low, 0, PC_EXTENT_FREE});
}

void pc_partition_set(struct pc_partition *partition, struct pc_extent extent)
{
	change_range(partition, extent.address, extent.length, extent.protection, 0, extent.flags);
}

void pc_partition_free(struct pc_partition *partition, uint64_t address, uint64_t length)
{
	change_range(partition, address, length, 0, 0, PC_EXTENT_FREE);
}

void pc_partition_protect(
        struct pc_partition *partition, uint64_t address, uint64_t length, uint32_t protection)
{
	change_range(partition, address, length, protection,
	        protection != 0 ? ~(uint32_t)PC_EXTENT_PRISTINE : ~0u, 0);
}

const struct pc_extent *pc_partition_at(const struct pc_partition *partition, uint64_t address)
{
	uint32_t node = partition->root;

	while (node != 0) {
		const struct pc_node *n = &partition->nodes[node];

		if (address - n->extent.address < n->extent.length)
			return &n->extent;
		node = address < n->extent.address ? n->left : n->right;
	}
	return 0;
}

const struct pc_extent *pc_partition_in_use(const struct pc_partition *partition, uint64_t address)
{
	const struct pc_extent *extent = pc_partition_at(partition, address);

	/* Two that are free never touch. */
	return extent != 0 && extent->flags & PC_EXTENT_FREE ? pc_partition_at(partition, end_of(extent))
	                                                     : extent;
}

int pc_partition_covers(const struct pc_partition *partition, uint64_t address, uint64_t length)
{
	for (uint64_t at = address; at < address + length;) {
		const struct pc_extent *extent = pc_partition_at(partition, at);

		if (extent == 0 || extent->flags & PC_EXTENT_FREE)
			return 0;
		at = end_of(extent);
	}
	return 1;
}

int pc_partition_is_free(const struct pc_partition *partition, uint64_t address, uint64_t length)
{
	const struct pc_extent *extent = pc_partition_at(partition, address);

	return extent != 0 && extent->flags & PC_EXTENT_FREE && end_of(extent) - address >= length;
}

uint64_t pc_partition_fit(const struct pc_partition *partition, uint64_t length)
{
	const struct pc_node *nodes = partition->nodes;
	uint32_t node = partition->root;

	while (nodes[node].largest >= length) {
		if (nodes[nodes[node].left].largest >= length)
			node = nodes[node].left;
		else if (free_bytes(&nodes[node].extent) >= length)
			return nodes[node].extent.address;
		else
			node = nodes[node].right;
	}
	return 0;
}
