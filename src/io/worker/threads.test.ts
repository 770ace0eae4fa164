import { describe, expect, test } from 'vitest'
import { Refusal } from '../../model/refusal.ts'
import { startEarly, THREAD_LIMITS, threads } from './threads.ts'

const ENTRY = new URL('../../../tests/surfaces/odd-thread.ts', import.meta.url)
const quiet = { progress: () => undefined, signal: new AbortController().signal }
const run = (task: string, limits = {}, watch = quiet): Promise<unknown> =>
  threads(ENTRY, { home: '/h' }, { ...THREAD_LIMITS, ...limits }).run(task, { a: 1 }, watch)

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it was done'),
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal ? error.code : String(error)
}

describe('work in a thread', () => {
  test('gets its input and the setting, tells its progress, and answers', async () => {
    const told: unknown[] = []
    const watch = { ...quiet, progress: (...words: unknown[]) => void told.push(words) }
    expect(await run('echo', {}, watch)).toEqual({ input: { a: 1 }, setting: { home: '/h' } })
    expect(told).toEqual([['Half', 1, 2]])
  })

  test('hands over parts in order, never far ahead of who takes them, and answers after the last', async () => {
    const taken: number[] = []
    let waiting = 0
    const part = async (value: unknown): Promise<void> => {
      expect(++waiting).toBe(1)
      await new Promise(resolve => setTimeout(resolve, 2))
      const { i, numbers } = value as { i: number; numbers: Float64Array }
      expect([...numbers]).toEqual([i])
      taken.push(i)
      waiting--
    }
    expect(await run('parts', {}, { ...quiet, part } as typeof quiet)).toBe('all handed over')
    expect(taken).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })

  test('hears what is said of a part', async () => {
    const part = async (value: unknown): Promise<string> => `${String(value)} taken`
    expect(await run('asks', {}, { ...quiet, part } as typeof quiet)).toEqual(['one taken', 'two taken'])
  })

  test('who cannot take a part ends the task with their own error', async () => {
    const part = (): void => {
      throw new Refusal('E_FULL', 'There is no room.')
    }
    expect(await codeOf(run('parts', {}, { ...quiet, part } as typeof quiet))).toBe('E_FULL')
  })

  test('may be given less than others', async () => {
    expect(await codeOf(run('hang', {}, { ...quiet, limits: { memory: 64, stall: 400 } } as typeof quiet))).toBe(
      'E_WORK_TIME',
    )
  })

  test('a refusal stays one, with its code, status and detail', async () => {
    const error = await run('refuse').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'E_ODD', message: 'That is odd.', status: 418, detail: { line: 3 } })
  })

  test('a bug stays a bug', async () => {
    await expect(run('bug')).rejects.toThrow('a bug')
    expect(await codeOf(run('bug'))).toBe('TypeError: a bug')
  })

  test('one that eats memory is ended, and this process lives', async () => {
    expect(await codeOf(run('eat', { memory: 32 }))).toBe('E_WORK_MEMORY')
  })

  test('one that hangs is ended, by the deadline or by its silence', async () => {
    expect(await codeOf(run('hang', { deadline: 600 }))).toBe('E_WORK_TIME')
    expect(await codeOf(run('hang', { stall: 600 }))).toBe('E_WORK_TIME')
  })

  test('one that ends itself is a bug, not silence', async () => {
    expect(await codeOf(run('exit'))).toContain('ended with 7')
  })

  test('one that is stopped may put things back, and is ended when it does not', async () => {
    for (const task of ['wait', 'hang']) {
      const stopper = new AbortController()
      const work = run(task, { grace: 300 }, { ...quiet, signal: stopper.signal })
      setTimeout(() => stopper.abort(), 300)
      expect(await codeOf(work)).toBe('E_STOPPED')
    }
  })

  test('one that was stopped before it began does not begin', async () => {
    expect(await codeOf(run('echo', {}, { ...quiet, signal: AbortSignal.abort() }))).toBe('E_STOPPED')
  })

  test('a thread that did its task well does the next, with the input and the setting of that one', async () => {
    const first = await run('which')
    expect(await run('which')).toBe(first)
    const other = threads(ENTRY, { home: '/other' })
    expect(await other.run('echo', { b: 2 }, quiet)).toEqual({ input: { b: 2 }, setting: { home: '/other' } })
    expect(await run('which')).toBe(first)
    const [one, two] = await Promise.all([run('which'), run('which')])
    expect(one).not.toBe(two)
  })

  test('a thread ends after a task that says so', async () => {
    const before = await run('which')
    expect(await run('which', {}, { ...quiet, ends: true } as typeof quiet)).toBe(before)
    expect(await run('which')).not.toBe(before)
  })

  test('a thread that refused, or that was fenced, does nothing more', async () => {
    const fenced = { ...quiet, fenced: true }
    const before = await run('which')
    expect(await run('which', {}, fenced)).not.toBe(before)
    expect(await run('which')).toBe(before)
    await run('refuse').catch(() => undefined)
    expect(await run('which')).not.toBe(before)
  })

  test('a thread started early does the one fenced task that it was started for', async () => {
    const fenced = { ...quiet, fenced: true }
    startEarly(ENTRY, { task: 'which', memory: THREAD_LIMITS.memory, fenced: true })
    // threads are numbered in the order in which they are started
    const other = Number(await run('which', {}, { ...fenced, limits: { memory: 64 } } as typeof quiet))
    expect(Number(await run('which', {}, fenced))).toBeLessThan(other)
    expect(Number(await run('which', {}, fenced))).toBeGreaterThan(other)
  })

  test('a thread started early loads what is known of its task asks for', async () => {
    startEarly(ENTRY, { task: 'known', memory: 72, fenced: true, input: { files: ['a.mbox'] } })
    const fenced = { ...quiet, fenced: true, limits: { memory: 72 } } as typeof quiet
    expect(await run('known', {}, fenced)).toEqual({ files: ['a.mbox'] })
    expect(await run('known', {}, fenced)).toBeNull()
  })

  test('a thread started early for a task without a fence is one that waits, and is not started twice', async () => {
    const memory = 96
    const small = { ...quiet, limits: { memory } } as typeof quiet
    for (let times = 0; times < 2; times++) startEarly(ENTRY, { task: 'which', memory, fenced: false })
    const other = Number(await run('which', {}, { ...quiet, limits: { memory: 80 } } as typeof quiet))
    const first = Number(await run('which', {}, small))
    expect(first).toBe(other - 1)
    expect(Number(await run('which', {}, small))).toBe(first)
  })
})
