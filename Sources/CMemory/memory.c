#include "CMemory.h"

#if __has_include(<features.h>)
#include <features.h>  // says whether this is glibc
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

void nabla_take_memory_in_large_steps(void) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  // The largest that it takes: half of what the memory of a thread may be.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
