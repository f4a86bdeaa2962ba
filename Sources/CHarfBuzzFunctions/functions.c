#include "CHarfBuzzFunctions.h"

#include <stddef.h>

#if defined(__APPLE__)

// A library is found where the linker found it, which need not be where the system looks.
#define OPEN(name)
#define FILL(name) functions->name = hb_##name;

#else

#include <dlfcn.h>

// Functions are bound when they are called: most of those of the libraries behind never are.
#define OPEN(name)                                             \
  void *const library = dlopen(name, RTLD_LAZY | RTLD_LOCAL); \
  if (!library) return dlerror();
#define FILL(name)                                                            \
  functions->name = (__typeof__(functions->name))dlsym(library, "hb_" #name); \
  if (!functions->name) return dlerror();

#endif

// The names of the interface that the headers declare: they have not changed since HarfBuzz 1.0.
const char *nabla_harfbuzz_load(NablaHarfBuzzFunctions *functions) {
  OPEN("libharfbuzz.so.0")
  NABLA_HARFBUZZ_FUNCTIONS(FILL)
  return NULL;
}

const char *nabla_harfbuzz_load_subset(NablaHarfBuzzSubsetFunctions *functions) {
  OPEN("libharfbuzz-subset.so.0")
  NABLA_HARFBUZZ_SUBSET_FUNCTIONS(FILL)
  return NULL;
}
