import type { ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { fold } from '../../sources/text/fold.ts'
import { egoOf } from '../ego.ts'
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
    const { held, refused } = await answersOf(world, row)
    const isAll = inputs.every(({ sha256 }) => row.inputs.some(one => one.sha256 === sha256))
    if (isAll)
      holdWho(
        row,
        held.filter(({ id }) => isAboutUser(id)),
        { given, answers, refused, known: await ownOf(world) },
      )
    for (const { id: was, value: before, isSaid } of held) {
      if (isAboutUser(was)) continue
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
export const WAITED: ReadonlySet<string> = new Set(['', 'left-out', 'none', 'other'])

type WhoHeld = {
  readonly given: Answers
  /** the answers with which it will be read; what holds is added */
  readonly answers: Record<string, string>
  /** sources of which some files were refused the other time: what is said now may be about those */
  readonly refused: ReadonlySet<string>
  /** the user's own addresses, which hold whatever is said */
  readonly known: ReadonlySet<string>
}

/**
 * What was said of who the user is, where nothing is handed over that was not imported before: it holds again, and more may be
 * said. Whoever was the user then and is not now would be there twice, as both.
 */
function holdWho(row: ImportRow, held: readonly Held[], { given, answers, refused, known }: WhoHeld): void {
  for (const { id, value: before, isSaid } of held) {
    if (WAITED.has(before)) continue
    const said = given[id]
    if (said !== undefined && !isWithin(id, before, said, known)) {
      if (!refused.has(sourceOf(id))) throw otherwise(row, id, before)
      if (isSaid) answers[id] = WAITED.has(said) ? before : `${said},${before}`
    } else if (isSaid) answers[id] ??= before
  }
}

/** Whether all whom one answer names are named by another, or known anyway. */
export function isWithin(id: string, before: string, said: string, known: ReadonlySet<string>): boolean {
  // addresses may stand with spaces between them; names hold some
  const by = id.endsWith(':own') ? /[\s,]+/ : ','
  const named = new Set(said.split(by).map(fold))
  return before.split(by).every(one => named.has(fold(one)) || known.has(fold(one)))
}

/** The user's own addresses, as they are compared. */
export async function ownOf(world: World): Promise<ReadonlySet<string>> {
  return new Set((await egoOf(world)).emails.map(fold))
}

/** True of "mail:own" or "time:who", which are about the user, and not of "dates:hours.csv". */
export function isAboutUser(id: string): boolean {
  return /^[^:]+:(?:own|who)$/.test(id)
}

function sourceOf(id: string): string {
  return id.slice(0, id.indexOf(':'))
}

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

async function answersOf(
  world: World,
  { id }: ImportRow,
): Promise<{ readonly held: readonly Held[]; readonly refused: ReadonlySet<string> }> {
  const { questions, files } = await world.store.imports.ledger(id, { offset: 0, limit: 1 })
  const said = (await world.store.derived.get<Answers>(nameOf(id)))?.value ?? {}
  const assumed = questions.flatMap(({ id: asked, file, assumed: value }) =>
    (file === undefined && !isAboutUser(asked)) || value === '' || said[asked] !== undefined
      ? []
      : [{ id: asked, value, isSaid: false }],
  )
  const answered = Object.entries(said).map(([asked, value]) => ({ id: asked, value, isSaid: true }))
  const refused = files.flatMap(({ source, status }) => (status === 'refused' && source !== null ? [source] : []))
  return { held: [...assumed, ...answered], refused: new Set(refused) }
}

const ASKED: Readonly<Record<string, string>> = {
  dates: 'which number of a date is first',
  unit: 'what its lengths count',
  day: 'how long a day is',
  encoding: 'in which encoding it was saved',
  columns: 'which column is which',
  own: 'which addresses are yours',
  who: 'who you are in it',
}

/** E_IMPORT_ANSWERS: what a question of an earlier import was answered with otherwise. */
export function otherwise({ id, at, label }: ImportRow, asked: string, before: string): Refusal {
  const [first = '', ...rest] = asked.split(':')
  const [kind, file] = isAboutUser(asked) ? [rest.join(), [label]] : [first, rest]
  const day = new Date(at).toISOString().slice(0, 10)
  return new Refusal(
    'E_IMPORT_ANSWERS',
    `${file.join(':')} was imported on ${day} with another answer to ${ASKED[kind] ?? 'what it asks'}${before.length <= 30 ? ` (${before})` : ''}: take back the import of ${label} first (Data, History, or "groundwork imports undo ${id}"), then import it anew; else everything in it would count twice.`,
    { status: 409, detail: { import: id } },
  )
}
