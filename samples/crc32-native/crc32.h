/* CRC-32 of IEEE 802.3 as it is while bytes come in: begin with ~0, invert at the end. */
#ifndef CRC32_H
#define CRC32_H

unsigned int crc32_update(unsigned int crc, const unsigned char *bytes, unsigned long count);

#endif
