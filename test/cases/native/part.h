/* What the native part and the program share. */
int isa(void);
long sum(const long *values, int count, double *mean);
void copy(char *to, const char *from, unsigned long bytes);
int calls_since_hop(void);
long twice(long);
_Bool all(signed char, unsigned char, short, unsigned short, unsigned, float, double, const void *, long,
        long, int);
