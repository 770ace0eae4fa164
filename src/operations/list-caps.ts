import { z } from 'zod'
import { USUAL_CAPS } from './caps.ts'
import type { CapName } from './caps.ts'
import { operation } from './operation.ts'
import { settingsOf } from './settings.ts'

const Group = z.enum(['archives', 'tables', 'mail', 'calendars, cards and feeds', 'servers', 'the reader'])
const Unit = z.enum(['bytes', 'MiB', 'milliseconds', 'count'])

/** A cap as a person reads it. `now`: in force; `usual`: where nobody changed it; both in `unit`. */
const CapRow = z.strictObject({
  name: z.string(),
  group: Group,
  says: z.string(),
  unit: Unit,
  now: z.number(),
  usual: z.number(),
})
export type CapRow = z.infer<typeof CapRow>

const ABOUT: Readonly<Record<CapName, readonly [z.infer<typeof Group>, string, z.infer<typeof Unit>]>> = {
  archiveEntries: ['archives', 'Files in one folder, of an archive or by itself', 'count'],
  archiveBytes: ['archives', 'All files of an archive, unpacked', 'bytes'],
  archiveRatio: ['archives', 'How many times its size a file in an archive may unpack to', 'count'],
  fieldBytes: ['tables', 'One field of a table, one line of a calendar or card', 'bytes'],
  rowBytes: ['tables', 'One row of a table', 'bytes'],
  columns: ['tables', 'Columns of a table', 'count'],
  messageBytes: ['mail', 'One message', 'bytes'],
  headerBytes: ['mail', 'The header lines of one message', 'bytes'],
  addresses: ['mail', 'Addresses in one message', 'count'],
  calendarBytes: ['calendars, cards and feeds', 'One calendar', 'bytes'],
  instances: ['calendars, cards and feeds', 'Times that one series of a calendar takes place', 'count'],
  seriesYearsBack: ['calendars, cards and feeds', 'Years back to which an endless series is followed', 'count'],
  seriesYearsAhead: ['calendars, cards and feeds', 'Years ahead to which a series is followed', 'count'],
  seriesSteps: ['calendars, cards and feeds', 'Steps that working out one series may take', 'count'],
  feedBytes: ['calendars, cards and feeds', 'One feed', 'bytes'],
  xmlDepth: ['calendars, cards and feeds', 'Elements of a feed inside one another', 'count'],
  fetchConnect: ['servers', 'How long a server may take until it is connected', 'milliseconds'],
  fetchTotal: [
    'servers',
    'How long a server may take for an answer; ten times that for a whole calendar',
    'milliseconds',
  ],
  fetchHops: ['servers', 'How often a server may pass on to another address', 'count'],
  fetchBytes: ['servers', 'One answer of a server, unpacked', 'bytes'],
  readerMemory: ['the reader', 'Memory that reading may take', 'MiB'],
  readerStall: ['the reader', 'How long reading may go on without a sign of life', 'milliseconds'],
}

export const settingsCaps = operation({
  name: 'settings.caps',
  says: 'Lists the caps on what a file or an answer of a server may cost, as they are and as they usually are.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ caps: z.array(CapRow) }),
  cli: {
    plain: ({ caps }: { caps: readonly CapRow[] }) =>
      caps
        .map(({ name, says, unit, now, usual }) => {
          const changed = now === usual ? '' : `, usually ${usual}`
          return `${name}: ${now}${unit === 'count' ? '' : ` ${unit}`}${changed}  ${says}`
        })
        .join('\n'),
  },
  async run(world) {
    const { caps } = await settingsOf(world)
    return {
      caps: (Object.keys(ABOUT) as CapName[]).map(name => {
        const [group, says, unit] = ABOUT[name]
        return { name, group, says, unit, now: caps[name] ?? USUAL_CAPS[name], usual: USUAL_CAPS[name] }
      }),
    }
  },
})
