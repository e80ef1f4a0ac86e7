# unsigned crc32_update(unsigned crc, const unsigned char *bytes, unsigned long count)
# System V AMD64 psABI 3.2.3: edi, rsi, rdx; result in eax. A nibble a step, by a table.
	.text
	.globl	crc32_update
	.type	crc32_update, @function
crc32_update:
	movl	%edi, %eax
	testq	%rdx, %rdx
	je	2f
1:	movzbl	(%rsi), %ecx
	xorl	%ecx, %eax
	movl	%eax, %ecx
	andl	$15, %ecx
	shrl	$4, %eax
	xorl	nibbles(,%rcx,4), %eax
	movl	%eax, %ecx
	andl	$15, %ecx
	shrl	$4, %eax
	xorl	nibbles(,%rcx,4), %eax
	incq	%rsi
	decq	%rdx
	jne	1b
2:	ret
	.size	crc32_update, . - crc32_update

# A constant of the ISA's own: the remainders of the sixteen nibbles.
	.section .rodata
	.p2align 2
nibbles:
	.long	0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c
	.long	0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c
