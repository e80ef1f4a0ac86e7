/*
 * The outermost portable frame: what native code calls with the block of argc, argv..., 0, envp..., 0, auxv.
 * It must be portable, because every frame from a migration point to here is read and rebuilt at a hop.
 */
int main(int, char **, char **);
int __libc_start_main(
        int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void));

void __pc_start_program(long *block)
{
	__libc_start_main(main, (int)block[0], (char **)(block + 1), 0, 0, 0);
}
