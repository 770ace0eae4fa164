import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * What a disk holds after the power went: a small library writes down, in their order, what a process writes to the files
 * below one folder, what it flushes, and what it says on its standard output. From that the state at any moment can be made:
 * what was flushed is there; of what was not, each sector of 512 bytes came to the disk or did not.
 */
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
#define REAL(type, name, ...) static type (*real)(__VA_ARGS__) = NULL; if (real == NULL) real = dlsym(RTLD_NEXT, #name)
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ssize_t plain(int fd, const void *b, size_t n) { REAL(ssize_t, write, int, const void *, size_t); return real(fd, b, n); }
static int ours(int fd, char *path) {
  char link[64];
  const char *folder = getenv("POWER_FOLDER");
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, 4095);
  if (n < 0) return 0;
  path[n] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}
static void note(char op, const char *path, int64_t at, const void *bytes, uint32_t n) {
  static int log = -1;
  pthread_mutex_lock(&lock);
  if (log < 0) log = open(getenv("POWER_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  uint32_t name = strlen(path), head[3] = { (uint32_t)op, name, n };
  if (plain(log, head, sizeof head) < 0 || plain(log, &at, 8) < 0 || plain(log, path, name) < 0 || (n > 0 && plain(log, bytes, n) < 0)) abort();
  pthread_mutex_unlock(&lock);
}
static ssize_t written(int fd, const void *b, ssize_t done, int64_t at) {
  char path[4096];
  if (done > 0 && ours(fd, path)) note('w', path, at, b, done);
  return done;
}
static int cut(int fd, int done, int64_t at) { char path[4096]; if (done == 0 && ours(fd, path)) note('t', path, at, NULL, 0); return done; }
static int flushed(int fd, int done) { char path[4096]; if (done == 0 && ours(fd, path)) note('f', path, 0, NULL, 0); return done; }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(ssize_t, pwrite, int, const void *, size_t, off_t); return written(fd, b, real(fd, b, n, o), o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t); return written(fd, b, real(fd, b, n, o), o); }
ssize_t write(int fd, const void *b, size_t n) {
  if (fd == 1) { note('s', "", 0, b, n); return plain(fd, b, n); }
  off_t at = lseek(fd, 0, SEEK_CUR);
  return written(fd, b, plain(fd, b, n), at);
}
int ftruncate(int fd, off_t n) { REAL(int, ftruncate, int, off_t); return cut(fd, real(fd, n), n); }
int ftruncate64(int fd, off64_t n) { REAL(int, ftruncate64, int, off64_t); return cut(fd, real(fd, n), n); }
int fsync(int fd) { REAL(int, fsync, int); return flushed(fd, real(fd)); }
int fdatasync(int fd) { REAL(int, fdatasync, int); return flushed(fd, real(fd)); }
`

type Step = {
  readonly op: 'write' | 'truncate' | 'flush' | 'says'
  readonly path: string
  readonly at: number
  readonly bytes: Buffer
}

const OPS: Readonly<Record<string, Step['op']>> = { w: 'write', t: 'truncate', f: 'flush', s: 'says' }

/** Surroundings in which a process is written down. Null where there is no C compiler: said aloud, an error under CI. */
export function watchedDisk(build: string): ((folder: string, log: string) => Record<string, string>) | null {
  mkdirSync(build, { recursive: true })
  const library = join(build, 'power-cut.so')
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-x', 'c', '-o', library, '-', '-ldl'], { input: SOURCE })
  if (built.status !== 0) {
    const says = `no power was cut: no C compiler works here (Debian: apt-get install gcc libc6-dev) ${String(built.stderr)}`
    if (process.env['CI'] === 'true') throw new Error(says)
    console.log(says)
    return null
  }
  return (folder, log) => ({ LD_PRELOAD: library, POWER_FOLDER: folder, POWER_LOG: log })
}

/** What a process did, in order. */
export function stepsIn(log: string): readonly Step[] {
  const bytes = readFileSync(log)
  const steps: Step[] = []
  for (let from = 0; from + 20 <= bytes.length;) {
    const [op, name, n] = [0, 4, 8].map(offset => bytes.readUInt32LE(from + offset)) as [number, number, number]
    const at = Number(bytes.readBigInt64LE(from + 12))
    const end = from + 20 + name + n
    const path = bytes.toString('utf8', from + 20, from + 20 + name)
    const kind = OPS[String.fromCharCode(op)]
    if (kind === undefined) throw new Error(`the log of the disk is torn at byte ${from}`)
    steps.push({ op: kind, path, at, bytes: bytes.subarray(end - n, end) })
    from = end
  }
  return steps
}

const SECTOR = 512

/** A file: what of its bytes counts, with room behind it that is all zeros. */
type Held = { readonly bytes: Buffer; readonly length: number }

const NOTHING: Held = { bytes: Buffer.alloc(0), length: 0 }

/** Files as a disk holds them, with what is on its way to it. */
export class Disk {
  readonly #kept = new Map<string, Held>()
  readonly #coming = new Map<string, Step[]>()

  take(step: Step): void {
    const { op, path } = step
    if (op === 'says') return
    const coming = this.#coming.get(path) ?? []
    this.#coming.set(path, coming)
    if (op !== 'flush') return void coming.push(step)
    this.#kept.set(path, coming.reduce(done, this.#kept.get(path) ?? NOTHING))
    coming.length = 0
  }

  /** What is found after a cut; `lands`: whether a sector that was not flushed came to the disk all the same. */
  afterCut(lands: () => boolean): ReadonlyMap<string, Buffer> {
    const found = new Map<string, Buffer>()
    for (const [path, coming] of this.#coming) {
      const { bytes, length } = this.#kept.get(path) ?? NOTHING
      const landed = coming.flatMap(sectorsOf).filter(lands)
      const left = landed.reduce(done, { bytes: Buffer.from(bytes), length })
      found.set(path, left.bytes.subarray(0, left.length))
    }
    return found
  }
}

/** A write as writes of single sectors of the disk. */
function sectorsOf(step: Step): readonly Step[] {
  if (step.op !== 'write') return [step]
  const parts: Step[] = []
  for (let from = step.at; from < step.at + step.bytes.length;) {
    const to = Math.min(step.at + step.bytes.length, (Math.floor(from / SECTOR) + 1) * SECTOR)
    parts.push({ ...step, at: from, bytes: step.bytes.subarray(from - step.at, to - step.at) })
    from = to
  }
  return parts
}

/** A file after a step; its bytes are changed in place where there is room. */
function done(file: Held, { op, at, bytes }: Step): Held {
  if (op === 'truncate') {
    file.bytes.fill(0, Math.min(at, file.bytes.length))
    return roomFor(file, at)
  }
  const grown = roomFor(file, Math.max(file.length, at + bytes.length))
  bytes.copy(grown.bytes, at)
  return grown
}

function roomFor({ bytes }: Held, length: number): Held {
  if (length <= bytes.length) return { bytes, length }
  return { bytes: Buffer.concat([bytes, Buffer.alloc(2 * length - bytes.length)]), length }
}
