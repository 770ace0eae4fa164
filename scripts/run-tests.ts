import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../src/io/print/find-browser.ts'

// Runs every check and every test, also when one fails, and ends with one line of counts. The checks run beside the tests,
// which wait for browsers and servers often enough to leave room for them.
type Counts = { readonly passed: number; readonly failed: number }

const CHECKS = ['typecheck', 'lint', 'format:check', 'dead'] as const
const JOURNEYS = 'tests/journeys'
const ON_WINDOWS = process.platform === 'win32'

const browser = findBrowser()
const isCi = process.env['CI'] === 'true'
const only = process.argv.slice(2)

// journeys, programs and threads are those that are shipped, so that is built first
const counts: Counts[] = [build()]
const tested = vitest(only)
const checks = only.length === 0 ? everyCheck() : Promise.resolve([])
counts.push(await tested, ...(await checks))
if (only.length === 0) counts.push(journeys())

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function build(): Counts {
  console.log('\n> build')
  return countOf(spawnSync('sh', ['scripts/build-if-needed.sh'], { stdio: 'inherit', shell: ON_WINDOWS }).status)
}

/** One after the other; what one said is shown where it failed, as soon as it has. */
async function everyCheck(): Promise<Counts[]> {
  const counts: Counts[] = []
  for (const name of CHECKS) {
    const said: string[] = []
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: ON_WINDOWS })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()))
    const count = countOf(await ended(child))
    console.log(count.failed > 0 ? `\n> ${name} failed\n${said.join('')}` : `\n> ${name} passed`)
    counts.push(count)
  }
  return counts
}

function countOf(status: number | null): Counts {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => {
    child.on('error', () => resolve(1))
    child.on('close', resolve)
  })
}

/** Runs Vitest and reads the counts from its own report, so that a run that broke off counts as failed. */
async function vitest(filters: readonly string[]): Promise<Counts> {
  console.log('\n> tests')
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  // programs and threads that tests start are those that were built: they are what is shipped, and they start twice as fast
  const env = { ...process.env, GROUNDWORK_TREE: 'dist', ...(browser ? { CHROMIUM: browser } : {}) }
  const status = await ended(spawn('vitest', args, { stdio: 'inherit', env, shell: ON_WINDOWS }))
  const counts = countsOf(report)
  rmSync(folder, { recursive: true, force: true })
  // a run can fail without a failed test: an error outside of them, a file that does not load
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function countsOf(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
  }
  return { passed: numPassedTests, failed: numFailedTests > 0 ? numFailedTests : numFailedTestSuites }
}

/** The journeys are Vitest files and ran with the others where there is a browser; where there is none, it is said. */
function journeys(): Counts {
  if (browser !== null) return { passed: 0, failed: 0 }
  const files = existsSync(JOURNEYS) ? readdirSync(JOURNEYS).filter(name => name.endsWith('.test.ts')) : []
  console.log('\n' + '!'.repeat(78))
  console.log(`!  THE BROWSER JOURNEYS WERE NOT RUN: no Chrome or Chromium on this machine (${files.length} files).`)
  console.log('!  Install one ("apt-get install chromium") or name it in CHROMIUM, and run again.')
  console.log('!'.repeat(78) + '\n')
  return { passed: 0, failed: isCi ? 1 : 0 }
}
