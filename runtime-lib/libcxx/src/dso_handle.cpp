// What destructors of statics are registered with: there are no shared libraries to be told apart.
extern "C" {

extern void *__dso_handle;
__attribute__((visibility("hidden"))) void *__dso_handle = nullptr;
}
