import type { Corrections, Reading } from '../api/work.ts'

/** The reading as it will be kept: with what the user corrected. People are taken from those the line could mean. */
export function keptWith(read: Reading, fixes: Corrections): Reading {
  const candidates = [...read.people, ...read.unclear.flatMap(({ among }) => among), ...read.fromCompany]
  const people =
    fixes.people === undefined
      ? read.people
      : fixes.people.map(id => candidates.find(one => one.id === id) ?? { id, name: id, company: null })
  return {
    ...read,
    kind: fixes.kind ?? read.kind,
    lever: fixes.lever ?? read.lever,
    minutes: fixes.minutes === undefined ? read.minutes : fixes.minutes,
    day: fixes.day ?? read.day,
    skills: fixes.skills ?? read.skills,
    promise: fixes.promise === undefined ? read.promise : fixes.promise,
    people,
    unclear: fixes.people === undefined ? read.unclear : [],
  }
}
