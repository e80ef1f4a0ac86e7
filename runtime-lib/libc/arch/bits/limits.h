/* The portable machine's page size: what a program computes from it holds under every kernel. */
#define PAGESIZE 65536
