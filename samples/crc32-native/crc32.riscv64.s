# unsigned crc32_update(unsigned crc, const unsigned char *bytes, unsigned long count)
# RISC-V psABI 2.1: a0, a1, a2; the result in a0, sign-extended. A bit a step, with the polynomial in t0.
	.text
	.globl	crc32_update
	.type	crc32_update, @function
crc32_update:
	beqz	a2, 3f
	li	t0, 0xedb88320
	slli	a0, a0, 32
	srli	a0, a0, 32
1:	lbu	t1, 0(a1)
	xor	a0, a0, t1
	li	t2, 8
2:	andi	t3, a0, 1
	neg	t3, t3
	and	t3, t3, t0
	srli	a0, a0, 1
	xor	a0, a0, t3
	addi	t2, t2, -1
	bnez	t2, 2b
	addi	a1, a1, 1
	addi	a2, a2, -1
	bnez	a2, 1b
3:	sext.w	a0, a0
	ret
	.size	crc32_update, . - crc32_update
