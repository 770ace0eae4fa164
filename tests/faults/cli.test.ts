import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { NOTES, SMALL_TABLE } from '../surfaces/small-table.ts'
import { smallTerminal } from '../surfaces/small-terminal.ts'
import { smallWorld } from '../surfaces/small-world.ts'

let world: ReturnType<typeof smallWorld>
let folder = ''
beforeAll(() => {
  world = smallWorld()
  folder = mkdtempSync(join(tmpdir(), 'groundwork-cli-'))
})
afterAll(() => {
  world.remove()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  NOTES.length = 0
})

async function type(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = smallTerminal()
  const parts = { operations: SMALL_TABLE, starters: [], version: '1.2.3', open: async () => world }
  const code = await run(words, parts, terminal)
  return { code, out: terminal.outText(), err: terminal.errText() }
}

describe('X07: control characters from the data', () => {
  test('are shown, not obeyed', async () => {
    const { out } = await type('people', 'list')
    expect(out).toContain('Eve\\x1b[2J\\x1b]52;c;ZXZpbA==\\x07 \\u202eneve')
    // oxlint-disable-next-line no-control-regex -- it looks for exactly these
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  test('are escaped by JSON itself with --json, and the data are whole', async () => {
    const { out } = await type('people', 'list', '--json')
    // oxlint-disable-next-line no-control-regex -- it looks for exactly these
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect((JSON.parse(out) as { rows: { name: string }[] }).rows[0]?.name).toContain('\u001b[2J')
  })

  test('also in what a refusal repeats', async () => {
    const { err } = await type('people', 'list', '--limit', '\u001b[2J')
    expect(err).toContain('\\x1b[2J')
  })
})

describe('exit codes', () => {
  test.each([
    [['people', 'list'], 0],
    [['--help'], 0],
    [['--version'], 0],
    [['people'], 0],
    [['people', 'list', '--limit', '0'], 1],
    [['people', 'list', '--limit', 'many'], 1],
    [['people', 'list', '--nonsense'], 1],
    [['people', 'list', 'too', 'many'], 1],
    [['people', 'list', '--bands', 'lukewarm'], 1],
    [['people', 'list', '--as-of', '2026-02-30'], 1],
    [['people', 'fly'], 1],
    [['fly'], 1],
    [['notes', 'add', 'a'], 1],
    [['notes', 'add', 'nobody', 'text'], 1],
    [['people', 'forget'], 1],
    [['notes', 'add', 'bug', 'text'], 2],
  ])('%j is %i', async (words, expected) => {
    const { code, out, err } = await type(...words)
    expect(code).toBe(expected)
    if (expected === 0) expect(err).toBe('')
    else {
      expect(out).toBe('')
      expect(err).toMatch(/^[A-Za-z-].*\(E_[A-Z_]+\)\n$/)
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })

  test('with --json a refusal is JSON on standard output, too', async () => {
    const { code, out, err } = await type('notes', 'add', 'nobody', 'x', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ error: { code: 'E_NOT_FOUND', message: 'There is no such person.' } })
    expect(err).toContain('E_NOT_FOUND')
    expect(JSON.parse((await type('people', 'list', '--nonsense', '--json')).out)).toMatchObject({
      error: { code: 'E_USAGE' },
    })
  })
})

describe('what is typed', () => {
  const asked = async (...words: string[]): Promise<unknown> =>
    (JSON.parse((await type('people', 'list', '--json', ...words)).out) as { asked: unknown }).asked

  test('becomes the input of the operation', async () => {
    expect(await asked('--search', 'Ada', '--bands', 'close', 'quiet', '--descending', '--limit', '7')).toEqual({
      search: 'Ada',
      bands: ['close', 'quiet'],
      descending: true,
      limit: 7,
    })
  })

  test('a date is a moment in the zone of the user', async () => {
    expect(await asked('--last-before', '2026-01-01')).toEqual({
      lastBefore: Date.parse('2025-12-31T23:00:00Z'),
      limit: 50,
    })
    expect(await asked('--last-before', '1767222000000')).toEqual({ lastBefore: 1_767_222_000_000, limit: 50 })
  })

  test('a path is made absolute, and a word that looks like an option can be given after --', async () => {
    const { out } = await type('check', 'a.zip', '/b.zip', '--json')
    expect(JSON.parse(out)).toEqual({ files: [join(process.cwd(), 'a.zip'), '/b.zip'] })
    expect((await type('notes', 'add', 'a', '--', '--text')).code).toBe(0)
    expect(NOTES).toEqual(['--text'])
  })
})

describe('what has its place can be said by its name', () => {
  test('by place, by name, or each by one of them', async () => {
    for (const words of [
      ['a', 'text'],
      ['--id', 'a', '--text', 'text'],
      ['text', '--id', 'a'],
      ['a', '--text', 'text'],
    ]) {
      const { code, out } = await type('notes', 'add', ...words, '--json')
      expect([code, JSON.parse(out)], words.join(' ')).toEqual([0, { id: 'a', text: 'text' }])
    }
    const { out } = await type('check', '--files', 'a.zip', '/b.zip', '--json')
    expect(JSON.parse(out)).toEqual({ files: [join(process.cwd(), 'a.zip'), '/b.zip'] })
  })

  test('not both at once, and what is missing is still missed', async () => {
    const notes = NOTES.length
    for (const words of [
      ['a', 'text', '--text', 'other'],
      ['a', 'text', '--id', 'a'],
      ['text', 'more', '--id', 'a', '--text', 'b'],
    ]) {
      const { code, err } = await type('notes', 'add', ...words)
      expect([code, err], words.join(' ')).toEqual([1, expect.stringMatching(/one word too many: .*not both/u)])
    }
    expect((await type('check', 'a.zip', '--files', 'b.zip')).err).toContain('too many')
    expect((await type('notes', 'add', '--text', 'text')).err).toContain("Missing required argument 'id'")
    expect(NOTES).toHaveLength(notes)
  })

  test('the help names each once, in its place', async () => {
    const { out } = await type('notes', 'add', '--help')
    expect(out).toContain('notes add [options] <id> <text>')
    expect(out).not.toContain('--text')
    expect((await type('notes', '--help')).out).toContain('add [options] <id> <text>')
  })
})

describe('what streams', () => {
  test('goes to standard output, byte for byte', async () => {
    expect(await type('export', '-')).toEqual({ code: 0, out: '{"a":1}\n', err: '' })
  })

  test('goes to a file, whole, for the user alone; with --json what was written is told', async () => {
    const path = join(folder, 'all.json')
    const { out } = await type('export', path, '--json')
    expect(JSON.parse(out)).toEqual({ file: path, bytes: 8 })
    expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n')
    expect(readdirSync(folder)).toEqual(['all.json'])
  })

  test('P08: is all there or as it was before', async () => {
    const path = join(folder, 'kept.json')
    writeFileSync(path, 'before')
    const broken = SMALL_TABLE.map(entry =>
      entry.streams ? { ...entry, run: async () => ({ chunks: breaks() }) } : entry,
    )
    const terminal = smallTerminal()
    expect(
      await run(
        ['export', path],
        { operations: broken, starters: [], version: '1', open: async () => world },
        terminal,
      ),
    ).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).not.toContainEqual(expect.stringContaining('.tmp'))
  })

  test('a place that cannot be written is refused', async () => {
    const { code, err } = await type('export', join(folder, 'none', 'x.json'))
    expect(code).toBe(1)
    expect(err).toContain('E_WRITE')
  })
})

test('Ctrl+C stops a job, and says so', async () => {
  const terminal = smallTerminal()
  const parts = { operations: SMALL_TABLE, starters: [], version: '1', open: async () => world }
  const done = run(['check', '--wait', '10000'], parts, terminal)
  await expect.poll(() => terminal.stopsLeft(), { timeout: 30_000 }).toBe(1)
  terminal.pressStop()
  expect(await done).toBe(1)
  expect(terminal.errText()).toContain('E_STOPPED')
  expect(terminal.stopsLeft()).toBe(0)
})

describe('the line that tells how far it is', () => {
  test('is there where a person watches and it takes over a second, and is gone at the end', async () => {
    const terminal = smallTerminal({ isWatched: true })
    const parts = { operations: SMALL_TABLE, starters: [], version: '1', open: async () => world }
    await run(['check', '--wait', '130', '--json'], parts, terminal)
    expect(terminal.errText()).toContain('Waiting')
    expect(terminal.errText()).toMatch(/█+░* +\d+ %/)
    expect(terminal.errText().endsWith('\r\u001b[2K')).toBe(true)
    expect(JSON.parse(terminal.outText())).toEqual({ files: [] })
  })

  test('is not there for a file or a pipe', async () => {
    const { err } = await type('check', '--wait', '130')
    expect(err).toBe('')
  })
})

async function* breaks(): AsyncIterable<string> {
  yield '{"a":'
  throw new Error('the disk is gone')
}
