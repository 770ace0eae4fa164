import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * A small library between the store and the disk: it counts what is written below one folder, and at the n-th write
 * gives an error, once or from then on, or kills the process. Built with the C compiler of the machine.
 */
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
static long count = 0;
static int ours(int fd) {
  char link[64], path[4096];
  const char *folder = getenv("FAULT_FOLDER");
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}
static int faulty(int fd) {
  if (!ours(fd)) return 0;
  const char *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERRNO"), *stays = getenv("FAULT_STAYS");
  long n = __sync_add_and_fetch(&count, 1), when = at == NULL ? 0 : atol(at);
  if (when == 0 || n < when || (n > when && stays == NULL)) return 0;
  if (error == NULL) kill(getpid(), SIGKILL);
  errno = atoi(error);
  return 1;
}
__attribute__((destructor)) static void tell(void) {
  const char *log = getenv("FAULT_LOG");
  FILE *file = log == NULL ? NULL : fopen(log, "w");
  if (file != NULL) { fprintf(file, "%ld", count); fclose(file); }
}
#define REAL(type, name, ...) static type (*real)(__VA_ARGS__) = NULL; if (real == NULL) real = dlsym(RTLD_NEXT, #name)
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(ssize_t, pwrite, int, const void *, size_t, off_t); return faulty(fd) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t); return faulty(fd) ? -1 : real(fd, b, n, o); }
ssize_t write(int fd, const void *b, size_t n) { REAL(ssize_t, write, int, const void *, size_t); return faulty(fd) ? -1 : real(fd, b, n); }
int ftruncate(int fd, off_t n) { REAL(int, ftruncate, int, off_t); return faulty(fd) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(int, ftruncate64, int, off64_t); return faulty(fd) ? -1 : real(fd, n); }
int fsync(int fd) { REAL(int, fsync, int); return faulty(fd) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(int, fdatasync, int); return faulty(fd) ? -1 : real(fd); }
`

export type Fault = {
  /** the how-manieth write; 0: none, they are only counted */
  readonly at: number
  /** what it gives; null: the process is killed instead */
  readonly errno: number | null
  readonly stays?: boolean
}

/** Surroundings in which a process has such a disk. Null where there is no C compiler: said aloud, an error under CI. */
export function faultyDisk(build: string): ((folder: string, fault: Fault) => Record<string, string>) | null {
  mkdirSync(build, { recursive: true })
  const library = join(build, 'faulty-disk.so')
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-x', 'c', '-o', library, '-', '-ldl'], { input: SOURCE })
  if (built.status !== 0) {
    const says = `faults of the disk were not tried: no C compiler works here (Debian: apt-get install gcc libc6-dev) ${String(built.stderr)}`
    if (process.env['CI'] === 'true') throw new Error(says)
    console.log(says)
    return null
  }
  return (folder, { at, errno, stays = false }) => ({
    LD_PRELOAD: library,
    FAULT_FOLDER: folder,
    FAULT_AT: String(at),
    FAULT_LOG: join(build, 'count'),
    ...(errno === null ? {} : { FAULT_ERRNO: String(errno) }),
    ...(stays ? { FAULT_STAYS: '1' } : {}),
  })
}

/** How many writes a process made that ended by itself. */
export function writesCounted(build: string): number {
  return Number(readFileSync(join(build, 'count'), 'utf8'))
}
