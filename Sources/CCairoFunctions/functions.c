#include "CCairoFunctions.h"

#ifdef NABLA_HAS_CAIRO

#if defined(__APPLE__)

// A library is found where the linker found it, which need not be where the system looks.
const char *nabla_cairo_load(NablaCairoFunctions *functions) {
#define FILL(name) functions->name = cairo_##name;
  NABLA_CAIRO_FUNCTIONS(FILL)
#undef FILL
  return NULL;
}

#else

#include <dlfcn.h>
#include <stddef.h>

const char *nabla_cairo_load(NablaCairoFunctions *functions) {
  // The name of the interface that the headers declare: it has not changed since cairo 1.0.
  void *const library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
#define FILL(name)                                                       \
  functions->name = (__typeof__(functions->name))dlsym(library, "cairo_" #name); \
  if (!functions->name) return dlerror();
  NABLA_CAIRO_FUNCTIONS(FILL)
#undef FILL
  return NULL;
}

#endif

#endif
