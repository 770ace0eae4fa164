import type { Input } from '../../io/world/world.ts'
import type { Ledger } from '../../model/ledger.ts'

/** How the ledger calls the files of one input, and the name that stands in the input itself. */
export type ShownNames = { shown(file: string): string; real(shown: string): string }

/**
 * Names for the ledger, one for each input: a name that only one input holds stays as it is; two archives that both hold a
 * "Connections.csv" have an account each, "first.zip/Connections.csv" and "second.zip/Connections.csv".
 */
export function shownNames(inputs: readonly Pick<Input, 'label' | 'files'>[]): readonly ShownNames[] {
  const holders = new Map<string, number>()
  for (const { files } of inputs)
    for (const name of new Set(files.map(file => file.name))) holders.set(name, (holders.get(name) ?? 0) + 1)
  const taken = new Set<string>()
  return inputs.map(({ label, files }) => {
    const shown = new Map<string, string>()
    for (const { name } of files) {
      if ((holders.get(name) ?? 0) < 2 || shown.has(name)) continue
      const own = label === name ? name : `${label}/${name}`
      shown.set(name, free(own, taken))
    }
    const real = new Map([...shown].map(([name, called]) => [called, name] as const))
    return { shown: file => shown.get(file) ?? file, real: called => real.get(called) ?? called }
  })
}

/** The ledger as one input sees it: it writes under the names that the user is shown. */
export function ledgerUnder(book: Ledger, { shown }: ShownNames): Ledger {
  return {
    file: (name, ...rest) => book.file(shown(name), ...rest),
    kept: (file, count) => book.kept(shown(file), count),
    skipped: (file, ...rest) => book.skipped(shown(file), ...rest),
    failed: (file, ...rest) => book.failed(shown(file), ...rest),
    warned: (file, ...rest) => book.warned(shown(file), ...rest),
    asks: question => book.asks(question),
  }
}

/** Two archives of the same name: the second is "export.zip/Connections.csv (2)". */
function free(name: string, taken: Set<string>): string {
  let called = name
  for (let n = 2; taken.has(called); n++) called = `${name} (${n})`
  taken.add(called)
  return called
}
