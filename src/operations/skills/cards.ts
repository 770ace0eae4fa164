import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { readCards } from '../../levers/skill/anki-text.ts'
import type { CardText } from '../../levers/skill/anki-text.ts'
import { cardId, isIn } from '../../levers/skill/card-book.ts'
import type { HeldCard } from '../../levers/skill/card-book.ts'
import { nextDue, recallOf } from '../../levers/skill/card-memory.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { wholeText } from '../../sources/text/whole-text.ts'
import { token } from '../hand.ts'
import { operation } from '../operation.ts'
import { dropAnswer, keepAnswer, readCardBook } from './card-store.ts'
import { daySays } from './plain-words.ts'
import { CardRow, DuePage, Grade } from './shapes.ts'

/** More than any deck in plain text: a hundred thousand cards of a page each. */
const FILE_BYTES = 64 << 20
const BATCH = 2_000
/** So much of a card's id is shown: enough to tell a hundred thousand apart. */
const SHORT_ID = 8
const Deck = z.string().trim().min(1).max(300)

const Imported = z.strictObject({
  /** null where every card was there already */
  change: z.string().nullable(),
  says: z.string(),
  added: z.number().int(),
  matched: z.number().int(),
  skipped: z.array(z.strictObject({ file: z.string(), line: z.number().int(), reason: z.string() })),
})

/** The deck of cards that were given as text without one. */
const PASTED = 'Cards'

export const cardsImport = operation({
  name: 'cards.import',
  says: 'Imports cards from text or CSV, as Anki exports notes in plain text; the same cards again add nothing.',
  kind: 'change',
  input: z.strictObject({
    files: z.array(z.string().min(1).max(4096)).max(50).default([]),
    text: z.string().max(5_000_000).optional().describe('cards pasted as text'),
    deck: Deck.default(PASTED).describe('where a file names no deck'),
  }),
  output: Imported,
  cli: { args: ['files...'], paths: ['files'], plain: plainImport },
  async run(world, { files, text, deck }) {
    if (files.length === 0 && !text) throw new Refusal('E_CARDS_EMPTY', 'Name a file of cards, or paste them as text.')
    const pasted = text
      ? [{ name: deck === PASTED ? 'pasted text' : deck, sha256: hashOf([text]), bytes: text.length, text }]
      : []
    const read = [...pasted, ...(await openFiles(world, files))].map(file => ({ file, ...readCards(file.text, deck) }))
    const cards = read.flatMap(one => one.cards)
    const skipped = read.flatMap(one => one.skipped.map(row => ({ file: one.file.name, ...row })))
    const inputs = read.map(({ file: { name, sha256, bytes } }) => ({ name, sha256, bytes }))
    const written = await writeCards(world, cards, inputs)
    const says = `${written.added} new ${written.added === 1 ? 'card' : 'cards'}, ${written.matched} already there`
    return { ...written, says, skipped: skipped.slice(0, 1_000) }
  },
})

export const cardsDue = operation({
  name: 'cards.due',
  says: 'Shows the cards to ask now, what would follow each answer, and how many each deck holds.',
  kind: 'query',
  input: z.strictObject({
    deck: Deck.optional(),
    fresh: z.number().int().min(0).max(1_000).default(10).describe('how many cards never asked before to mix in'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: DuePage,
  cli: { command: 'cards', args: ['deck'], plain: plainDue },
  async run(world, { deck, fresh, limit }) {
    const now = world.now()
    const book = await readCardBook(world)
    const cards = book.due(now, { deck, fresh, most: limit })
    const decks = book.decks(now)
    return {
      asOf: now,
      due: book.dueCount(now, deck),
      fresh: book.freshCount(deck),
      decks,
      cards: cards.map(card => ({ ...cardRow(card, now), next: nextDue(card.memory, now) })),
    }
  },
})

export const cardsReview = operation({
  name: 'cards.review',
  says: 'Answers a card: again, hard, good or easy. "Hard" is remembered with effort; what was forgotten is "again".',
  kind: 'change',
  input: z.strictObject({
    card: z.string().min(1).max(5_000).describe('the beginning of its id, or its whole front'),
    grade: Grade,
  }),
  output: z.strictObject({ review: z.string(), card: CardRow, due: z.number().int() }),
  cli: {
    args: ['card', 'grade'],
    plain: (o: { card: CardRow; due: number }) => `Back on ${daySays(o.card.due)}. ${o.due} more due.`,
  },
  async run(world, { card: named, grade }) {
    const book = await readCardBook(world)
    const id = cardNamed(book.cards, named)
    const key = `review:${token(world)}`
    const card = await keepAnswer(world, book, id, grade, key)
    if (card === null) throw new Error('a card that was answered is gone')
    const now = world.now()
    return { review: key, card: cardRow(card, now), due: book.dueCount(now) }
  },
})

export const cardsTakeback = operation({
  name: 'cards.takeback',
  says: 'Takes back the last answer given to a card, so that it can be answered again.',
  kind: 'change',
  input: z.strictObject({}),
  output: z.strictObject({ decision: z.string(), card: CardRow.nullable(), says: z.string() }),
  cli: { plain: (o: { says: string }) => `${o.says}.` },
  async run(world) {
    const book = await readCardBook(world)
    const last = book.lastAnswer()
    if (last === null) throw new Refusal('E_NOTHING_TO_UNDO', 'No card was answered yet.', { status: 404 })
    const decision = await dropAnswer(world, book, last)
    const card = book.cards.get(last.card)
    return {
      decision,
      card: card === undefined ? null : cardRow(card, world.now()),
      says: `Took back "${last.grade}"${card === undefined ? '' : ` for: ${card.front.slice(0, 80)}`}`,
    }
  },
})

export const cardsList = operation({
  name: 'cards.list',
  says: 'Lists your cards, by deck or by words on either side.',
  kind: 'query',
  input: z.strictObject({
    deck: Deck.optional(),
    search: z.string().max(200).optional(),
    tag: z.string().max(200).optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1_000).default(100),
  }),
  output: z.strictObject({ rows: z.array(CardRow), total: z.number().int() }),
  cli: { args: ['deck'], plain: plainCards },
  async run(world, { deck, search, tag, offset, limit }) {
    const now = world.now()
    const wanted = search?.toLowerCase() ?? ''
    const found = [...(await readCardBook(world)).cards.values()].filter(
      card =>
        inDeck(card, deck) &&
        (tag === undefined || card.tags.includes(tag)) &&
        (wanted === '' || card.front.toLowerCase().includes(wanted) || card.back.toLowerCase().includes(wanted)),
    )
    return { rows: found.slice(offset, offset + limit).map(card => cardRow(card, now)), total: found.length }
  },
})

/** A card by its id, the beginning of it, or its front. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
function cardNamed(cards: ReadonlyMap<string, HeldCard>, named: string): string {
  if (cards.has(named)) return named
  const found = [...cards.values()].filter(
    ({ id, front }) => front === named.trim() || (named.length >= SHORT_ID - 2 && id.startsWith(named)),
  )
  const [only] = found
  if (only === undefined)
    throw new Refusal('E_NOT_FOUND', `There is no card "${named.slice(0, 80)}"; "cards" shows those to ask.`, {
      status: 404,
    })
  if (found.length > 1)
    throw new Refusal(
      'E_AMBIGUOUS',
      `${found.length} cards begin with or are called "${named.slice(0, 80)}"; use more of the id.`,
      { status: 409 },
    )
  return only.id
}

function inDeck({ decks }: HeldCard, deck: string | undefined): boolean {
  return deck === undefined || decks.some(one => isIn(one, deck))
}

function cardRow({ id, front, back, decks, tags, memory }: HeldCard, now: number): CardRow {
  const { state, due, reviews } = memory
  return { id, front, back, decks: [...decks], tags: [...tags], state, due, reviews, recall: recallOf(memory, now) }
}

type OpenFile = { name: string; sha256: string; bytes: number; text: string }

async function openFiles(world: World, names: readonly string[]): Promise<OpenFile[]> {
  const inputs = names.length === 0 ? [] : await world.inputs.open(names)
  const read: OpenFile[] = []
  try {
    for (const { label, sha256, bytes, files } of inputs)
      for (const file of files)
        read.push({
          name: label,
          sha256: await sha256(),
          bytes,
          text: await wholeText(file, FILE_BYTES, 'a file of cards'),
        })
  } finally {
    for (const input of inputs) await input.close()
  }
  return read
}

/** One import, undone as one. Where every card is there already, nothing is written. */
async function writeCards(
  world: World,
  cards: readonly CardText[],
  inputs: readonly { name: string; sha256: string; bytes: number }[],
): Promise<{ change: string | null; added: number; matched: number }> {
  const label = `cards from ${inputs.map(({ name }) => name).join(', ')}`.slice(0, 300)
  const writer = await world.store.imports.begin(label, world.now(), inputs)
  try {
    // a moment apart, so that they are asked in their own order wherever they are read, also after a restore
    const begun = world.now() - cards.length
    let [added, matched] = [0, 0]
    for (let from = 0; from < cards.length; from += BATCH) {
      const counts = writer.write(cards.slice(from, from + BATCH).map((card, i) => cardFact(card, begun + from + i)))
      added += counts.added
      matched += counts.matched
    }
    if (added === 0) {
      await writer.abort()
      return { change: null, added, matched }
    }
    return { change: (await writer.commit()).id, added, matched }
  } catch (error) {
    await writer.abort()
    throw error
  }
}

function cardFact({ front, back, deck, tags }: CardText, at: number): Observation<'flashcard'> {
  return {
    source: 'hand',
    key: `flashcard:${cardId(front, back)}:${hashOf([deck])}`,
    at,
    precision: 'instant',
    kind: 'flashcard',
    channel: null,
    people: [],
    detail: { front, back, deck, ...(tags.length > 0 ? { tags: [...tags] } : {}) },
  }
}

function plainImport({ says, change, skipped }: z.infer<typeof Imported>): string {
  const undo = change === null ? '' : ` Take it back with: groundwork undo ${change}`
  const lines = skipped.slice(0, 10).map(({ file, line, reason }) => `${file}, line ${line}: ${reason}`)
  return [
    `${says}.${undo}`,
    ...lines,
    ...(skipped.length > 10 ? [`... and ${skipped.length - 10} more rows left out`] : []),
  ].join('\n')
}

function plainDue({ due, fresh, decks, cards }: DuePage): string {
  if (decks.length === 0)
    return 'No cards yet. In Anki choose "Export notes in plain text", then: groundwork cards import FILE'
  return [
    `${due} due, ${fresh} not asked yet`,
    ...decks.map(deck => `${deck.deck}: ${deck.due} due, ${deck.fresh} not asked yet, ${deck.cards} in all`),
    ...cards.map(card => `${card.id.slice(0, SHORT_ID)}  ${card.front.replaceAll('\n', ' / ')}`),
    ...(cards.length > 0
      ? [`Answer with: groundwork cards review ${cards[0]?.id.slice(0, SHORT_ID)} good (again, hard, good, easy)`]
      : []),
  ].join('\n')
}

function plainCards({ rows, total }: { rows: CardRow[]; total: number }): string {
  const lines = rows.map(
    row => `${row.id.slice(0, SHORT_ID)}  ${row.front.replaceAll('\n', ' / ')} = ${row.back.replaceAll('\n', ' / ')}`,
  )
  return [...lines, `${total} ${total === 1 ? 'card' : 'cards'}`].join('\n')
}
