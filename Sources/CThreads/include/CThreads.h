#ifndef NABLA_CTHREADS_H
#define NABLA_CTHREADS_H

/// Starts a thread, on Linux with glibc on another processor than the caller's where there is one.
///
/// Left to itself, Linux often keeps a new thread waiting behind the one that made it although another
/// processor is idle, above all where that is a virtual one, which counts as taken while it sleeps:
/// until the next tick of the clock, which is four milliseconds. Once it runs, the thread may go
/// wherever its maker may.
///
/// Gives 0, or an error number, and then nothing was started.
int nabla_start_thread_elsewhere(void (*_Nonnull body)(void *_Nonnull), void *_Nonnull context);

#endif
