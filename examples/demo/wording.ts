import type { Chance } from './chance.ts'
import type { Person } from './life.ts'
import { ASIDES, CLOSERS, MIDDLES, OPENERS, SHORT, SUBJECTS, TOPICS } from './words/phrases.ts'

/** A message between people who have something to say; about `turn` 0 the longest. */
export function wordsFor(chance: Chance, given: string, turn: number): string {
  if (turn > 0 && chance.yes(0.55)) return chance.pick(SHORT)
  const lines = [`${chance.pick(OPENERS)}: ${chance.pick(TOPICS)} ${chance.pick(MIDDLES)}, ${chance.pick(ASIDES)}.`]
  while (chance.yes(0.35))
    lines.push(`${capital(chance.pick(TOPICS))} ${chance.pick(MIDDLES)}; ${chance.pick(ASIDES)}.`)
  if (chance.yes(0.7)) lines.push(chance.pick(CLOSERS))
  const text = lines.join(chance.yes(0.3) ? '\n' : ' ')
  return turn === 0 && chance.yes(0.6) ? `${chance.pick(['Hi', 'Hoi', 'Hello', 'Dear'])} ${given},\n${text}` : text
}

export function subjectFor(chance: Chance): string {
  return chance.yes(0.4) ? chance.pick(SUBJECTS) : `${chance.pick(SUBJECTS)}: ${chance.pick(TOPICS)}`
}

/** Puts a person into a template's slots. */
export function fill(template: string, person: Person, more: Record<string, string> = {}): string {
  const slots: Record<string, string> = {
    given: person.given,
    company: person.jobs.at(-1)?.company ?? 'your team',
    ...more,
  }
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
