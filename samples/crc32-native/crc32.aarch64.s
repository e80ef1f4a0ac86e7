// unsigned crc32_update(unsigned crc, const unsigned char *bytes, unsigned long count)
// AAPCS64 6.8: w0, x1, x2; result in w0. Armv8.0 need not have the crc32 instructions: a bit a step, with the polynomial in w4.
	.text
	.globl	crc32_update
	.type	crc32_update, %function
crc32_update:
	cbz	x2, 3f
	mov	w4, #0x8320
	movk	w4, #0xedb8, lsl #16
1:	ldrb	w3, [x1], #1
	eor	w0, w0, w3
	mov	w5, #8
2:	tst	w0, #1
	csel	w6, w4, wzr, ne
	eor	w0, w6, w0, lsr #1
	subs	w5, w5, #1
	b.ne	2b
	subs	x2, x2, #1
	b.ne	1b
3:	ret
	.size	crc32_update, . - crc32_update
