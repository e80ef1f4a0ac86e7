/* Error numbers in words; see error_text.h. */
#include "portable/error_text.h"

static const struct {
	int number;
	const char *text;
} errors[] = {
        {1, "Operation not permitted (EPERM)"},
        {2, "No such file or directory (ENOENT)"},
        {3, "No such process (ESRCH)"},
        {4, "Interrupted system call (EINTR)"},
        {5, "I/O error (EIO)"},
        {6, "No such device or address (ENXIO)"},
        {7, "Argument list too long (E2BIG)"},
        {8, "Exec format error (ENOEXEC)"},
        {9, "Bad file descriptor (EBADF)"},
        {10, "No child process (ECHILD)"},
        {11, "Resource temporarily unavailable (EAGAIN)"},
        {12, "Out of memory (ENOMEM)"},
        {13, "Permission denied (EACCES)"},
        {14, "Bad address (EFAULT)"},
        {16, "Resource busy (EBUSY)"},
        {17, "File exists (EEXIST)"},
        {18, "Cross-device link (EXDEV)"},
        {19, "No such device (ENODEV)"},
        {20, "Not a directory (ENOTDIR)"},
        {21, "Is a directory (EISDIR)"},
        {22, "Invalid argument (EINVAL)"},
        {23, "Too many open files in system (ENFILE)"},
        {24, "No file descriptors available (EMFILE)"},
        {25, "Not a tty (ENOTTY)"},
        {26, "Text file busy (ETXTBSY)"},
        {27, "File too large (EFBIG)"},
        {28, "No space left on device (ENOSPC)"},
        {29, "Invalid seek (ESPIPE)"},
        {30, "Read-only file system (EROFS)"},
        {31, "Too many links (EMLINK)"},
        {32, "Broken pipe (EPIPE)"},
        {36, "Filename too long (ENAMETOOLONG)"},
        {38, "Function not implemented (ENOSYS)"},
        {39, "Directory not empty (ENOTEMPTY)"},
        {40, "Symbolic link loop (ELOOP)"},
        {75, "Value too large for data type (EOVERFLOW)"},
        {80, "Error loading shared library (ELIBBAD)"},
        {95, "Not supported (EOPNOTSUPP)"},
        {116, "Stale file handle (ESTALE)"},
        {122, "Quota exceeded (EDQUOT)"},
};

const char *pc_error_text(long result)
{
	for (unsigned i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (errors[i].number == -result)
			return errors[i].text;
	return "Unknown error";
}

void pc_text_add_error(struct pc_text *text, long result)
{
	pc_text_add(text, ": ");
	pc_text_add(text, pc_error_text(result));
}
