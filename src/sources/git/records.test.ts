import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../text/reading.fixture.ts'
import { readCommit } from './commit.ts'
import { gitRecords } from './records.ts'
import type { GitRecord } from './records.ts'

const HASH = (n: number): string => n.toString(16).padStart(40, '0')
const NOTHING = { fieldBytes: 1 } as never

function header(n: number, message: string): string {
  const when = '2026-03-14T12:00:00Z'
  const who = 'Mara Quell\tme@own.example'
  return `commit\t${HASH(n)}\t${HASH(n + 1)}\t${when}\t${when}\t${who}\t${who}\t${message}`
}

async function records(text: string): Promise<GitRecord[]> {
  const found: GitRecord[] = []
  for await (const record of gitRecords(fileOf('a.gitlog', text), NOTHING)) found.push(record)
  return found
}

describe('one commit never shifts the next', () => {
  test('a message that looks like counts and like a header stays a message', async () => {
    const message = `Fix\n\n1\t1\tno/path\n${header(99, 'not a commit')}\n`
    const found = await records(`${header(1, message)}\0\n\n1\t1\ta.ts\n${header(2, 'Next')}\0\n\n1\t1\tb.ts\n`)
    expect(found.map(({ files }) => files)).toEqual([['a.ts'], ['b.ts']])
    expect(found.map(({ head }) => readCommit(head))).toMatchObject([{ hash: HASH(1) }, { hash: HASH(2) }])
  })

  test('a path that looks like a header stays a path, with NUL framing', async () => {
    const path = `x\ncommit\t${HASH(7)}\t\t`
    const found = await records(`${header(1, 'm\n')}\0\0\n1\t1\t${path}\0${header(2, 'n\n')}\0\0\n2\t0\tb.ts\0`)
    expect(found.map(({ files }) => files)).toEqual([[path], ['b.ts']])
  })

  test('a path that looks like a header stays the new name of a rename', async () => {
    const renamed = `1\t1\t\0old.ts\0${header(9, 'a file of that name')}\0`
    const found = await records(`${header(1, 'm\n')}\0\0\n${renamed}${header(2, 'n\n')}\0\0`)
    expect(found).toHaveLength(2)
    expect(found[0]?.files).toEqual([header(9, 'a file of that name')])
  })

  test('rubbish between commits is a record of its own', async () => {
    const found = await records(`${header(1, 'm')}\0\n\n1\t1\ta.ts\nrubbish\0\n\n1\t1\tb.ts\n${header(2, 'n')}\0\n`)
    expect(found.map(({ head }) => 'hash' in readCommit(head))).toEqual([true, false, true])
  })

  test('any messages and paths: as many commits as were written, each with its own files', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\t', '1', '-', 'commit\t', '=>', '{', '}', '"') })
    const path = word.filter(text => text !== '')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, fc.array(path, { maxLength: 3 })), { minLength: 1, maxLength: 8 }),
        async commits => {
          const text = commits
            .map(([message, paths], i) => {
              const counts = paths.map((name, j) => `${j === 0 ? '\n' : ''}1\t1\t${name}\0`).join('')
              return `${header(i, message.replaceAll('\n', ' '))}\n${message}\0\0${counts}`
            })
            .join('')
          const found = await records(text)
          expect(found.map(({ files }) => files)).toEqual(commits.map(([, paths]) => paths))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('paths', () => {
  test.each([
    ['src/a.ts', 'src/a.ts'],
    ['old.py => new.py', 'new.py'],
    ['src/{a => b}/c.ts', 'src/b/c.ts'],
    ['src/{ => deep}/c.ts', 'src/deep/c.ts'],
    ['src/{deep => }/c.ts', 'src/c.ts'],
    ['"odd\\tname.ts"', 'odd\\tname.ts'],
  ])('%s', async (written, path) => {
    const [found] = await records(`${header(1, 'm')}\0\n\n3\t1\t${written}\n`)
    expect(found?.files).toEqual([path])
  })

  test('pictures are counted with dashes', async () => {
    const [found] = await records(`${header(1, 'm')}\0\n\n-\t-\tlogo.png\n`)
    expect(found?.files).toEqual(['logo.png'])
  })

  test('a commit of very many files keeps a part of them', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `1\t0\tf${i}.ts\n`).join('')
    const [found] = await records(`${header(1, 'm')}\0\n\n${many}`)
    expect(found?.files).toHaveLength(2_000)
  })
})

describe('trailers', () => {
  const trailersOf = (message: string): readonly unknown[] => {
    const commit = readCommit(header(1, message))
    return 'hash' in commit ? commit.trailers.map(({ as, who }) => `${as} ${who.name} ${who.email}`) : [commit.code]
  }

  test.each([
    ['Co-authored-by: Ana Bell <Ana@X.example>', ['co-author Ana Bell ana@x.example']],
    ['co-authored-by:Ana Bell<ana@x.example>  ', ['co-author Ana Bell ana@x.example']],
    ['Signed-off-by: Bo <bo@y.example>', ['reviewer Bo bo@y.example']],
    ['Reviewed-by: Bo <bo@y.example>', ['reviewer Bo bo@y.example']],
    ['Acked-by: Bo <bo@y.example>', ['reviewer Bo bo@y.example']],
    ['Reviewed-by: nobody in brackets', []],
    ['I asked for Reviewed-by: Bo <bo@y.example>', []],
    ['Change-Id: I123 <x@y.example>', []],
  ])('%s', (line, expected) => expect(trailersOf(`Fix\n\nWords.\n\n${line}\n`)).toEqual(expected))

  test('a hundred of them are cut', () => {
    expect(trailersOf(`Fix\n\n${'Acked-by: Bo <bo@y.example>\n'.repeat(100)}`)).toHaveLength(50)
  })
})

test('a log that ends in the middle gives what is whole', async () => {
  const whole = `${header(1, 'a\n')}\0\n\n1\t1\ta.ts\n${header(2, 'b\n')}\0\n\n1\t1\tb.ts\n`
  for (let cut = 1; cut < whole.length; cut += 7) {
    const found = await records(whole.slice(0, cut))
    const commits = found.map(({ head }) => readCommit(head)).filter(commit => 'hash' in commit)
    expect(commits.map(({ hash }) => hash)).toEqual([HASH(1), HASH(2)].slice(0, commits.length))
    // what is torn off is one failed record, never a second one
    expect(found.length - commits.length).toBeLessThanOrEqual(1)
  }
})
