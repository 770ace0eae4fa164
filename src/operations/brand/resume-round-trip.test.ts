import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { cvExport } from './cv.ts'

// Any résumé that the format allows, read and written again: nothing it has a place for may be lost on the way. What is
// about the file and not about the person (meta, $schema) is not kept.

let serial = 0
/** Words that no two entries share, so that each entry is a thing of its own. */
const name = fc
  .tuple(fc.stringMatching(/^[a-z]{4,8}$/), fc.stringMatching(/^[a-z]{4,8}$/))
  .map(([a, b]) => `${a}${(serial += 1)} ${b}${serial}`)
const prose = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  // what no keyboard writes is taken out of imported text wherever it is shown
  .map(text => text.replace(/\s+/gu, ' ').trim())
  .filter(text => text !== '' && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text))
const words = fc.uniqueArray(prose, { minLength: 1, maxLength: 3 })
const url = name.map(text => `https://${text.replace(' ', '.')}.example/a?b=c`)
const two = (n: number): string => String(n).padStart(2, '0')
const date = fc
  .tuple(fc.integer({ min: 1980, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`),
  )
const span = fc
  .record({ startDate: date, endDate: date }, { requiredKeys: [] })
  .filter(({ startDate, endDate }) => !startDate || !endDate || startDate.slice(0, 4) < endDate.slice(0, 4))
const dated = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, must: (keyof T)[]) =>
  fc.tuple(fc.record(fields, { requiredKeys: must }), span).map(([entry, when]) => ({ ...entry, ...when }))
const some = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 1, maxLength: 3 })

const resume = fc.record(
  {
    basics: fc.record(
      {
        name,
        label: prose,
        image: url,
        email: name.map(text => `${text.replace(' ', '.')}@x.example`),
        phone: fc.stringMatching(/^\+4\d{9}$/),
        url,
        summary: prose,
        location: fc.record(
          { address: prose, postalCode: name, city: prose, countryCode: fc.constantFrom('NL', 'DE'), region: prose },
          { requiredKeys: ['address'] },
        ),
        profiles: some(fc.record({ network: name, username: name, url }, { requiredKeys: ['network'] })),
      },
      { requiredKeys: ['name'] },
    ),
    work: some(
      dated({ name, position: name, location: prose, description: prose, url, summary: prose, highlights: words }, [
        'name',
        'position',
        'summary',
      ]),
    ),
    volunteer: some(
      dated({ organization: name, position: name, url, summary: prose, highlights: words }, [
        'organization',
        'position',
      ]),
    ),
    education: some(
      dated({ institution: name, url, area: prose, studyType: prose, score: prose, courses: words }, ['institution']),
    ),
    awards: some(fc.record({ title: name, date, awarder: prose, summary: prose }, { requiredKeys: ['title'] })),
    certificates: some(fc.record({ name, date, issuer: prose, url }, { requiredKeys: ['name'] })),
    publications: some(
      fc.record({ name, publisher: prose, releaseDate: date, url, summary: prose }, { requiredKeys: ['name'] }),
    ),
    skills: some(
      fc.record(
        { name, level: prose, keywords: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) },
        { requiredKeys: ['name'] },
      ),
    ),
    languages: some(fc.record({ language: name, fluency: prose }, { requiredKeys: ['language'] })),
    interests: some(fc.record({ name, keywords: words }, { requiredKeys: ['name'] })),
    references: some(fc.record({ name, reference: prose }, { requiredKeys: ['name'] })),
    projects: some(
      dated(
        {
          name,
          description: prose,
          highlights: words,
          keywords: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
          url,
          roles: words,
          entity: prose,
          type: prose,
        },
        ['name'],
      ),
    ),
  },
  { requiredKeys: ['basics', 'work'] },
)

test('a résumé read and written again says all that it said', async () => {
  await fc.assert(
    fc.asyncProperty(resume, async given => {
      const { skills, ...written } = await throughGroundwork(JSON.stringify(given))
      // a project that names a skill is evidence of it, and so the CV may hold more skills than the résumé listed
      const listed = new Set(given.skills?.map(one => one.name))
      const own = (skills as { name: string }[] | undefined)?.filter(one => listed.has(one.name))
      expect(inAnyOrder({ ...written, ...(own?.length ? { skills: own } : {}) })).toEqual(inAnyOrder(given))
    }),
    // a run is a whole import: a failure is told as it was found
    { numRuns: 3, endOnFailure: true },
  )
}, 120_000)

async function throughGroundwork(text: string): Promise<Record<string, unknown>> {
  const world: World = await openScratchWorld()
  try {
    const path = join(scratch(), 'resume.json')
    writeFileSync(path, text)
    await callOperation(importsRun as unknown as Operation, world, { files: [path] })
    const { chunks } = await cvExport.run(world, {}, UNWATCHED)
    let written = ''
    for await (const chunk of chunks) written += chunk
    return JSON.parse(written) as Record<string, unknown>
  } finally {
    await world.close()
  }
}

/** The same facts in one order: sections hold lists whose order is the reader's choice. */
function inAnyOrder({ $schema: _schema, meta: _meta, ...sections }: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(sections).map(([section, held]) => [
      section,
      Array.isArray(held) ? held.map(sorted).toSorted(byText) : sorted(held),
    ]),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).toSorted(byText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, held]) => [key, sorted(held)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
