/* clang warns of its variable. */
int main(void)
{
	int unused;
	return 0;
}
