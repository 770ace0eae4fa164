import type { ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { READING_VERSION } from './same-reading.ts'

type Answers = Readonly<Record<string, string>>

const nameOf = (id: string): string => `answers/${id}`

/** Remembers with which answers an import was read. */
export async function rememberAnswers(world: World, { id }: Pick<ImportRow, 'id'>, answers: Answers): Promise<void> {
  if (Object.keys(answers).length === 0) return
  const at = { dataVersion: 0, measureVersion: READING_VERSION, asOf: world.now() }
  await world.store.derived.put(nameOf(id), answers, at)
}

/**
 * With which answers files are read that were imported before, byte for byte: what was answered then holds, so that the same
 * file says the same. Another answer would read every row a second time, as other facts: E_IMPORT_ANSWERS, which says that
 * the earlier import has to be taken back first.
 */
export async function withAnswersBefore(world: World, inputs: ImportRow['inputs'], given: Answers): Promise<Answers> {
  const answers: Record<string, string> = { ...given }
  for (const row of await world.store.imports.list()) {
    const shared = row.status === 'done' ? sharedNames(row.inputs, inputs) : new Map<string, string>()
    if (shared.size === 0) continue
    const isWhole = shared.size === row.inputs.length
    for (const { id: was, value: before, isSaid } of await answersOf(world, row)) {
      const id = renamed(was, shared)
      if (id === null && !isWhole) continue
      const [name, said] = [id ?? was, given[id ?? was]]
      if (said !== undefined && said !== before && !WAITED.has(before)) throw otherwise(row, name, before)
      if (isSaid) answers[name] ??= before
    }
  }
  return answers
}

/** Rows of these were not read: another answer reads them for the first time. */
const WAITED = new Set(['', 'left-out'])

/** Things handed over that an earlier import had as well: how they were called then, and are now. */
function sharedNames(before: ImportRow['inputs'], now: ImportRow['inputs']): Map<string, string> {
  const shared = new Map<string, string>()
  for (const { name, sha256 } of before) {
    const same = now.find(one => one.sha256 === sha256)
    if (same !== undefined) shared.set(bare(name), bare(same.name))
  }
  return shared
}

function bare(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}

/** The id of a question about one of the shared things, as it is called now; null where it is about another file. */
function renamed(id: string, shared: ReadonlyMap<string, string>): string | null {
  for (const [was, now] of shared) if (id.endsWith(`:${was}`)) return id.slice(0, -was.length) + now
  return null
}

/** What held for a question about a file; `isSaid`: it was answered, and not only assumed. */
type Held = { readonly id: string; readonly value: string; readonly isSaid: boolean }

async function answersOf(world: World, { id }: ImportRow): Promise<readonly Held[]> {
  const { questions } = await world.store.imports.ledger(id, { offset: 0, limit: 1 })
  const said = (await world.store.derived.get<Answers>(nameOf(id)))?.value ?? {}
  const assumed = questions.flatMap(({ id: asked, file, assumed: value }) =>
    file === undefined || value === '' || said[asked] !== undefined ? [] : [{ id: asked, value, isSaid: false }],
  )
  const answered = Object.entries(said).filter(([asked]) => ABOUT_FILE.test(asked))
  return [...assumed, ...answered.map(([asked, value]) => ({ id: asked, value, isSaid: true }))]
}

/** "dates:hours.csv", and not "mail:own" or "time:who", which are about the user. */
const ABOUT_FILE = /^[^:]+:(?!(?:own|who)$)/

const ASKED: Readonly<Record<string, string>> = {
  dates: 'which number of a date is first',
  unit: 'what its lengths count',
  day: 'how long a day is',
  encoding: 'in which encoding it was saved',
  columns: 'which column is which',
}

function otherwise({ id, at, label }: ImportRow, asked: string, before: string): Refusal {
  const [kind = '', ...file] = asked.split(':')
  const day = new Date(at).toISOString().slice(0, 10)
  return new Refusal(
    'E_IMPORT_ANSWERS',
    `${file.join(':')} was imported on ${day} with another answer to ${ASKED[kind] ?? 'what it asks'}${before.length <= 30 ? ` (${before})` : ''}: take back the import of ${label} first (Data, History, or "groundwork imports undo ${id}"), then import it anew; else everything in it would count twice.`,
    { status: 409, detail: { import: id } },
  )
}
