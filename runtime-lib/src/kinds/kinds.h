/*
 * The kinds of state that the kernel keeps and that travel with a process (image/travel.h). A kind is a file here, with its
 * saving and its loading, and a row of the list in kinds.c.
 */
#ifndef PC_KINDS_H
#define PC_KINDS_H

#include "image/travel.h"

extern const struct pc_kind pc_kind_auxiliary, pc_kind_barriers, pc_kind_clocks, pc_kind_close_on_exec,
        pc_kind_folder, pc_kind_mapped_files, pc_kind_name, pc_kind_open_files, pc_kind_signals,
        pc_kind_thread, pc_kind_thread_id, pc_kind_timers;

/* A travel that begins, with nothing known of the process yet; fd: of the image, or -1. */
void pc_travel_begin(struct pc_travel *travel, enum pc_vehicle in, int fd);

/* Saves all kinds. 1; or 0 with travel->why, and all is as before. */
int pc_kinds_save(struct pc_travel *travel);

/* The process stays: all is as before pc_kinds_save. */
void pc_kinds_undo(struct pc_travel *travel);

/* Loads all kinds, when the image has been read. 1, or 0 with travel->why. */
int pc_kinds_load(struct pc_travel *travel);

/* The same in a trial: what can be loaded without the program's memory. */
int pc_kinds_try(struct pc_travel *travel);

#endif
