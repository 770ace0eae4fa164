import { baselines } from './baselines.ts'
import type { Baseline } from './baselines.ts'
import type { Bar, Lab } from './experiment.ts'
import { EXPERIMENTS } from './experiments.ts'
import { heldOut } from './held-out.ts'
import type { EgoWindow } from './held-out.ts'
import { readSets } from './rows.ts'
import { dataFolder } from './sets.ts'

/**
 * Do the measures predict reality? Runs every experiment on public data and prints one table (`--json`: {bars, baselines});
 * with ids (`npm run evaluate -- B3 ID`) those alone.
 * Exit 1 where a bar fails; without the data a loud SKIP, which under CI=true is a failure.
 */
async function main(): Promise<void> {
  const json = process.argv.includes('--json')
  const folder = dataFolder()
  if (folder === undefined) {
    const says = 'SKIP: the public data is not here. Set GROUNDWORK_DATA to its folder (it holds networks/ties).'
    console.log(json ? JSON.stringify({ skipped: says, bars: [] }) : says)
    process.exitCode = process.env['CI'] === 'true' ? 1 : 0
    return
  }
  const lab = openLab(folder)
  const bars: Bar[] = []
  const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
  for (const { id, title, run } of EXPERIMENTS) {
    if (wanted.length > 0 && !wanted.includes(id)) continue
    if (!json) console.log(`\n${id}  ${title}`)
    const measured = await run(lab)
    bars.push(...measured)
    if (!json) for (const bar of measured) console.log(line(bar))
  }
  const simple = wanted.length > 0 ? [] : baselines(lab)
  if (json) console.log(JSON.stringify({ bars, baselines: simple }, null, 2))
  else if (simple.length > 0) console.log(table(simple))
  const failed = bars.filter(({ pass, stretch }) => !pass && stretch !== true)
  if (!json)
    console.log(
      `\n${bars.length - failed.length} of ${bars.length} bars hold or are stretch bars; ${failed.length} fail.`,
    )
  process.exitCode = failed.length > 0 ? 1 : 0
}

function openLab(folder: string): Lab {
  const sets = readSets(folder)
  const made = new Map<string, readonly EgoWindow[]>()
  return {
    folder,
    sets,
    heldOut(id, question) {
      const key = `${id} ${question}`
      const known = made.get(key) ?? heldOut(sets, id, question)
      made.set(key, known)
      return known
    },
  }
}

function line({ id, says, value, bar, pass, stretch }: Bar): string {
  const verdict = pass ? 'pass' : stretch === true ? 'not reached' : 'FAIL'
  return `  ${id.padEnd(28)} ${value.toFixed(3).padStart(8)}  ${bar.padEnd(15)} ${verdict.padEnd(11)} ${says}`
}

function table(rows: readonly Baseline[]): string {
  const head = '\nAUC over all ties of the test cuts (ours was fitted on the other four sets, the rest on the same set)'
  const names = '  set       question         n   share  volume recency vol+rec     MBG    ours'
  const body = rows.map(row => {
    const numbers = [row.volume, row.recency, row.both, row.mbg, row.ours].map(value =>
      (value?.toFixed(3) ?? '-').padStart(7),
    )
    return `  ${row.set.padEnd(9)} ${row.question.padEnd(12)} ${String(row.n).padStart(5)} ${row.share.toFixed(3).padStart(7)} ${numbers.join(' ')}`
  })
  return [head, names, ...body].join('\n')
}

await main()
