#ifndef NABLA_CCAIRO_FUNCTIONS_H
#define NABLA_CCAIRO_FUNCTIONS_H

// The first is found by what pkg-config says, the second on the compiler's own path.
#if __has_include(<cairo.h>)
#include <cairo-pdf.h>
#include <cairo.h>
#define NABLA_HAS_CAIRO 1
#elif __has_include(<cairo/cairo.h>)
#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#define NABLA_HAS_CAIRO 1
#endif

#ifdef NABLA_HAS_CAIRO

/// The functions of libcairo that drawing uses, by their names without `cairo_`.
///
/// A table, so that a program that draws no PNG and no PDF does not load libcairo and the some
/// twenty libraries behind it, which is part of the time that every program takes to start.
#define NABLA_CAIRO_FUNCTIONS(function)                                                           \
  function(clip) function(close_path) function(create) function(curve_to) function(destroy)       \
  function(fill) function(fill_preserve) function(get_source) function(image_surface_create)      \
  function(image_surface_get_data) function(image_surface_get_stride) function(line_to)           \
  function(move_to) function(new_path) function(paint_with_alpha) function(pattern_set_filter)    \
  function(pdf_surface_create_for_stream) function(pdf_surface_set_metadata)                      \
  function(pop_group_to_source) function(push_group) function(rectangle) function(restore)        \
  function(save) function(scale) function(set_dash) function(set_fill_rule)                       \
  function(set_line_cap) function(set_line_join) function(set_line_width)                         \
  function(set_miter_limit) function(set_source_rgba) function(set_source_surface)                \
  function(show_page) function(status) function(status_to_string) function(stroke_preserve)       \
  function(surface_destroy) function(surface_finish) function(surface_flush)                      \
  function(surface_mark_dirty) function(surface_status) function(surface_write_to_png_stream)     \
  function(transform) function(translate)

typedef struct {
#define NABLA_CAIRO_FIELD(name) __typeof__(cairo_##name) *name;
  NABLA_CAIRO_FUNCTIONS(NABLA_CAIRO_FIELD)
#undef NABLA_CAIRO_FIELD
} NablaCairoFunctions;

/// Fills in the table, loading libcairo where it is not loaded yet.
///
/// Gives null, or in the words of the system what is missing: a text that lives as long as the
/// program. May be called for every picture, from any thread: the system counts.
const char *nabla_cairo_load(NablaCairoFunctions *functions);

#endif

#endif
