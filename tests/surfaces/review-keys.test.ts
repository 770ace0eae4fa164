import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../made/world.ts'

const SCRIPT = '/usr/bin/script'
const isThere = platform() === 'linux' && existsSync(SCRIPT)
if (!isThere) {
  const says = 'The review on a real terminal was not tried: script (Debian: bsdutils) is not here.'
  if (process.env['CI'] === 'true') throw new Error(says)
  process.stderr.write(`${says}\n`)
}

/** Runs a command line in a terminal of its own; each answer is typed when what it waits for has been printed. */
function inTerminal(
  line: string,
  env: NodeJS.ProcessEnv,
  answers: readonly (readonly [waits: string, keys: string])[],
) {
  return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(SCRIPT, ['-qfec', line, '/dev/null'], { env: { ...env, SHELL: '/bin/sh', TERM: 'xterm' } })
    let said = ''
    let seen = 0
    let next = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      for (;;) {
        const [waits, keys] = answers[next] ?? []
        const at = waits === undefined ? -1 : said.indexOf(waits, seen)
        if (at === -1 || waits === undefined) return
        seen = at + waits.length
        next++
        child.stdin.write(keys ?? '')
      }
    })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`it did not end; it said: ${said}`))
    }, 50_000)
    child.once('close', code => {
      clearTimeout(timer)
      resolve({ code, said })
    })
  })
}

test.skipIf(!isThere)(
  'the weekly review by single keys, in a real terminal: left, taken up again, finished',
  async () => {
    const home = scratch()
    const bin = join(import.meta.dirname, '../../bin/groundwork.js')
    const line = `"${process.execPath}" "${bin}" review --home "${home}" --zone Europe/Oslo --as-of 2026-11-20`
    const left = await inTerminal(line, process.env, [
      ['1 of 7', '\r'],
      ['2 of 7', '\r'],
      ['3 of 7', '?'],
      ['take the last answer back', 's'],
      ['4 of 7', 'q'],
    ])
    expect(left.said).toContain('Left here')
    expect(left.code).toBe(0)
    const ended = await inTerminal(line, process.env, [
      ['4 of 7', '\u001b[C'],
      ['5 of 7', '\r'],
      ['6 of 7', '\r'],
      ['in a sentence:', 'Ask sonn\u007f\u007foner.\r'],
      ['7 of 7', 'aa'],
      ['(u takes it back)', '\r'],
      ['decide these hours and finish', '\r'],
    ])
    expect(ended.said).toContain('The hours of next week are decided.')
    expect(ended.code).toBe(0)
    // printed, where what is printed goes elsewhere
    const printed = await inTerminal(`${line} | cat`, process.env, [])
    expect(printed.said).toContain('6. What is one thing that you learned? (Ask sooner.)')
    expect(printed.code).toBe(0)
  },
  60_000,
)
