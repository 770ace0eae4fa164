import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { resume } from './resume.ts'

const RESUME = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Mara Quell',
    label: 'Engineer',
    email: 'me@own.example',
    location: { city: 'Utrecht', countryCode: 'NL' },
    profiles: [{ url: 'https://x.example/mara' }],
  },
  work: [
    { name: 'Orchard', position: 'Lead', startDate: '2022-03', highlights: ['Grew it'] },
    { company: 'Mill', position: 'Engineer', startDate: '2018', endDate: '2022-02' },
    {},
  ],
  volunteer: [{ organization: 'Code Harbour', position: 'Teacher', startDate: '2019-01-14', endDate: '2020-01-01' }],
  education: [
    { institution: 'Oosterveld', area: 'Physics', studyType: 'BSc', startDate: '2010-09', endDate: '2014-07' },
  ],
  awards: [{ title: 'Best talk', date: '2021-05-01', awarder: 'Meetup' }],
  certificates: [{ name: 'Cloud', date: '2020-11-09', issuer: 'Stratus' }],
  publications: [{ name: 'On mills', releaseDate: '2019-02-30', publisher: 'Letters' }],
  skills: [{ name: 'SQL', level: 'Advanced', keywords: ['joins'] }],
  languages: [{ language: 'Dutch', fluency: 'Native' }],
  projects: [{ name: 'gristmill', startDate: '2020-03-16', roles: ['Maintainer'] }],
}

describe('JSON Resume', () => {
  test('what stands in sections of other names is not lost unsaid', async () => {
    const own = {
      ...RESUME,
      experience: [{ company: 'Mill' }, { company: 'Orchard' }],
      sideProjects: [],
      likes: ['tea'],
    }
    const before = await readAll(resume, { 'resume.json': JSON.stringify(RESUME) })
    const { observations, codes } = await readAll(resume, { 'resume.json': JSON.stringify(own) })
    expect(observations).toEqual(before.observations)
    expect(codes).toEqual({ ...before.codes, E_RESUME_ENTRY: 3 })
  })

  test('every section becomes facts with their dates', async () => {
    const { observations, codes } = await readAll(resume, { 'resume.json': JSON.stringify(RESUME) })
    const rows = observations.map(({ kind, at, precision, detail }) => [
      kind,
      at === null ? null : new Date(at).toISOString().slice(0, 10),
      precision,
      detail,
    ])
    expect(rows).toEqual([
      [
        'profile',
        null,
        'none',
        {
          name: 'Mara Quell',
          headline: 'Engineer',
          place: 'Utrecht, NL',
          emails: ['me@own.example'],
          location: { city: 'Utrecht', countryCode: 'NL' },
          profiles: [{ url: 'https://x.example/mara' }],
        },
      ],
      ['position', '2022-03-01', 'month', { title: 'Lead', company: 'Orchard', highlights: ['Grew it'], until: null }],
      [
        'position',
        '2018-01-01',
        'year',
        { title: 'Engineer', company: 'Mill', until: Date.UTC(2022, 1, 1), untilPrecision: 'month' },
      ],
      [
        'volunteering',
        '2019-01-14',
        'day',
        { organisation: 'Code Harbour', role: 'Teacher', until: Date.UTC(2020, 0, 1), untilPrecision: 'day' },
      ],
      [
        'education',
        '2010-09-01',
        'month',
        { school: 'Oosterveld', degree: 'BSc', field: 'Physics', until: Date.UTC(2014, 6, 1), untilPrecision: 'month' },
      ],
      ['honor', '2021-05-01', 'day', { title: 'Best talk', issuer: 'Meetup' }],
      ['certificate', '2020-11-09', 'day', { name: 'Cloud', authority: 'Stratus' }],
      ['publication', null, 'none', { title: 'On mills', publisher: 'Letters' }],
      ['skill', null, 'none', { name: 'SQL', level: 'Advanced', keywords: ['joins'] }],
      ['language', null, 'none', { name: 'Dutch', level: 'Native' }],
      ['project', '2020-03-16', 'day', { title: 'gristmill', role: 'Maintainer', until: null }],
    ])
    expect(codes).toEqual({ E_RESUME_ENTRY: 1, E_DATE: 1 })
  })

  test('of somebody else is asked about first', async () => {
    const theirs = { 'cv.json': JSON.stringify({ ...RESUME, basics: { name: 'Ana Bell', email: 'ana@x.example' } }) }
    await expect(readAll(resume, theirs)).rejects.toMatchObject({ code: 'E_RESUME_WHO' })
    expect((await readAll(resume, theirs, { answers: { 'resume:cv.json': 'mine' } })).observations).toHaveLength(11)
  })

  test('a later version adds only what is new', async () => {
    const more = { ...RESUME, skills: [...RESUME.skills, { name: 'Go' }] }
    const before = keysOf((await readAll(resume, { 'r.json': JSON.stringify(RESUME) })).observations)
    const after = keysOf((await readAll(resume, { 'r.json': JSON.stringify(more) })).observations)
    expect(after.filter(key => !before.includes(key))).toHaveLength(1)
    expect(before.filter(key => !after.includes(key))).toEqual([])
  })

  test.each([
    ['{}', 'E_RESUME_EMPTY'],
    ['[]', 'E_RESUME_EMPTY'],
    ['{"basics":', 'E_JSON'],
    ['', 'E_JSON'],
  ])('%s is refused in one sentence', async (text, code) => {
    await expect(readAll(resume, { 'r.json': text })).rejects.toMatchObject({ code })
  })

  test('no JSON of any shape breaks it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('basics', 'work', 'skills', 'education', 'languages', 'awards'), fc.jsonValue()),
        async value => {
          const read = await readAll(resume, { 'r.json': JSON.stringify(value) }).catch((error: unknown) => error)
          if (read instanceof Error) expect(read.name).toBe('Refusal')
        },
      ),
      { numRuns: 100 },
    )
  })
})

const counted = (type: string, values: readonly unknown[]): object => ({ count: values.length, type, values })
const person = (uuid: string, first: string, last: string, data: readonly object[]): object => ({
  uuid,
  properties: { first_name: first, last_name: last, job: 'Editor', company: 'Mill', tags: ['club'] },
  data,
})
const MONICA = {
  version: '1.0-preview.1',
  export_date: '2026-05-01T10:00:00.000000Z',
  account: {
    uuid: 'a0',
    data: [
      counted('contact', [
        person('c1', 'Ana', 'Bell', [
          counted('contact_field', [
            { properties: { data: 'ana@x.example', type: 't1' } },
            { properties: { data: '+31 6 5550 0199', type: 't2' } },
          ]),
          counted('call', [
            { properties: { called_at: '2026-03-14T00:00:00.000000Z', content: 'about it', contact_called: true } },
          ]),
          counted('conversation', [
            {
              properties: {
                happened_at: '2026-03-15T00:00:00Z',
                messages: [
                  { properties: { content: 'hello', written_at: '2026-03-15T00:00:00Z', written_by_me: true } },
                  { properties: { content: 'hi there', written_at: '2026-03-15T00:00:00Z', written_by_me: false } },
                ],
              },
            },
          ]),
          counted('activity', ['x1']),
        ]),
        person('c2', 'Bo', 'Okafor', [counted('activity', ['x1', 'x2'])]),
        { uuid: 'c3', properties: {} },
      ]),
      counted('activity', [
        { uuid: 'x1', properties: { summary: 'Lunch', happened_at: '2026-03-16' } },
        { uuid: 'x2', properties: { summary: 'No day' } },
        { uuid: 'x3', properties: { summary: 'Nobody there', happened_at: '2026-03-16' } },
      ]),
    ],
    instance: {
      contact_field_types: [
        { uuid: 't1', properties: { type: 'email' } },
        { uuid: 't2', properties: { type: 'phone' } },
      ],
    },
  },
}

describe('Monica', () => {
  test('contacts, calls, conversations and activities', async () => {
    const { observations, codes } = await readAll(resume, { 'monica.json': JSON.stringify(MONICA) })
    expect(
      observations.map(
        ({ kind, precision, people }) =>
          `${kind} ${precision} ${people.map(({ who, direction, weight }) => `${who.name} ${direction} ${weight}`).join(', ')}`,
      ),
    ).toEqual([
      'card day Ana Bell none 0',
      'card day Bo Okafor none 0',
      'call day Ana Bell both 1',
      'message day Ana Bell out 1',
      'message day Ana Bell in 1',
      'encounter day Ana Bell both 0.5, Bo Okafor both 0.5',
    ])
    expect(observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
      'ana@x.example',
      '+31655500199',
      'monica:c1',
      'Ana Bell',
    ])
    expect(observations[0]?.detail).toMatchObject({
      title: 'Editor',
      company: 'Mill',
      emails: ['ana@x.example'],
      groups: ['club'],
    })
    // what was copied from a chat is kept as the words of a chat are
    expect(observations.slice(3, 5).map(({ detail }) => detail)).toEqual(
      [5, 8].map(chars => ({ thread: 'monica:c1', chars })),
    )
    expect(codes).toEqual({ E_MONICA_CONTACT: 1, E_DATE: 1 })
  })

  test('collections that lost a member come as objects, and older exports keep them among the properties', async () => {
    const { data, ...rest } = MONICA.account
    const sparse = { ...MONICA, account: { ...rest, data: { 0: data[0], 7: data[1] } } }
    const older = { ...MONICA, account: { ...rest, contacts: data[0], activities: data[1] } }
    const expected = keysOf((await readAll(resume, { 'm.json': JSON.stringify(MONICA) })).observations)
    for (const shape of [sparse, older])
      expect(keysOf((await readAll(resume, { 'm.json': JSON.stringify(shape) })).observations)).toEqual(expected)
  })
})

test('knows its files', () => {
  const sure = (value: object): number => resume.accepts({ name: 'x.json', head: headOf(JSON.stringify(value)) })
  expect(sure(RESUME)).toBeGreaterThan(0.5)
  expect(sure({ basics: { name: 'x' }, work: [] })).toBeGreaterThan(0.5)
  expect(sure(MONICA)).toBeGreaterThan(0.5)
  expect(sure({ name: 'package', version: '1' })).toBe(0)
  expect(sure({ buckets: {} })).toBe(0)
})

const DATA = join(
  process.env['GROUNDWORK_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname,
  'formats',
  'json-resume',
)

test('other projects’ resumes: no crash, and every entry of the known sections is kept', async () => {
  if (!existsSync(DATA)) {
    expect(process.env['CI'], `no data at ${DATA}: not compared with other projects’ resumes`).not.toBe('true')
    return
  }
  let read = 0
  for (const name of readdirSync(DATA, { recursive: true })
    .map(String)
    .filter(file => file.endsWith('.json'))) {
    const text = readFileSync(join(DATA, name), 'utf8')
    const result = await readAll(
      resume,
      { 'r.json': text },
      { ego: { names: [], emails: [], urls: [], phones: [] } },
    ).catch((error: unknown) => error)
    if (result instanceof Error) expect(result, name).toMatchObject({ name: 'Refusal' })
    else if (name.endsWith('resume.json')) {
      read++
      expect((result as { observations: unknown[] }).observations.length, name).toBeGreaterThan(5)
    }
  }
  expect(read).toBeGreaterThan(3)
})
