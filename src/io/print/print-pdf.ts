import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../../model/refusal.ts'
import { findBrowser } from './find-browser.ts'

const SECONDS = 60
const MOST_BYTES = 64 * 1_048_576

/**
 * Everything by which the browser could reach the network, another page, or the user's own profile is switched off; what it
 * prints is one file of ours without scripts. The sandbox stays on unless the machine cannot have one.
 */
const ARGS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=DialMediaRouteProvider,OptimizationHints,Translate',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--no-pdf-header-footer',
]

/**
 * Prints a page of ours as PDF by the Chrome or Chromium of this machine, with fixed arguments, a profile that is thrown
 * away, no network and a limit of time. Refusals: E_NO_BROWSER, E_PRINT.
 */
export async function printPdf(html: string, browser: string | null = findBrowser()): Promise<Uint8Array> {
  if (browser === null)
    throw new Refusal(
      'E_NO_BROWSER',
      'No Chrome or Chromium was found to make the PDF with; install one, or print the page of the CV from your own browser.',
    )
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-print-'))
  try {
    const [page, pdf] = [join(folder, 'cv.html'), join(folder, 'cv.pdf')]
    await writeFile(page, html, { mode: 0o600 })
    const asked = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]
    const first = await run(browser, [...ARGS, ...asked], folder)
    // as root, and in some containers, Chromium has no sandbox and says so; the page runs no script either way
    const said = /sandbox/i.test(first.said) ? await run(browser, ['--no-sandbox', ...ARGS, ...asked], folder) : first
    const bytes = await readFile(pdf).catch(() => null)
    if (bytes === null || bytes.length > MOST_BYTES || bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
      throw new Refusal(
        'E_PRINT',
        `${browser} made no PDF${said.late ? ` within ${SECONDS} seconds` : ''}; print the page of the CV from your own browser.`,
      )
    return bytes
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Runs it to its end; nothing of the user's environment goes along but where programs are. */
function run(browser: string, args: readonly string[], home: string): Promise<{ said: string; late: boolean }> {
  return new Promise(done => {
    const child = spawn(browser, args, {
      shell: false,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: home, TMPDIR: home, LC_ALL: 'C.UTF-8' },
    })
    let said = ''
    let late = false
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 8_000) said += chunk.toString('utf8')
    })
    const timer = setTimeout(() => {
      late = true
      end(child.pid)
    }, SECONDS * 1000)
    const finish = (): void => {
      clearTimeout(timer)
      end(child.pid)
      done({ said, late })
    }
    child.on('error', finish)
    child.on('close', finish)
  })
}

/** The browser with the processes it began, which are a group of their own. */
function end(pid: number | undefined): void {
  if (pid === undefined || process.platform === 'win32') return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it is gone already
  }
}
