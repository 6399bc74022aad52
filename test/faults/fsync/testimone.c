/*
 * Witness of durability: preloaded into a process, it notes when fsync and fdatasync return for the files whose path
 * holds TESTIMONE_FILE, and can hold them back. One line each: CLOCK_MONOTONIC in nanoseconds, then the path.
 *
 * TESTIMONE_DIARIO   file that the lines go to
 * TESTIMONE_RITARDO  file that holds the milliseconds to wait before returning; read at each call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long ritardo(void) {
  const char *percorso = getenv("TESTIMONE_RITARDO");
  FILE *file = percorso ? fopen(percorso, "r") : NULL;
  long millisecondi = 0;
  if (!file) return 0;
  if (fscanf(file, "%ld", &millisecondi) != 1) millisecondi = 0;
  fclose(file);
  return millisecondi;
}

static void annota(const char *percorso) {
  const char *diario = getenv("TESTIMONE_DIARIO");
  char riga[PATH_MAX + 32];
  struct timespec ora;
  int file;
  if (!diario) return;
  clock_gettime(CLOCK_MONOTONIC, &ora);
  int lunga = snprintf(riga, sizeof riga, "%lld%09ld %s\n", (long long)ora.tv_sec, ora.tv_nsec, percorso);
  file = open(diario, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file < 0) return;
  if (write(file, riga, (size_t)lunga) != lunga) abort();
  close(file);
}

static int sorvegliata(int fd, int (*vera)(int)) {
  char collegamento[64], percorso[PATH_MAX];
  const char *cercato = getenv("TESTIMONE_FILE");
  int esito = vera(fd);
  snprintf(collegamento, sizeof collegamento, "/proc/self/fd/%d", fd);
  ssize_t lungo = readlink(collegamento, percorso, sizeof percorso - 1);
  if (lungo < 0 || !cercato) return esito;
  percorso[lungo] = '\0';
  if (!strstr(percorso, cercato)) return esito;
  long millisecondi = ritardo();
  if (millisecondi > 0) usleep((useconds_t)millisecondi * 1000);
  annota(percorso);
  return esito;
}

int fsync(int fd) {
  static int (*vera)(int);
  if (!vera) vera = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return sorvegliata(fd, vera);
}

int fdatasync(int fd) {
  static int (*vera)(int);
  if (!vera) vera = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  return sorvegliata(fd, vera);
}
