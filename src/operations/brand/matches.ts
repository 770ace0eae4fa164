import { z } from 'zod'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { findWork, MATCH_ROOM, readPieces } from './piece-book.ts'
import { plainDecided } from '../changed.ts'
import { DecidedOn, Named, Text } from './shapes.ts'

const Fact = Text.max(300).describe('the fact that shows it, by its id in pieces.show, or an imported piece')

export const piecesMatch = operation({
  name: 'pieces.match',
  says: 'Says that something imported is this piece.',
  kind: 'change',
  input: z.strictObject({ piece: Named, fact: Fact }),
  output: DecidedOn,
  cli: { args: ['piece', 'fact'], plain: plainDecided },
  async run(world, { piece: named, fact }) {
    const book = await readPieces(world)
    const [work, other] = [findWork(book, named), findWork(book, fact)]
    const shown = other.shown.find(one => one.fact.id === fact) ?? other.shown[0]
    if (work.id === other.id || shown === undefined)
      throw new Refusal('E_MATCH', `"${other.title}" is that piece already, or nothing imported shows it.`, {
        status: 409,
      })
    const decision = await keepEntry(world, MATCH_ROOM, shown.fact.id, { piece: work.id })
    return { decision, id: work.id, says: `Said that "${shown.fact.title}" is ${work.title}` }
  },
})

export const piecesUnmatch = operation({
  name: 'pieces.unmatch',
  says: 'Says that a fact shows another piece than the one it was taken for.',
  kind: 'change',
  input: z.strictObject({ fact: Fact }),
  output: DecidedOn,
  cli: { args: ['fact'], plain: plainDecided },
  async run(world, { fact }) {
    const book = await readPieces(world)
    const work = findWork(book, fact)
    const shown = work.shown.find(one => one.fact.id === fact) ?? work.shown.at(-1)
    if (shown === undefined || (work.shown.length === 1 && work.piece === null))
      throw new Refusal('E_MATCH', `"${work.title}" is matched with nothing else.`, { status: 409 })
    const decision = await keepEntry(world, MATCH_ROOM, shown.fact.id, { piece: null })
    return { decision, id: work.id, says: `Said that "${shown.fact.title}" is another piece than ${work.title}` }
  },
})
