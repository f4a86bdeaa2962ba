#ifndef NABLA_CSHA256_H
#define NABLA_CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into a SHA-256 state (FIPS 180-4, section 6.2.2) by the instructions
/// that a processor has for it.
///
/// The constants are the 64 of section 4.2.2. Gives the number of blocks taken: all, or none where
/// the processor has no such instructions.
size_t nabla_sha256_take_blocks(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]);

#endif
