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
 * do: `unzip -p | wc -l` and csv-parse over the same bytes. The best of three peers' runs and ours, alternating.
 */
export async function benchArchive(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
  try {
    const zip = await writeBigArchive(folder, { connections: 30_000, messages: 300_000 })
    const ours: number[] = []
    const theirs: number[] = []
    let peak = 0
    for (let i = 0; i < 3; i++) {
      theirs.push(await peer(zip, join(folder, `unpacked-${i}`)))
      const ran = await run(process.execPath, [CLI, 'check', zip, '--dry', '--json'], {
        GROUNDWORK_HOME: join(folder, `home-${i}`),
      })
      if (ran.code !== 0) throw new Error(`check ended with ${ran.code}`)
      ours.push(ran.seconds)
      peak = Math.max(peak, ran.peakMb)
    }
    const says = 'ZIP of 30,000 connections and 300,000 messages to reality check'
    return [
      ratioRow(
        'archive-time',
        says,
        Math.min(...ours),
        's',
        { says: 'unzip -p | wc -l, plus csv-parse over the same bytes', value: Math.min(...theirs) },
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
