import { z } from 'zod'
import { USUAL_CAPS } from './caps.ts'
import type { CapName } from './caps.ts'
import { operation } from './operation.ts'
import { settingsOf } from './settings.ts'

const Group = z.enum(['archives', 'tables', 'mail', 'calendars, cards and feeds', 'the reader'])
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
  archiveEntries: ['archives', 'Files in an archive or a folder', 'count'],
  archiveBytes: ['archives', 'All files of an archive, unpacked', 'bytes'],
  archiveRatio: ['archives', 'How many times its size a file in an archive may unpack to', 'count'],
  fieldBytes: ['tables', 'One field of a table, one line of a calendar or card', 'bytes'],
  rowBytes: ['tables', 'One row of a table', 'bytes'],
  columns: ['tables', 'Columns of a table', 'count'],
  messageBytes: ['mail', 'One message', 'bytes'],
  headerBytes: ['mail', 'The header lines of one message', 'bytes'],
  addresses: ['mail', 'Addresses in one message', 'count'],
  mimeParts: ['mail', 'Parts of one message', 'count'],
  mimeDepth: ['mail', 'Parts of a message inside one another', 'count'],
  calendarBytes: ['calendars, cards and feeds', 'One calendar', 'bytes'],
  instances: ['calendars, cards and feeds', 'Times that one series of a calendar takes place', 'count'],
  photoBytes: ['calendars, cards and feeds', 'A photo in a card; larger ones are dropped, the card stays', 'bytes'],
  feedBytes: ['calendars, cards and feeds', 'One feed', 'bytes'],
  xmlDepth: ['calendars, cards and feeds', 'Elements of a feed inside one another', 'count'],
  readerMemory: ['the reader', 'Memory that reading may take', 'MiB'],
  readerStall: ['the reader', 'How long reading may go on without a sign of life', 'milliseconds'],
}

export const settingsCaps = operation({
  name: 'settings.caps',
  says: 'Lists the caps on what a file may cost to read, as they are and as they usually are.',
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
