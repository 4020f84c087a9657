// How fast libcsv alone splits files into cells: the floor under every reader that uses it.
//
//     cc -O2 -o floor Tests/Benchmarks/floor.c -lcsv && ./floor FILE …
//
// Prints MB/s, reading not counted.
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static size_t cells;

static void cell(void *text, size_t length, void *data) {
  (void)text, (void)length, (void)data;
  cells += 1;
}

static void record(int end, void *data) { (void)end, (void)data; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **paths) {
  static char buffer[1 << 20];
  double seconds = 0;
  double bytes = 0;
  for (int index = 1; index < count; index += 1) {
    FILE *file = fopen(paths[index], "rb");
    struct csv_parser parser;
    if (!file || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL)) return 1;
    csv_set_delim(&parser, ';');
    size_t got;
    while ((got = fread(buffer, 1, sizeof buffer, file)) > 0) {
      double start = now();
      if (csv_parse(&parser, buffer, got, cell, record, NULL) != got) return 1;
      seconds += now() - start;
      bytes += (double)got;
    }
    csv_fini(&parser, cell, record, NULL);
    csv_free(&parser);
    fclose(file);
  }
  printf("%.1f\n", bytes / 1e6 / seconds);
  return cells > 0 ? 0 : 1;
}
