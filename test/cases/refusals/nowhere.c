/* Calls a function that is defined nowhere. */
int nowhere(int);

int main(void)
{
	return nowhere(1);
}
