/* The demo: counts the ways to place n queens, with the board on the stack, and says how far it is. */
#include "../sample.h"

struct progress {
	const int *board;
	long solutions;
	long tried;
	double weight;
	struct progress *outer;
};

static struct progress *innermost;

static int is_safe(const int *board, int row, int column)
{
	for (int r = 0; r < row; r++)
		if (board[r] == column || board[r] - column == r - row || board[r] - column == row - r)
			return 0;
	return 1;
}

static NOINLINE void place(int *board, int size, int row)
{
	if (row == size) {
		innermost->solutions++;
		innermost->weight += board[0] * 0.5 + board[size - 1] * 0.25;
		return;
	}
	for (int column = 0; column < size; column++) {
		innermost->tried++;
		if (is_safe(board, row, column)) {
			board[row] = column;
			place(board, size, row + 1);
		}
	}
}

int main(int argc, char **argv)
{
	int size = argc > 1 ? atoi(argv[1]) : 9;
	if (size < 1 || size > 16) {
		fprintf(stderr, "usage: %s [1..16]\n", argv[0]);
		return 2;
	}
	int board[size];
	long solutions = 0;
	for (int first = 0; first < size; first++) {
		struct progress mine = {board, 0, 0, 0, innermost};
		innermost = &mine;
		board[0] = first;
		place(board, size, 1);
		innermost = mine.outer;
		solutions += mine.solutions;
		printf("first queen in column %2d: %5ld solutions, %8ld tried, weight %.2f\n", first + 1,
		        mine.solutions, mine.tried, mine.weight);
		fflush(stdout);
	}
	printf("%d queens: %ld solutions\n", size, solutions);
	return 0;
}
