import type { Input } from '../../io/connect/files/input.ts'
import type { Ledger, Question } from '../../model/ledger.ts'

/** How the ledger calls the files of one input, and the answers as the input's own files ask for them. */
export type ShownNames = { shown(file: string): string; own(answers: Answers): Answers }

type Answers = Readonly<Record<string, string>>

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
    return { shown: file => shown.get(file) ?? file, own: answers => ownAnswers(answers, shown) }
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
    asks: question => book.asks(askedUnder(question, shown)),
  }
}

/** A question about a file, under the name that the user is shown: two files of one name ask one question each. */
function askedUnder(question: Question, shown: ShownNames['shown']): Question {
  const { file, id, asks } = question
  if (file === undefined || shown(file) === file || !id.endsWith(`:${file}`)) return question
  const called = shown(file)
  return {
    ...question,
    id: id.slice(0, -file.length) + called,
    file: called,
    asks: asks.includes(called) ? asks : asks.replace(file, () => called),
  }
}

/** Answers under the names of the input itself; what was said of another input's file of the same name is not among them. */
function ownAnswers(answers: Answers, shown: ReadonlyMap<string, string>): Answers {
  if (shown.size === 0) return answers
  const own = { ...answers }
  for (const [name, called] of shown)
    for (const id of Object.keys(answers)) {
      const what = id.slice(0, id.indexOf(':') + 1)
      if (called !== name && id === what + name) delete own[id]
    }
  for (const [name, called] of shown)
    for (const [id, value] of Object.entries(answers)) {
      const what = id.slice(0, id.indexOf(':') + 1)
      if (id === what + called) own[what + name] = value
    }
  return own
}

/** Two archives of the same name: the second is "export.zip/Connections.csv (2)". */
function free(name: string, taken: Set<string>): string {
  let called = name
  for (let n = 2; taken.has(called); n++) called = `${name} (${n})`
  taken.add(called)
  return called
}
