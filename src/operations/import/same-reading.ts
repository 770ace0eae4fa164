import { hash } from 'node:crypto'
import type { ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { egoOf } from '../ego.ts'
import { settingsOf } from '../settings.ts'
import type { Parsed } from './parse-inputs.ts'

/** Grows whenever a source reads more, less or otherwise than before: then the same bytes are worth another reading. */
export const READING_VERSION = 1

/** What was opened, as far as a reading depends on it. */
type Opened = { readonly name: string; readonly sha256: string; readonly bytes: number }

/**
 * One text for all that a reading depends on: the bytes, the answers, the settings, who the user is, the readers, and the
 * day, because what is to come of a calendar is read up to some time after it.
 */
async function markOf(
  world: World,
  inputs: readonly Opened[],
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const ego = await egoOf(world)
  const { zone, keepText, caps } = await settingsOf(world)
  const day = Math.floor(world.now() / DAY)
  const sorted = (all: Iterable<string>): readonly string[] => [...all].sort()
  const who = [ego.names, ego.emails, ego.urls, ego.phones].map(sorted)
  const files = inputs.map(({ name, sha256, bytes }) => [name.split(/[/\\]/).at(-1), sha256, bytes])
  const said = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = [READING_VERSION, day, zone ?? world.zone, keepText, caps, who, files, said]
  return hash('sha256', JSON.stringify(all), 'base64url')
}

const nameOf = (id: string): string => `reading/${id}`

/** Remembers how an import was read. It is no part of the data: where it is lost, the file is read again. */
export async function rememberReading(
  world: World,
  { id, inputs }: Pick<ImportRow, 'id' | 'inputs'>,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const mark = await markOf(world, inputs, answers)
  const at = { dataVersion: 0, measureVersion: READING_VERSION, asOf: world.now() }
  await world.store.derived.put(nameOf(id), mark, at)
}

/** Imports that read the same bytes in the same way and left nothing to try again, newest first. */
export async function sameReadings(
  world: World,
  inputs: readonly Opened[],
  answers: Readonly<Record<string, string>>,
): Promise<readonly ImportRow[]> {
  const mark = await markOf(world, inputs, answers)
  const same: ImportRow[] = []
  for (const row of await world.store.imports.list()) {
    if (row.status !== 'done' || row.counts.failed > 0) continue
    if ((await world.store.derived.get<string>(nameOf(row.id)))?.value === mark) same.push(row)
  }
  return same
}

/** What an earlier reading said: the same bytes say the same. */
export async function saidOf(world: World, { id, sources, from, until }: ImportRow): Promise<Parsed> {
  const { files, lines, questions } = await world.store.imports.ledger(id, { offset: 0, limit: ALL })
  return { sources, files, lines, questions, from, until }
}

const ALL = 1_000_000
