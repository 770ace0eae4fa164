import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DEMO_ZONE } from '../src/io/world/demo.ts'
import { openWorld } from '../src/io/world/open-world.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { refresh } from '../src/operations/refresh/keep-fresh.ts'
import { writeByHand } from './demo-by-hand.ts'

// The made-up person as a database, imported and measured, so that it opens at once: node demo-store.ts FOLDER OUT
const FILES = [
  'linkedin.zip',
  'mail.mbox',
  'calendar.ics',
  'contacts.vcf',
  'whatsapp.txt',
  'gristmill.gitlog',
  'feed.xml',
  'podcast.xml',
  'time.csv',
  'resume.json',
]

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('node scripts/demo-store.ts FOLDER OUT')

const home = mkdtempSync(join(tmpdir(), 'groundwork-demo-'))
const world = await openWorld({ home, zone: DEMO_ZONE, seed: 7, durable: false })
try {
  // a log is called after its repository
  copyFileSync(join(folder, 'git.log'), join(folder, 'gristmill.gitlog'))
  const files = FILES.map(name => join(folder, name))
  await world.work.run('import', { files, answers: {}, preview: false }, UNWATCHED)
  await refresh(world)
  await writeByHand(world, join(folder, 'by-hand.json'))
  await refresh(world)
  const { path } = await world.store.whole.backup(join(home, 'backups'), world.now())
  writeFileSync(out, gzipSync(readFileSync(path), { level: 9 }))
} finally {
  await world.close()
  rmSync(home, { recursive: true, force: true })
}
