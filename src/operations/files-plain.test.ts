import { expect, test } from 'vitest'
import { filesPlain } from './files-plain.ts'

const report = (file: string, rows: number, failed = 0, note?: string) => ({
  file,
  source: note === undefined ? 'mail' : null,
  unit: 'message',
  status: note === undefined ? ('read' as const) : ('known-unused' as const),
  rows,
  kept: rows - failed,
  skipped: 0,
  failed,
  ...(note === undefined ? {} : { note }),
})

test('a few files have a line each', () => {
  const files = Array.from({ length: 11 }, (_, at) => report(`${at}.mbox`, at))
  expect(filesPlain(files)).toEqual(files.map(({ file, kept }) => `  ${file}: ${kept} kept, 0 skipped, 0 failed`))
})

test('of very many those with the most rows and those that failed have one, and all others one together', () => {
  const letters = Array.from({ length: 20_000 }, (_, at) => report(`cur/${at}`, 1, at === 9_000 ? 1 : 0))
  const indexes = Array.from({ length: 300 }, (_, at) => report(`${at}.msf`, 0, 0, 'Kept beside the mail.'))
  const lines = filesPlain([...letters, report('Sent', 70), ...indexes])
  expect(lines).toHaveLength(15)
  expect(lines).toContain('  Sent: 70 kept, 0 skipped, 0 failed')
  expect(lines).toContain('  cur/9000: 0 kept, 0 skipped, 1 failed')
  expect(lines).toContain('  19,991 more files like these, together: 19,991 kept, 0 skipped, 0 failed')
  expect(lines.slice(-2)).toEqual([
    '  2.msf: 0 kept, 0 skipped, 0 failed (Kept beside the mail.)',
    '  297 more files like these, together: 0 kept, 0 skipped, 0 failed (Kept beside the mail.)',
  ])
})

test('what is said of each of a hundred files by its own name is no reason for a hundred lines', () => {
  const logs = Array.from({ length: 131 }, (_, at) =>
    report(`work/p${at}.gitlog`, 1, 1, `In work/p${at}.gitlog nobody is you.`),
  )
  const lines = filesPlain(logs)
  expect(lines).toHaveLength(11)
  expect(lines[0]).toBe('  work/p0.gitlog: 0 kept, 0 skipped, 1 failed (In work/p0.gitlog nobody is you.)')
  expect(lines[10]).toBe('  121 more files like these, together: 0 kept, 0 skipped, 121 failed')
})
