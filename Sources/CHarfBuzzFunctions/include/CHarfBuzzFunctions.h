#ifndef NABLA_CHARFBUZZ_FUNCTIONS_H
#define NABLA_CHARFBUZZ_FUNCTIONS_H

// The first is found by what pkg-config says, the second on the compiler's own path.
#if __has_include(<hb.h>)
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#else
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>
#include <harfbuzz/hb.h>
#endif

/// The functions of HarfBuzz that typesetting uses, by their names without `hb_`.
///
/// A table, so that a program loads HarfBuzz and the nine libraries behind it beside other work, and
/// not at all where it sets no text: that is a third of the time that a program takes to start.
#define NABLA_HARFBUZZ_FUNCTIONS(function) \
  function(blob_create_from_file_or_fail) function(blob_destroy) function(blob_get_data)           \
  function(buffer_add_utf8) function(buffer_create) function(buffer_destroy)                       \
  function(buffer_get_glyph_infos) function(buffer_get_glyph_positions)                            \
  function(buffer_guess_segment_properties) function(buffer_set_direction)                         \
  function(buffer_set_language) function(buffer_set_script) function(draw_funcs_create)            \
  function(draw_funcs_make_immutable) function(draw_funcs_set_close_path_func)                     \
  function(draw_funcs_set_cubic_to_func) function(draw_funcs_set_line_to_func)                     \
  function(draw_funcs_set_move_to_func) function(face_count) function(face_create)                 \
  function(face_destroy) function(face_get_glyph_count) function(face_get_upem)                    \
  function(face_make_immutable) function(face_reference_blob) function(font_create)                \
  function(font_destroy) function(font_get_glyph_h_advance) function(font_get_glyph_shape)         \
  function(font_get_h_extents) function(font_get_nominal_glyph) function(font_make_immutable)      \
  function(font_set_scale) function(font_set_variations) function(language_from_string)            \
  function(ot_math_get_constant) function(ot_math_get_glyph_assembly)                              \
  function(ot_math_get_glyph_italics_correction) function(ot_math_get_glyph_kerning)               \
  function(ot_math_get_glyph_top_accent_attachment) function(ot_math_get_glyph_variants)           \
  function(ot_math_get_min_connector_overlap) function(ot_math_has_data)                           \
  function(ot_metrics_get_position_with_fallback) function(ot_name_get_utf8)                       \
  function(ot_var_find_axis_info) function(set_add) function(shape) function(style_get_value)      \
  function(unicode_funcs_get_default) function(unicode_script)

/// The functions of HarfBuzz that cut down fonts, by their names without `hb_`.
#define NABLA_HARFBUZZ_SUBSET_FUNCTIONS(function) \
  function(subset_input_create_or_fail) function(subset_input_destroy) function(subset_input_set)  \
  function(subset_input_set_flags) function(subset_input_unicode_set) function(subset_or_fail)

#define NABLA_HARFBUZZ_FIELD(name) __typeof__(hb_##name) *name;

typedef struct {
  NABLA_HARFBUZZ_FUNCTIONS(NABLA_HARFBUZZ_FIELD)
} NablaHarfBuzzFunctions;

typedef struct {
  NABLA_HARFBUZZ_SUBSET_FUNCTIONS(NABLA_HARFBUZZ_FIELD)
} NablaHarfBuzzSubsetFunctions;

#undef NABLA_HARFBUZZ_FIELD

/// Fills in the table, loading HarfBuzz where it is not loaded yet.
///
/// Gives null, or in the words of the system what is missing: a text that lives as long as the
/// program. May be called from any thread.
const char *nabla_harfbuzz_load(NablaHarfBuzzFunctions *functions);

/// The same for the part of HarfBuzz that cuts down fonts.
const char *nabla_harfbuzz_load_subset(NablaHarfBuzzSubsetFunctions *functions);

#endif
