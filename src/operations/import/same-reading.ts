import { hash } from 'node:crypto'
import type { ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { egoOf } from '../ego.ts'
import { settingsOf } from '../settings.ts'
import { countReasons } from './ledger-reasons.ts'
import type { Lasting, Parsed } from './parse-inputs.ts'

/** Grows whenever a source reads more, less or otherwise than before: then the same bytes are worth another reading. */
export const READING_VERSION = 26

/** What was opened, as far as a reading depends on it. */
type Opened = { readonly name: string; readonly sha256: string; readonly bytes: number }

/** What is kept of a reading: what it depended on, and the day it holds for; null: the same bytes say the same on any day. */
type Kept = { readonly mark: string; readonly day: number | null }

/** One text for all that a reading depends on: the bytes, the answers, the settings, who the user is, and the readers. */
async function markOf(
  world: World,
  inputs: readonly Opened[],
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const ego = await egoOf(world)
  const { zone, keepText, caps } = await settingsOf(world)
  const sorted = (all: Iterable<string>): readonly string[] => [...all].sort()
  const who = [ego.names, ego.emails, ego.urls, ego.phones].map(sorted)
  const files = inputs.map(({ name, sha256, bytes }) => [name.split(/[/\\]/).at(-1), sha256, bytes])
  const said = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = [READING_VERSION, zone ?? world.zone, keepText, caps, who, files, said]
  return hash('sha256', JSON.stringify(all), 'base64url')
}

const nameOf = (id: string): string => `reading/${id}`

const today = (world: World): number => Math.floor(world.now() / DAY)

/** Remembers how an import was read. It is no part of the data: where it is lost, the file is read again. */
export async function rememberReading(
  world: World,
  { row, lasts }: { readonly row: Pick<ImportRow, 'id' | 'inputs'> | null; readonly lasts: Lasting },
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  if (row === null || lasts === 'never') return
  const mark = await markOf(world, row.inputs, answers)
  const kept: Kept = { mark, day: lasts === 'day' ? today(world) : null }
  const at = { dataVersion: 0, measureVersion: READING_VERSION, asOf: world.now() }
  await world.store.derived.put(nameOf(row.id), kept, at)
}

/** Imports that read the same bytes in the same way, so that reading them now would say the same; newest first. */
export async function sameReadings(
  world: World,
  inputs: readonly Opened[],
  answers: Readonly<Record<string, string>>,
): Promise<readonly ImportRow[]> {
  const mark = await markOf(world, inputs, answers)
  const same: ImportRow[] = []
  for (const row of await world.store.imports.list()) {
    if (row.status !== 'done') continue
    const kept = await keptOf(world, row.id)
    if (kept?.mark === mark && (kept.day === null || kept.day === today(world))) same.push(row)
  }
  return same
}

/** What an earlier reading said: the same bytes say the same. */
export async function saidOf(world: World, { id, sources, from, until }: ImportRow): Promise<Parsed> {
  const { files, lines, questions } = await world.store.imports.ledger(id, { offset: 0, limit: ALL })
  const lasts = (await keptOf(world, id))?.day === null ? 'always' : 'day'
  return { sources, files, lines, reasons: countReasons(lines), questions, from, until, lasts, asked: [] }
}

async function keptOf(world: World, id: string): Promise<Kept | null> {
  return (await world.store.derived.get<Kept>(nameOf(id)))?.value ?? null
}

const ALL = 1_000_000
