/** What is known of a file before it is read. */
type Thing = { readonly size: number; readonly path: string }

/** Bytes: of a file that goes with others in one parcel, and of a parcel. */
const SMALL = 1024 ** 2
const PARCEL = 32 * 1024 ** 2
/** Files in a parcel, and characters of their paths: the list of them is sent before them. */
const MOST = 1_000
const MOST_PATHS = 128 * 1024

/**
 * How files are handed over: small ones many at a time, in their order, the others each by itself. A browser takes ten
 * milliseconds to ask for anything, and to read a small file in a parcel a tenth of that.
 */
export function parcelsOf<T extends Thing>(files: readonly T[]): { parcels: readonly T[][]; alone: readonly T[] } {
  const small = files.filter(({ size }) => size <= SMALL)
  // one by itself needs no list
  if (small.length < 2) return { parcels: [], alone: files }
  const parcels: T[][] = []
  let [bytes, letters] = [0, 0]
  for (const file of small) {
    const last = parcels.at(-1)
    bytes += file.size
    letters += file.path.length
    if (last !== undefined && last.length < MOST && bytes <= PARCEL && letters <= MOST_PATHS) last.push(file)
    else {
      parcels.push([file])
      bytes = file.size
      letters = file.path.length
    }
  }
  return { parcels, alone: files.filter(({ size }) => size > SMALL) }
}
