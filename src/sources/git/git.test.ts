import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import type { SourceFile } from '../../model/source.ts'
import { fileOf, headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { isProgram, readCommit } from './commit.ts'
import { areasOf, languagesOf } from './languages.ts'
import { gitRecords } from './records.ts'
import { git } from './git.ts'
import { nameIn } from './name-in.ts'

const HASH = (n: number): string => n.toString(16).padStart(40, '0')
const ME = 'Mara Quell\tme@own.example'
const ANA = 'Ana Bell\tana@x.example'
const WEB = 'GitHub\tnoreply@github.com'

function entry(
  n: number,
  author: string,
  committer: string,
  message: string,
  files: readonly string[] = ['src/a.ts'],
  date = '2026-03-14T12:00:00+01:00',
): string {
  const counts = files.map(path => `3\t1\t${path}\n`).join('')
  return `commit\t${HASH(n)}\t${HASH(n + 1)}\t${date}\t${date}\t${author}\t${committer}\t${message}\n\0\n${counts === '' ? '' : `\n${counts}`}`
}

test('of a commit that git itself cannot read the ledger says why', () => {
  const [header = ''] = entry(1, '%aN\t%aE', '%cN\t%cE', '', [], '%aI').split('\n')
  const of = (head: string): object => readCommit(head)
  expect(of(header)).toMatchObject({ code: 'E_GIT_COMMIT', reason: expect.stringContaining('UTF-16') as string })
  // one that has no date alone is another matter
  expect(of(header.replace('%aN\t%aE', ME))).toMatchObject({ code: 'E_DATE' })
})

describe('what a commit says of the ego and others', () => {
  const parts = async (...entries: string[]): Promise<string[]> => {
    const { observations } = await readAll(git, { 'orchard.gitlog': entries.join('') })
    return observations.map(({ channel, people, detail }) =>
      [
        channel ?? 'alone',
        ...people.map(({ who, role, direction, weight }) => `${who.name} ${role} ${direction} ${weight.toFixed(2)}`),
        (detail as { languages?: string[] }).languages?.join('+') ?? '-',
      ].join(' | '),
    )
  }

  test.each([
    ['alone', entry(1, ME, ME, 'Fix'), ['alone | TypeScript']],
    ['the web site pressed the button', entry(1, ME, WEB, 'Fix'), ['alone | TypeScript']],
    [
      'with a co-author',
      entry(1, ME, ME, 'Fix\n\nCo-authored-by: Ana Bell <ana@x.example>'),
      ['shared-work | Ana Bell author both 1.00 | TypeScript'],
    ],
    [
      'as a co-author of another’s',
      entry(1, ANA, ANA, 'Fix\n\nCo-Authored-By: Mara Quell <ME@own.example>'),
      ['shared-work | Ana Bell author both 1.00 | TypeScript'],
    ],
    [
      'reviewed by two',
      entry(1, ME, ME, 'Fix\n\nReviewed-by: Ana Bell <ana@x.example>\nTested-by: Bo Okafor <bo@y.example>'),
      ['shared-work | Ana Bell from in 0.50 | Bo Okafor from in 0.50 | TypeScript'],
    ],
    ['merged by another', entry(1, ME, ANA, 'Fix'), ['shared-work | Ana Bell from in 1.00 | TypeScript']],
    [
      'merging another’s is no evidence of a language',
      entry(1, ANA, ME, 'Fix'),
      ['shared-work | Ana Bell to out 1.00 | -'],
    ],
    [
      'signed off by oneself',
      entry(1, ME, ME, 'Fix\n\nSigned-off-by: Mara Quell <me@own.example>'),
      ['alone | TypeScript'],
    ],
    [
      'a robot as co-author',
      entry(1, ME, ME, 'Fix\n\nCo-authored-by: dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>'),
      ['alone | TypeScript'],
    ],
  ])('%s', async (_, text, expected) => expect(await parts(text)).toEqual(expected))

  test('others of the same months were there, with no weight; of other years they are not listed', async () => {
    const rows = await parts(
      entry(1, ME, ME, 'Mine'),
      entry(2, ANA, ANA, 'Theirs'),
      entry(3, ANA, ANA, 'Again'),
      entry(4, 'Old Hand\told@z.example', 'Old Hand\told@z.example', 'Long ago', [], '2019-01-01T00:00:00Z'),
    )
    expect(rows).toEqual(['alone | TypeScript', 'shared-work | Ana Bell other none 0.00 | -'])
  })
})

test('robots and impossible dates have their lines in the ledger', async () => {
  const { codes, kept } = await readAll(git, {
    'a.gitlog': [
      entry(1, ME, ME, 'ok'),
      entry(2, 'renovate[bot]\tbot@renovateapp.example', WEB, 'Bump'),
      entry(3, ME, ME, 'future', [], '2046-01-01T00:00:00Z'),
      entry(4, ME, ME, 'never', [], '2026-02-30T00:00:00Z'),
      'commit\tnot-a-hash\t\0\n\n',
    ].join(''),
  })
  expect(codes).toEqual({ 'git-program': 1, W_DATE_SUSPECT: 1, E_DATE: 1, E_GIT_COMMIT: 1 })
  expect(kept).toBe(1)
})

describe('who the ego is', () => {
  const log = {
    'orchard.gitlog': entry(1, ANA, ANA, 'a') + entry(2, ANA, ANA, 'b') + entry(3, 'Bo Okafor\tbo@y.example', WEB, 'c'),
  }

  test('is asked where nobody is known, with those who committed most first', async () => {
    await expect(readAll(git, log)).rejects.toMatchObject({
      code: 'E_GIT_WHO',
      detail: { candidates: 'ana@x.example\nbo@y.example' },
    })
  })

  test('is taken from the answer', async () => {
    const { observations } = await readAll(git, log, { answers: { 'git:who': 'bo@y.example' } })
    expect(observations.filter(({ people }) => people.length === 0)).toHaveLength(1)
    expect((await readAll(git, log, { answers: { 'git:who': 'none' } })).observations).toEqual([])
  })

  test('and refusing one repository leaves the others', async () => {
    const { observations, files } = await readAll(git, { ...log, 'mine.gitlog': entry(9, ME, ME, 'x') })
    expect(observations).toHaveLength(1)
    expect(files['orchard.gitlog']).toBe('refused')
  })
})

test('both forms of a log give the same files, renames included', async () => {
  const header = (n: number): string =>
    `commit\t${HASH(n)}\t\t2026-03-14T12:00:00Z\t2026-03-14T12:00:00Z\t${ME}\t${ME}\tS\n\0`
  const lines = `${header(1)}\n\n1\t1\tsrc/{a => b}/c.ts\n-\t-\tx.png\n0\t0\told.py => new.py\n1\t1\t"od\\nd.sql"\n${header(2)}\n${header(3)}\n\n1\t0\tq.go\n`
  const nul = `${header(1)}\0\n1\t1\t\0src/a/c.ts\0src/b/c.ts\0-\t-\tx.png\x000\t0\t\0old.py\0new.py\x001\t1\tod\nd.sql\0${header(2)}\0${header(3)}\0\n1\t0\tq.go\0`
  const filesOf = async (text: string): Promise<string[][]> => {
    const found: string[][] = []
    for await (const { files } of gitRecords(fileOf('a', text), { xmlDepth: 1 } as never)) found.push([...files])
    return found
  }
  expect(await filesOf(lines)).toEqual([['src/b/c.ts', 'x.png', 'new.py', 'od\\nd.sql'], [], ['q.go']])
  expect(await filesOf(nul)).toEqual([['src/b/c.ts', 'x.png', 'new.py', 'od\nd.sql'], [], ['q.go']])
})

test('languages and areas', () => {
  expect(
    languagesOf(['a.py', 'b/c.sql', 'd.PY', 'package-lock.json', 'Makefile', '__proto__', 'x.constructor']),
  ).toEqual(['Python', 'Make', 'SQL'])
  expect(areasOf(['src/a.ts', 'src/b/c.ts', 'docs/x.md', 'README.md'])).toEqual(['src', 'docs'])
})

test('programs are told from people', () => {
  for (const name of ['dependabot[bot]', 'renovate', 'GitHub', 'pre-commit-ci[bot]', 'Weblate'])
    expect(isProgram({ name, email: '' })).toBe(true)
  for (const name of ['Bob', 'Abbot Snyke', 'Renate', 'Copilotti'])
    expect(isProgram({ name, email: 'x@y.example' })).toBe(false)
})

test.each([
  ['Botond Szabo', 'botond@y.example'],
  ['Jan Bot', 'jan.bot@y.example'],
  ['Travis Cole', 'travis@y.example'],
  ['Claude Monet', 'claude@y.example'],
  ['Abbot', 'abbot@y.example'],
])('%s is nobody that a program is', (name, email) => expect(isProgram({ name, email })).toBe(false))

test.each([
  ['k8s-ci-robot', 'x@y.example'],
  ['Merge', 'merge-bot@y.example'],
  ['Update', 'bot@y.example'],
  ['An Assistant', 'noreply@y.example'],
  ['CircleCI', 'x@y.example'],
  ['translation bot', 'x@y.example'],
])('%s <%s> is a program', (name, email) => expect(isProgram({ name, email })).toBe(true))

test.each([
  ['Co-Authored-By: Ana <a@x.example>', 'co-author'],
  ['Coauthored-by: Ana <a@x.example>', 'co-author'],
  ['Co-author: Ana <a@x.example>', 'co-author'],
  ['Co-developed-by: Ana <a@x.example>', 'co-author'],
  ['Co-authored by: Ana <a@x.example>', 'co-author'],
  ['Pair-programmed-with: Ana <a@x.example>', 'co-author'],
  ['Original-patch-by: Ana <a@x.example>', 'co-author'],
  ['Reported-and-tested-by: Ana <a@x.example>', 'reviewer'],
  ['Approved-by: Ana <a@x.example> # in the meeting', 'reviewer'],
  ['Thanks-to: Ana <a@x.example>', 'reviewer'],
  ['Cc: Ana <a@x.example>', undefined],
  ['Fixed by: hand <not an address>', undefined],
])('the trailer %j', (line, as) => {
  const commit = readCommit(entry(1, ME, ME, `Fix\n\n${line}`))
  expect('trailers' in commit && commit.trailers[0]?.as).toBe(as)
})

test.each([
  ['"Bell, Ana"', 'Bell, Ana'],
  ['Ana "Ace" Bell', 'Ana "Ace" Bell'],
  ['=?UTF-8?q?Ana=20Bell?=', ''],
])('whoever a trailer calls %s is called %j', (name, called) => {
  const commit = readCommit(entry(1, ME, ME, `Fix\n\nReviewed-by: ${name} <a@x.example>`))
  expect('trailers' in commit && commit.trailers[0]?.who).toEqual({ name: called, email: 'a@x.example' })
})

test('the address in a commit and that of the mailmap are one person, and either is mine', async () => {
  const mapped = (name: string, wrote: string): string =>
    `commit\t${HASH(1)}\t\t2026-03-14T12:00:00Z\t<${wrote}> <web@y.example>\t${name}\tweb\tweb@y.example\tFix\n\nReviewed-by: B <b@y.example>\0\0`
  const mine = await readAll(git, { 'a.gitlog': mapped('Nobody Known\tnew@y.example', 'me@own.example') })
  expect(mine.observations[0]?.people.map(({ role }) => role)).toEqual(['from', 'from'])
  const theirs = mapped('Ana Bell\tana@new.example', 'ana bell@old').replace('b@y.example>\0', 'me@own.example>\0')
  const other = await readAll(git, { 'a.gitlog': theirs.replace('ana bell@old', 'ana@old.example') })
  expect(other.observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
    'ana@new.example',
    'ana@old.example',
    'Ana Bell',
  ])
})

test('a header with marks that turn the writing is read without them', () => {
  expect(readCommit(entry(1, 'A\u202eb\tme@own.example', ME, 'x'))).toMatchObject({ author: { name: 'A b' } })
})

test('reading again and overlapping halves give the same keys', async () => {
  const one = fc.tuple(fc.constantFrom(ME, ANA), fc.constantFrom(ME, ANA, WEB), fc.integer({ min: 0, max: 400 }))
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 20 }), fc.nat(), async (rows, cut) => {
      const entries = rows.map(([author, committer, day], i) =>
        entry(
          i,
          author,
          committer,
          'm',
          ['a.ts'],
          new Date(Date.UTC(2025, 0, 1 + day)).toISOString().replace('.000', ''),
        ),
      )
      const mine = entry(999, ME, ME, 'mine')
      const keys = async (part: readonly string[]): Promise<string[]> =>
        keysOf((await readAll(git, { 'a.gitlog': [mine, ...part].join('') })).observations).filter(key =>
          key.startsWith('commit:'),
        )
      const at = cut % entries.length
      const halves = [...(await keys(entries.slice(0, at + 1))), ...(await keys(entries.slice(Math.max(0, at - 1))))]
      expect([...new Set(halves)].toSorted()).toEqual(await keys(entries))
    }),
    { numRuns: 30 },
  )
})

test('knows a log by its first line', () => {
  expect(git.accepts({ name: 'x', head: headOf(entry(1, ME, ME, 'x')) })).toBeGreaterThan(0.5)
  expect(git.accepts({ name: 'x.gitlog', head: headOf('commit 1234\nAuthor: x') })).toBe(0)
})

const DATA = join(
  process.env['GROUNDWORK_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname,
  'git-history',
)

test('real histories: as many commits as git wrote, none lost to another', async () => {
  if (!existsSync(DATA)) {
    expect(process.env['CI'], `no data at ${DATA}: not compared with real histories`).not.toBe('true')
    return
  }
  for (const name of readdirSync(DATA)) {
    const text = gunzipSync(readFileSync(join(DATA, name)))
    const expected = text.toString('latin1').split(/(?:^|\n)commit\t[0-9a-f]{40}\t/).length - 1
    const { kept, codes } = await readAll(
      git,
      { [name.replace(/\.gz$/, '')]: text },
      { answers: { 'git:who': 'none' } },
    )
    expect(kept + (codes['git-program'] ?? 0)).toBe(expected)
    expect(Object.keys(codes).filter(code => code !== 'git-program')).toEqual([])
  }
})

describe('which repository a log is of', () => {
  const merge = (n: number, of: string): string => entry(n, ME, ME, `Merge branch 'main' of ${of}`, [])
  const named = async (file: string, ...entries: string[]) => {
    const { observations, codes } = await readAll(git, { [file]: entries.join('') })
    return [(observations[0]?.detail as { repository: string } | undefined)?.repository, codes]
  }

  test.each([
    ['https://code.example/ana/grist-mill.git', 'ana/grist-mill'],
    ['git@code.example:ana/grist-mill', 'ana/grist-mill'],
    ['ssh://git@code.example:22/ana/grist-mill.git into main', 'ana/grist-mill'],
    ['code.example:ana/grist-mill', 'ana/grist-mill'],
  ])('a merge of %s names it', async (of, name) => {
    expect(await named('git.log', entry(1, ME, ME, 'a'), merge(2, of))).toEqual([name, {}])
  })

  test('most merges win over a stray one', async () => {
    const of = 'https://code.example/ana/mill'
    expect(await named('x.log', merge(1, 'https://code.example/bo/fork'), merge(2, of), merge(3, of))).toEqual([
      'ana/mill',
      {},
    ])
  })

  test('a file called after its repository says it itself', async () => {
    expect(await named('orchard.gitlog', merge(1, 'https://code.example/ana/mill'))).toEqual(['orchard', {}])
  })

  test('two of one name are told apart by the folders that they lie in, as far as it takes', async () => {
    const logs = ['a/client/app', 'b/client/app', 'own/app', 'own/mill', 'app']
    const files = Object.fromEntries(logs.map((path, n) => [`${path}.gitlog`, entry(n + 1, ME, ME, 'x')]))
    const { observations } = await readAll(git, files)
    const names = observations.map(({ detail }) => ('repository' in detail ? detail.repository : ''))
    expect(names).toEqual(['a/client/app', 'b/client/app', 'own/app', 'mill', 'app'])
  })

  test('twenty thousand logs of one name are told apart in one look at each', async () => {
    const looks = async (n: number): Promise<number> => {
      let looked = 0
      const logs: SourceFile[] = Array.from({ length: n }, (_, at) => ({
        ...fileOf('', ''),
        get name() {
          looked++
          return `of/${at}/app.gitlog`
        },
      }))
      const names = await Promise.all(logs.map(log => nameIn(log, LIMITS, logs)))
      expect(new Set(names.map(({ name }) => name)).size).toBe(n)
      return looked
    }
    expect(await looks(20_000)).toBe(10 * (await looks(2_000)))
  })

  test('a log that names none stands under the name of its file, and the ledger says so', async () => {
    expect(await named('git.log', entry(1, ME, ME, "Merge branch 'of' into main"))).toEqual([
      'git',
      { W_REPOSITORY_NAME: 1 },
    ])
  })
})
