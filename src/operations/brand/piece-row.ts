import type { World } from '../../io/world/world.ts'
import type { Work } from '../../levers/brand/works.ts'
import { cameOf } from './came-of.ts'
import type { CameBook } from './came-of.ts'
import type { PieceBook } from './piece-book.ts'
import type { Piece } from './shapes.ts'

/** A work as lists and its own page show it. */
export async function pieceRow(world: World, book: PieceBook, came: CameBook, work: Work): Promise<Piece> {
  const { id, aliases, piece, title, form, state, at, shown } = work
  const mine = new Set(aliases)
  const kept = piece === null ? undefined : book.pieces.get(id)
  const precision = shown.find(({ fact }) => fact.at === at)?.fact.precision ?? 'none'
  const credited = [...book.came].filter(([, one]) => mine.has(one.piece))
  return {
    id,
    title,
    form,
    state,
    planned: piece !== null,
    about: kept?.about ?? '',
    url: work.address ?? kept?.url ?? null,
    skills: kept?.skills ?? [],
    at,
    precision,
    since: state === 'published' ? null : (kept?.since ?? null),
    due: kept?.due ?? null,
    shown: shown.map(({ fact, because }) => ({
      id: fact.id,
      observation: fact.observation,
      source: fact.source,
      change: fact.change,
      form: fact.form,
      title: fact.title,
      url: fact.address,
      at: fact.at,
      precision: fact.precision,
      ...because,
    })),
    reach: [...book.reach]
      .filter(([, one]) => mine.has(one.piece))
      .map(([entry, { what, n, at: when, from }]) => ({ id: entry, what, n, at: when, from }))
      .sort((a, b) => b.at - a.at),
    came: state === 'published' ? cameOf(came, at, precision) : null,
    credited: await Promise.all(
      credited
        .toSorted(([, a], [, b]) => b.at - a.at)
        .map(async ([entry, { what, says, at: when, person, outcome }]) => ({
          id: entry,
          what,
          says,
          at: when,
          person: person === null ? null : await personNamed(world, person),
          outcome,
        })),
    ),
  }
}

async function personNamed(world: World, id: string): Promise<{ id: string; name: string } | null> {
  const person = await world.store.people.get(id)
  return person === null ? null : { id: person.id, name: person.name }
}
