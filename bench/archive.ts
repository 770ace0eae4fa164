import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { writeBigArchive } from '../examples/demo/big.ts'
import { run } from './child.ts'
import { amountRow, ratioRow } from './row.ts'
import type { Row } from './row.ts'

const CLI = new URL('../bin/groundwork.js', import.meta.url).pathname

/**
 * A made archive of 30,000 connections and 300,000 messages, from ZIP to reality check, against the least that anybody must
 * do: `unzip -p | wc -l` and csv-parse over the same bytes. Of three pairs of runs, the one after the other, that in the
 * middle: a machine that runs at another pace from minute to minute runs both of a pair at about the same.
 */
export async function benchArchive(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
  try {
    const zip = await writeBigArchive(folder, { connections: 30_000, messages: 300_000 })
    const pairs: { readonly ours: number; readonly theirs: number }[] = []
    let peak = 0
    for (let i = 0; i < 3; i++) {
      const theirs = await peer(zip, join(folder, `unpacked-${i}`))
      const ran = await run(process.execPath, [CLI, 'check', zip, '--dry', '--json'], {
        GROUNDWORK_HOME: join(folder, `home-${i}`),
      })
      if (ran.code !== 0) throw new Error(`check ended with ${ran.code}`)
      pairs.push({ ours: ran.seconds, theirs })
      peak = Math.max(peak, ran.peakMb)
    }
    const middle = pairs.toSorted((a, b) => a.ours / a.theirs - b.ours / b.theirs)[1]
    if (middle === undefined) throw new Error('there was no pair of runs')
    const says = 'ZIP of 30,000 connections and 300,000 messages to reality check'
    return [
      ratioRow(
        'archive-time',
        says,
        middle.ours,
        's',
        { says: 'unzip -p | wc -l, plus csv-parse over the same bytes', value: middle.theirs },
        3,
      ),
      amountRow('archive-memory', `${says}: most memory held`, peak, 'MB', 400),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function peer(zip: string, folder: string): Promise<number> {
  const counted = await run('sh', ['-c', 'unzip -p "$1" | wc -l', 'sh', zip])
  await run('unzip', ['-q', '-o', zip, '-d', folder])
  const from = performance.now()
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!name.endsWith('.csv') || !(await stat(path)).isFile()) continue
    for await (const record of createReadStream(path).pipe(parse({ relax_column_count: true, relax_quotes: true })))
      void record
  }
  return counted.seconds + (performance.now() - from) / 1000
}
