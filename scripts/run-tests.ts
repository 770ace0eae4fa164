import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../src/io/print/find-browser.ts'

// Runs every check and every test, the one after the other even when one fails, and ends with one line of counts.
type Counts = { readonly passed: number; readonly failed: number }

const CHECKS = ['typecheck', 'lint', 'format:check', 'dead'] as const
const JOURNEYS = 'tests/journeys'

const browser = findBrowser()
const isCi = process.env['CI'] === 'true'
const only = process.argv.slice(2)

// the journeys look at what is shipped, so that is built first
const counts: Counts[] = [step('build', 'sh', ['scripts/build-if-needed.sh'])]
if (only.length === 0) counts.push(...CHECKS.map(check))
counts.push(vitest(only))
if (only.length === 0) counts.push(journeys())

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(name: string): Counts {
  return step(name, 'npm', ['run', '--silent', name])
}

function step(name: string, command: string, args: readonly string[]): Counts {
  console.log(`\n> ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs Vitest and reads the counts from its own report, so that a run that broke off counts as failed. */
function vitest(filters: readonly string[]): Counts {
  console.log('\n> tests')
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const env = { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) }
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
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
