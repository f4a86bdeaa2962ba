#ifndef NABLA_CMEMORY_H
#define NABLA_CMEMORY_H

/// Lets the C library ask the system for memory in steps of 16 MB and give none back.
///
/// For a program that soon ends: glibc else asks for 4 KB at a time wherever a second thread needs
/// memory, which takes a program of two threads several hundred calls. Other C libraries are left
/// as they are. To be called before there is a second thread.
void nabla_take_memory_in_large_steps(void);

#endif
