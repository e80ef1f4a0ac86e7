#ifndef PART_H
#define PART_H

extern int shared_value;
extern const char *const part_table[2];
int part_step(int value);
int (*part_pointer(int index))(int);
int *part_address_of_shared(void);

#endif
