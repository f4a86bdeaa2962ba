#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

/// Whether the processor has SHA, SSSE3 and SSE4.1 (Intel SDM, volume 2, CPUID).
static int has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

/// The instructions hold the state as ABEF and CDGH, and take two rounds a step
/// (S. Gulley et al., Intel SHA Extensions, 2013).
__attribute__((target("sha,ssse3,sse4.1")))
static void take(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);

  for (; count > 0; count--, blocks += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i w[4];
    for (int i = 0; i < 16; i++) {
      __m128i *const word = &w[i & 3];
      if (i < 4) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(blocks + 16 * i));
        *word = _mm_shuffle_epi8(bytes, bigEndian);
      } else {
        const __m128i last = w[(i + 3) & 3];
        const __m128i sevenBack = _mm_alignr_epi8(last, w[(i + 2) & 3], 4);
        const __m128i partial = _mm_sha256msg1_epu32(*word, w[(i + 1) & 3]);
        *word = _mm_sha256msg2_epu32(_mm_add_epi32(partial, sevenBack), last);
      }
      const __m128i key = _mm_loadu_si128((const __m128i *)(constants + 4 * i));
      const __m128i sum = _mm_add_epi32(*word, key);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }

  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

size_t nabla_sha256_take_blocks(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
  if (count == 0 || !has_instructions()) return 0;
  take(state, blocks, count, constants);
  return count;
}

#else

size_t nabla_sha256_take_blocks(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
  (void)state, (void)blocks, (void)count, (void)constants;
  return 0;
}

#endif
