#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // for affinities, which are not of POSIX
#endif

#include "CThreads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <sched.h>
#endif

typedef struct {
  void (*body)(void *);
  void *context;
#ifdef __GLIBC__
  // Where the thread may run once it does; of use if it is started elsewhere.
  cpu_set_t processors;
  int is_elsewhere;
#endif
} Start;

static void *run(void *argument) {
  const Start start = *(Start *)argument;
  free(argument);
#ifdef __GLIBC__
  if (start.is_elsewhere) sched_setaffinity(0, sizeof start.processors, &start.processors);
#endif
  start.body(start.context);
  return NULL;
}

// Asks for another processor than this one.
static void send_elsewhere(pthread_attr_t *attributes, Start *start) {
#ifdef __GLIBC__
  const int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof start->processors, &start->processors) != 0) return;
  cpu_set_t others = start->processors;
  CPU_CLR(here, &others);
  if (CPU_COUNT(&others) == 0) return;
  start->is_elsewhere = pthread_attr_setaffinity_np(attributes, sizeof others, &others) == 0;
#else
  (void)attributes, (void)start;
#endif
}

static int start_detached(pthread_attr_t *attributes, Start *start) {
  pthread_t thread;
  // As much as the first thread has on most systems; what is not used takes no memory.
  pthread_attr_setstacksize(attributes, 8 << 20);
  pthread_attr_setdetachstate(attributes, PTHREAD_CREATE_DETACHED);
  send_elsewhere(attributes, start);
  return pthread_create(&thread, attributes, run, start);
}

int nabla_start_thread_elsewhere(void (*body)(void *), void *context) {
  Start *const start = calloc(1, sizeof *start);
  if (!start) return ENOMEM;
  start->body = body;
  start->context = context;
  pthread_attr_t attributes;
  int problem = pthread_attr_init(&attributes);
  if (problem == 0) {
    problem = start_detached(&attributes, start);
    pthread_attr_destroy(&attributes);
  }
  if (problem != 0) free(start);
  return problem;
}
