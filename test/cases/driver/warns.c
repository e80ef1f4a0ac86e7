/* clang warns of a variable that is never set. */
int f(int unused)
{
	int x;
	return x;
}
