/* What was asked for and not made; see report.h. */
#include "report/report.h"

#include "find/arguments.h"
#include "find/image_path.h"
#include "kernel/exit_status.h"
#include "kernel/paths.h"
#include "kernel/say.h"
#include "portable/text.h"
#include "state/process.h"
#include "state/put_off.h"

int pc_report_wants(char *const *envp, const char *variable)
{
	const char *value = pc_variable(envp, variable);

	return value != 0 && value[0] != 0 && !(value[0] == '0' && value[1] == 0);
}

void pc_report_begin(char *const *envp)
{
	int strict = pc_report_wants(envp, PC_STRICT_VARIABLE);

	pc_self->report = (struct pc_report){
	        .asked = (uint32_t)(strict || pc_report_wants(envp, PC_REPORT_VARIABLE)),
	        .strict = (uint32_t)strict,
	};
}

void pc_report_forked(void)
{
	pc_self->report = (struct pc_report){.forked = 1};
}

void pc_report_hop_put_off(unsigned reason)
{
	struct pc_report *report = &pc_self->report;

	/* One that has been given up comes first. */
	if (report->hops != 0)
		return;
	report->hop_point = pc_self->schedule.due;
	report->hop_reason = reason;
}

void pc_report_hop_made(void)
{
	struct pc_report *report = &pc_self->report;

	report->made++;
	if (report->hops == 0)
		report->hop_reason = PC_PUT_OFF_NONE;
}

void pc_report_hop_given_up(unsigned reason)
{
	pc_report_hop_put_off(reason);
	pc_self->report.hops++;
}

void pc_report_stops_passed(uint64_t count, uint64_t first)
{
	struct pc_report *report = &pc_self->report;

	/* For the reason for which the hop before them has waited. */
	if (report->hops == 0 && count != 0)
		report->hop_point = first;
	report->hops += count;
}

void pc_report_image_put_off(unsigned reason)
{
	struct pc_report *report = &pc_self->report;

	if (report->image_point == 0)
		report->image_point = pc_self->points;
	report->image_reason = reason;
}

void pc_report_image_given_up(void)
{
	pc_self->report.image_point = 0;
	pc_self->report.images++;
}

/* Hops that were to be made and have not been, at the end of the program. */
static uint64_t count_missing_hops(void)
{
	const struct pc_schedule *schedule = &pc_self->schedule;
	const struct pc_report *report = &pc_self->report;
	int waits = schedule->due <= pc_self->points;

	switch (schedule->kind) {
	case PC_SCHEDULE_AT:
		return report->hops + pc_schedule_stops_left(schedule);
	case PC_SCHEDULE_HOPS:
		return schedule->hops > report->made ? schedule->hops - report->made : 0;
	default:
		return report->hops + (uint64_t)waits;
	}
}

/* Messages of their own have named these when they came up. */
static int was_told(unsigned reason)
{
	return reason >= PC_PUT_OFF_NO_SIBLING && reason != PC_PUT_OFF_WAITING_SIGNAL;
}

static int is_to_be_told(void)
{
	const struct pc_report *report = &pc_self->report;

	return report->asked ||
	       (pc_self->schedule.kind == PC_SCHEDULE_AT && !report->forked && !was_told(report->hop_reason));
}

static void tell_hops(uint64_t missing)
{
	const struct pc_report *report = &pc_self->report;
	int put_off = report->hop_reason != PC_PUT_OFF_NONE;
	struct pc_text text;

	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: ");
	pc_text_add_number(&text, missing);
	pc_text_add(&text, missing == 1 ? " hop was" : " hops were");
	pc_text_add(&text, " asked for and not made, ");
	if (put_off || pc_self->schedule.due != PC_NEVER) {
		pc_text_add(&text, missing == 1 ? "at point " : "the first at point ");
		pc_text_add_number(&text, put_off ? report->hop_point : pc_self->schedule.due);
		pc_text_add(&text, ": ");
	}
	pc_text_add(&text, put_off ? pc_put_off_name(report->hop_reason) : "the program ended before");
	pc_text_say(&text);
}

static void tell_image(const char *otherwise)
{
	const struct pc_report *report = &pc_self->report;
	struct pc_text text;
	char path[PC_PATH];

	if (!pc_image_path_make(path))
		return;
	pc_text_begin(&text);
	pc_text_add(&text, "popcorn: no image ");
	pc_text_add(&text, path);
	pc_text_add(&text, " at point ");
	pc_text_add_number(
	        &text, report->image_point != 0 ? report->image_point : pc_self->schedule.image_due);
	pc_text_add(&text, ": ");
	pc_text_add(&text, report->image_point != 0 ? pc_put_off_name(report->image_reason) : otherwise);
	pc_text_say(&text);
}

int pc_report_end(int status)
{
	const struct pc_report *report = &pc_self->report;
	uint64_t hops = count_missing_hops();
	int image = pc_self->schedule.image_due != PC_NEVER;

	if (image)
		tell_image("the program ended before");
	if (hops != 0 && is_to_be_told())
		tell_hops(hops);
	return report->strict && status == 0 && (hops != 0 || image || report->images != 0) ? PC_EXIT_NOT_MADE
	                                                                                    : status;
}

void pc_report_leaving(void)
{
	if (pc_self->schedule.image_due != PC_NEVER)
		tell_image("the program has executed another one");
}
