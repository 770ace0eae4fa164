import { execFileSync } from 'node:child_process'
import { benchAgain } from './again.ts'
import { benchArchive } from './archive.ts'
import { benchGraph } from './graph.ts'
import { benchIcs } from './ics.ts'
import { benchMail } from './mail.ts'
import { benchMailOthers } from './mail-others.ts'
import { benchMentors } from './mentors.ts'
import { benchReads } from './reads.ts'
import { benchRefresh } from './refresh.ts'
import type { Row } from './row.ts'
import { benchShell } from './shell.ts'
import { benchSkills } from './skills.ts'
import { benchPlan } from './plan.ts'
import { benchTies } from './ties.ts'
import { benchTime } from './time.ts'

const BENCHES: Readonly<Record<string, () => Promise<Row[]>>> = {
  archive: benchArchive,
  mail: benchMail,
  'mail-others': benchMailOthers,
  again: benchAgain,
  ics: benchIcs,
  reads: benchReads,
  refresh: benchRefresh,
  ties: benchTies,
  time: benchTime,
  plan: benchPlan,
  graph: benchGraph,
  shell: benchShell,
  skills: benchSkills,
  mentors: benchMentors,
}

// what is measured in a process of its own is what is shipped
execFileSync('sh', [new URL('../scripts/build-if-needed.sh', import.meta.url).pathname], { stdio: 'inherit' })

const names = process.argv.slice(2).filter(word => !word.startsWith('--'))
const rows: Row[] = []
for (const [name, bench] of Object.entries(BENCHES))
  if (names.length === 0 || names.includes(name)) rows.push(...(await bench()))

if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }, null, 2))
else for (const row of rows) console.log(line(row))
process.exitCode = rows.every(({ pass }) => pass) ? 0 : 1

function line({ id, says, value, unit, peer, ratio, most, pass }: Row): string {
  const against = peer ? `, ${ratio} times ${peer.says} (${peer.value} ${unit})` : ''
  const held =
    most === null
      ? peer
        ? ''
        : '; what it is compared with is not installed'
      : `; at most ${most} ${peer ? 'times' : unit}`
  const verdict = most === null ? 'info' : pass ? 'pass' : 'FAIL'
  return `${verdict}  ${id.padEnd(16)} ${says}: ${value} ${unit}${against}${held}`
}
