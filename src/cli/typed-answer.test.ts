import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../tests/made/world.ts'
import { smallTerminal } from '../../tests/surfaces/small-terminal.ts'
import { OPERATIONS } from '../operations/table.ts'
import { run } from './run.ts'

const home = scratch()
const type = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  const terminal = smallTerminal()
  const code = await run([...words, '--home', home], { operations: OPERATIONS, starters: [], version: '0' }, terminal)
  return { code, out: terminal.outText(), err: terminal.errText() }
}

test('E_MAIL_WHO: whose mail it is is asked with the words that answer it here, and they do', async () => {
  const path = join(home, 'All.mbox')
  const letters = [1, 2].map(
    n =>
      `From MAILER-DAEMON Mon Jan  1 10:00:00 2024\nFrom: a${n}@made.example\nTo: b${n}@made.example\nMessage-ID: <${n}@made.example>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\nwords\n\n`,
  )
  writeFileSync(path, letters.join(''))
  const asked = await type('import', path)
  expect(asked.code).toBe(1)
  expect(asked.err).toMatch(
    /\(E_MAIL_WHO\)\nOn the command line: groundwork import FILES --answers mail:own=ADDRESS\n$/,
  )
  const answered = await type('import', path, '--answers', 'mail:own=a1@made.example')
  expect(answered).toMatchObject({ code: 0, err: '' })
})

test('what a connection wants is said with its options', async () => {
  const { err } = await type('accounts', 'probe', 'feed', 'https://127.0.0.1:9/feed.xml')
  expect(err).toMatch(/\(E_FETCH_PRIVATE\)\nOn the command line: --private\n$/)
  const { err: other } = await type('accounts', 'run', 'a-none')
  expect(other).toMatch(/\(E_NOT_FOUND\)\n$/)
})
