// Replays the primitives of figures through libcairo to PNG files in memory, and prints the best
// time of each in seconds and its size in bytes as one JSON object.
//
//   replay ROUNDS FILE…
//
// `FiguresBenchmark primitives DIR` writes the files: one step a line, every number final, so that
// nothing is left to decide. A file is read into arrays before the clock starts; a round makes the
// surface, draws every step and compresses the picture.

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIMIT = 64 };

typedef struct {
  char name[12];
  int count;
  double *numbers;
} Step;

typedef struct {
  Step *steps;
  size_t count;
  double width, height, scale;
} Picture;

typedef struct {
  unsigned char *bytes;
  size_t count, capacity;
} Sink;

static void *checked(void *memory) {
  if (!memory) {
    fputs("replay: out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static Step read_step(char *line) {
  Step step = {.count = 0};
  double numbers[LIMIT];
  int length = 0;
  if (sscanf(line, "%11s%n", step.name, &length) != 1) return step;
  char *rest = line + length, *end;
  for (;;) {
    double number = strtod(rest, &end);
    if (end == rest || step.count == LIMIT) break;
    numbers[step.count++] = number;
    rest = end;
  }
  step.numbers = checked(malloc(sizeof(double) * (step.count + 1)));
  memcpy(step.numbers, numbers, sizeof(double) * step.count);
  return step;
}

static Picture read_picture(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  Picture picture = {0};
  size_t capacity = 0;
  char line[4096];
  while (fgets(line, sizeof line, file)) {
    Step step = read_step(line);
    if (strcmp(step.name, "size") == 0 && step.count == 3) {
      picture.width = step.numbers[0];
      picture.height = step.numbers[1];
      picture.scale = step.numbers[2];
      continue;
    }
    if (picture.count == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      picture.steps = checked(realloc(picture.steps, capacity * sizeof(Step)));
    }
    picture.steps[picture.count++] = step;
  }
  fclose(file);
  return picture;
}

static void draw(cairo_t *context, const Picture *picture) {
  double opacities[LIMIT];
  int depth = 0;
  for (size_t index = 0; index < picture->count; index++) {
    const Step *step = &picture->steps[index];
    const double *n = step->numbers;
    switch (step->name[0]) {
    case 'M': cairo_move_to(context, n[0], n[1]); break;
    case 'L': cairo_line_to(context, n[0], n[1]); break;
    case 'C': cairo_curve_to(context, n[0], n[1], n[2], n[3], n[4], n[5]); break;
    case 'Z': cairo_close_path(context); break;
    case 'c': cairo_set_source_rgba(context, n[0], n[1], n[2], n[3]); break;
    case 'r': cairo_set_fill_rule(context, n[0] > 0 ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING); break;
    case 'f': cairo_fill(context); break;
    case 'F': cairo_fill_preserve(context); break;
    case 's': cairo_stroke(context); break;
    case 'p':
      cairo_set_line_width(context, n[0]);
      cairo_set_line_cap(context, (cairo_line_cap_t)n[1]);
      cairo_set_line_join(context, (cairo_line_join_t)n[2]);
      cairo_set_dash(context, n + 3, step->count - 3, 0);
      break;
    case 'g':
      cairo_save(context);
      cairo_matrix_t matrix = {n[0], n[1], n[2], n[3], n[4], n[5]};
      cairo_transform(context, &matrix);
      opacities[depth++] = n[6];
      break;
    case 'k': cairo_clip(context); break;
    case 'o': cairo_push_group(context); break;
    case 'e':
      if (opacities[--depth] < 1) {
        cairo_pop_group_to_source(context);
        cairo_paint_with_alpha(context, opacities[depth]);
      }
      cairo_restore(context);
      break;
    default:
      fprintf(stderr, "replay: unknown step '%s'\n", step->name);
      exit(1);
    }
  }
}

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned int count) {
  Sink *sink = closure;
  if (sink->count + count > sink->capacity) {
    sink->capacity = 2 * (sink->count + count);
    sink->bytes = checked(realloc(sink->bytes, sink->capacity));
  }
  memcpy(sink->bytes + sink->count, bytes, count);
  sink->count += count;
  return CAIRO_STATUS_SUCCESS;
}

static size_t png(const Picture *picture) {
  double width = picture->width * picture->scale, height = picture->height * picture->scale;
  int columns = (int)width + (width > (int)width), rows = (int)height + (height > (int)height);
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *context = cairo_create(surface);
  cairo_scale(context, picture->scale, picture->scale);
  cairo_set_miter_limit(context, 4);
  draw(context, picture);
  Sink sink = {0};
  cairo_status_t status = cairo_surface_write_to_png_stream(surface, take, &sink);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_status(context);
  if (status != CAIRO_STATUS_SUCCESS) {
    fprintf(stderr, "replay: %s\n", cairo_status_to_string(status));
    exit(1);
  }
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  free(sink.bytes);
  return sink.count;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/// The name of a file without its folder and ending.
static void print_name(const char *path) {
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  const char *dot = strrchr(name, '.');
  printf("\"%.*s\"", dot ? (int)(dot - name) : (int)strlen(name), name);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fputs("usage: replay ROUNDS FILE…\n", stderr);
    return 64;
  }
  int rounds = atoi(arguments[1]);
  printf("{");
  for (int index = 2; index < count; index++) {
    Picture picture = read_picture(arguments[index]);
    double best = 1e9;
    size_t bytes = 0;
    for (int round = 0; round < rounds; round++) {
      double start = now();
      bytes = png(&picture);
      double time = now() - start;
      if (time < best) best = time;
    }
    if (index > 2) printf(", ");
    print_name(arguments[index]);
    printf(": [%.9f, %zu]", best, bytes);
  }
  puts("}");
  return 0;
}
