import type { Keys } from '../../src/cli/keys.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that remembers what was written, and whose Ctrl+C a test presses. */
export function smallTerminal(
  look: { readonly isWatched?: boolean; readonly typed?: string | null; readonly keys?: Keys } = {},
): Terminal & {
  outText(): string
  errText(): string
  pressStop(): void
  stopsLeft(): number
} {
  let out = ''
  let err = ''
  const stops = new Set<() => void>()
  return {
    out: text => void (out += text),
    err: text => void (err += text),
    isWatched: look.isWatched ?? false,
    columns: 80,
    askSecret: async question => {
      if (look.typed !== undefined && look.typed !== null) err += question
      return look.typed ?? null
    },
    openKeys: () => look.keys ?? null,
    firstLine: async () => look.typed ?? '',
    allInput: async () => look.typed ?? '',
    onStop(stop) {
      stops.add(stop)
      return () => void stops.delete(stop)
    },
    outText: () => out,
    errText: () => err,
    pressStop: () => stops.forEach(stop => stop()),
    stopsLeft: () => stops.size,
  }
}
