import { z } from 'zod'
import { CAME, REACH } from '../../levers/brand/piece.ts'
import type { KeptCame, KeptReach } from '../../levers/brand/piece.ts'
import { Refusal } from '../../model/refusal.ts'
import { past, token } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { keepEntry } from '../skills/entries.ts'
import { CAME_ROOM, findWork, REACH_ROOM, readPieces } from './piece-book.ts'
import { plainDecided } from '../changed.ts'
import { DecidedOn, Named, Text, When } from './shapes.ts'

const Entry = Text.max(100).optional().describe('an entry written before, to change it')

export const piecesReach = operation({
  name: 'pieces.reach',
  says: 'Writes down how often a piece was seen or reacted to, as somebody else reported it. Shown beside what came of it.',
  kind: 'change',
  input: z.strictObject({
    piece: Named,
    what: z.enum(REACH),
    n: z.number().int().min(0).max(1e12),
    from: Text.max(100).describe('who reported it: LinkedIn, the podcast host, the organiser'),
    at: When.describe('when it stood there'),
    entry: Entry,
  }),
  output: DecidedOn,
  cli: { args: ['piece', 'what', 'n', 'from'], plain: plainDecided },
  async run(world, { piece: named, what, n, from, at, entry }) {
    const book = await readPieces(world)
    const work = findWork(book, named)
    if (entry !== undefined && !book.reach.has(entry)) throw noEntry(entry)
    const kept: KeptReach = { piece: work.id, what, n, at: past(world, at), from }
    const decision = await keepEntry(world, REACH_ROOM, entry ?? `r-${token(world)}`, kept)
    return { decision, id: work.id, says: `Wrote down ${n} ${what} of ${work.title}, as ${from} reports` }
  },
})

export const piecesCameof = operation({
  name: 'pieces.cameof',
  says: 'Credits a piece with something that came of it: somebody who wrote, an invitation, a result.',
  kind: 'change',
  input: z.strictObject({
    piece: Named,
    what: z.enum(CAME),
    says: z.string().trim().max(500).optional().describe('in your words'),
    person: z.string().max(300).optional().describe('who it was'),
    outcome: z.string().max(100).optional().describe('a result that was written down before, by its id'),
    at: When,
    entry: Entry,
  }),
  output: DecidedOn,
  cli: { args: ['piece', 'what', 'says'], plain: plainDecided },
  async run(world, { piece: named, what, says, person, outcome, at, entry }) {
    const book = await readPieces(world)
    const work = findWork(book, named)
    if (entry !== undefined && !book.came.has(entry)) throw noEntry(entry)
    const who = person === undefined ? null : await findPerson(world, person)
    const result = outcome === undefined ? null : await world.store.observations.get(outcome)
    if (outcome !== undefined && result?.observation.kind !== 'outcome')
      throw new Refusal('E_NOT_FOUND', `There is no result ${outcome}; write it down first.`, { status: 404 })
    const told = result?.observation.kind === 'outcome' ? result.observation.detail.what : ''
    const kept: KeptCame = {
      piece: work.id,
      what,
      says: says || told || (who?.name ?? ''),
      at: past(world, at),
      person: who?.id ?? null,
      outcome: outcome ?? null,
    }
    if (kept.says === '')
      throw new Refusal('E_CAME', 'Say what came of it, who it was, or which result: something must be named.')
    const decision = await keepEntry(world, CAME_ROOM, entry ?? `c-${token(world)}`, kept)
    return { decision, id: work.id, says: `Credited ${work.title} with: ${kept.says}` }
  },
})

export const piecesRemove = operation({
  name: 'pieces.remove',
  says: 'Takes away a reported number or something credited to a piece.',
  kind: 'change',
  input: z.strictObject({ entry: Text.max(100).describe('the id of the number or the credit') }),
  output: DecidedOn,
  cli: { args: ['entry'], plain: plainDecided },
  async run(world, { entry }) {
    const { reach, came } = await readPieces(world)
    const room = reach.has(entry) ? REACH_ROOM : came.has(entry) ? CAME_ROOM : null
    if (room === null) throw noEntry(entry)
    return { decision: await keepEntry(world, room, entry, null), id: entry, says: 'Took it away' }
  },
})

function noEntry(entry: string): Refusal {
  return new Refusal('E_NOT_FOUND', `Nothing was written down as ${entry}; "pieces show" lists what was.`, {
    status: 404,
  })
}
