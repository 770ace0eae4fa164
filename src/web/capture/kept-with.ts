import { correctedHopes } from '../../model/hopes.ts'
import { correctedTalk } from '../../model/talk-line.ts'
import type { Corrections, Reading } from '../api/work.ts'
import type { Who } from '../log/person-picker.tsx'

/**
 * The reading as it will be kept: with what the user corrected. People are those the line could mean, and those who were
 * chosen by hand (`met`).
 */
export function keptWith(read: Reading, fixes: Corrections, met: readonly Who[] = []): Reading {
  const chosen = met.map(({ id, name }) => ({ id, name, company: null }))
  const candidates = [...read.people, ...read.unclear.flatMap(({ among }) => among), ...read.fromCompany, ...chosen]
  const people =
    fixes.people === undefined
      ? read.people
      : fixes.people.map(id => candidates.find(one => one.id === id) ?? { id, name: id, company: null })
  const kind = fixes.kind ?? read.kind
  const hopes = correctedHopes(read, kind, fixes)
  const newcomers = fixes.newcomers ?? []
  return {
    ...read,
    ...hopes,
    kind,
    talk: correctedTalk(read.talk, kind, fixes),
    what: fixes.what ?? read.what,
    lever: fixes.lever ?? read.lever,
    minutes: fixes.minutes === undefined ? read.minutes : fixes.minutes,
    day: fixes.day ?? read.day,
    ahead: fixes.day === undefined && hopes.by === null ? read.ahead : null,
    event: fixes.event === undefined ? read.event : fixes.event || null,
    skills: fixes.skills ?? read.skills,
    promise: fixes.promise === undefined ? read.promise : fixes.promise,
    people: [...people, ...newcomers.map(name => ({ id: '', name, company: null }))],
    unknown: read.unknown.filter(name => !newcomers.includes(name)),
    unclear: fixes.people === undefined ? read.unclear : [],
  }
}
