import type { Chance } from './chance.ts'
import { hexOf } from './chance.ts'
import type { Commit, FileChange, Person } from './life.ts'
import { DAY } from './moments.ts'
import { wakingHour } from './rhythm.ts'

const FILES = [
  'gristmill/check.py',
  'gristmill/schema.py',
  'gristmill/report.py',
  'gristmill/sources/sqlite.py',
  'src/scan.rs',
  'src/lib.rs',
  'tests/test_check.py',
  'tests/test_schema.py',
  'docs/guide.md',
  'README.md',
  '.github/workflows/test.yml',
  'web/report.ts',
  'pyproject.toml',
] as const
const SUBJECTS = [
  'Read tables without a key',
  'Say which row failed',
  'Faster scan of wide tables',
  'Fix off-by-one in the window',
  'Document the exit codes',
  'Test against empty tables',
  'Refuse a schema that contradicts itself',
  'Release notes',
  'Accept dates with a zone',
  'Simplify the report',
  'Cache the row counts',
  'Rename check to expectation and back',
] as const

/** The history of the open-source project: ego and its contributors, with co-authors where two worked together. */
export function makeCommits(
  chance: Chance,
  people: readonly Person[],
  from: number,
  now: number,
  count: number,
): Commit[] {
  const authors = people.filter(person => person.worlds.includes('gristmill') && person.tie !== 'never')
  const weights = authors.map(person => [person.id, chance.lognormal(person.tie === 'genuine' ? 3 : 0.6, 0.9)] as const)
  const lines = new Map<string, number>()
  const days = Array.from(
    { length: count },
    () => Math.floor((from + chance.next() ** 0.8 * (now - from - DAY)) / DAY) * DAY,
  )
  return days
    .map(day => wakingHour(chance, day))
    .filter(at => at < now)
    .sort((a, b) => a - b)
    .map((at, n) => {
      const joined = authors.filter(person => person.metAt < at)
      const able = weights.filter(([id]) => joined.some(person => person.id === id))
      const author = able.length === 0 || chance.yes(0.45) ? 'ego' : chance.weighted(able)
      const other = able.length > 0 && chance.yes(0.16) ? chance.weighted(able) : author
      const together = other === author ? [] : [author === 'ego' || chance.yes(0.5) ? other : 'ego']
      const files = chance
        .shuffle(FILES)
        .slice(
          0,
          chance.weighted([
            [1, 5],
            [2, 4],
            [3, 2],
            [4, 1],
          ]),
        )
        .sort()
      return {
        at,
        author,
        coAuthors: together,
        subject: chance.pick(SUBJECTS),
        files: files.map(path => change(chance, path, n, lines)),
      }
    })
}

/** New lines go to the end, old ones leave from the top; every line is unlike all others, so a diff finds just these. */
function change(chance: Chance, path: string, commit: number, lines: Map<string, number>): FileChange {
  const now = lines.get(path) ?? 0
  const added = Array.from(
    { length: 1 + Math.floor(chance.exponential(14)) },
    (_, i) => `step_${hexOf(`${path}:${commit}:${i}`, 12)} = ${commit * 1000 + i}`,
  )
  const removed = Math.min(Math.max(0, now - 1), Math.floor(chance.exponential(6)))
  lines.set(path, now + added.length - removed)
  return { path, added, removed }
}
