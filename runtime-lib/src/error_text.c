/* Error numbers in words; see error_text.h. */
#include "error_text.h"

static const struct {
	int number;
	const char *text;
} errors[] = {
        {1, "Operation not permitted"},
        {2, "No such file or directory"},
        {5, "I/O error"},
        {7, "Argument list too long"},
        {8, "Exec format error"},
        {9, "Bad file descriptor"},
        {11, "Resource temporarily unavailable"},
        {12, "Out of memory"},
        {13, "Permission denied"},
        {14, "Bad address"},
        {16, "Resource busy"},
        {17, "File exists"},
        {20, "Not a directory"},
        {21, "Is a directory"},
        {22, "Invalid argument"},
        {23, "Too many open files in system"},
        {24, "No file descriptors available"},
        {26, "Text file busy"},
        {27, "File too large"},
        {28, "No space left on device"},
        {30, "Read-only file system"},
        {36, "Filename too long"},
        {38, "Function not implemented"},
        {40, "Symbolic link loop"},
        {80, "Error loading shared library"},
        {122, "Quota exceeded"},
};

const char *pc_error_text(long result)
{
	for (unsigned i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (errors[i].number == -result)
			return errors[i].text;
	return "Unknown error";
}
