import { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { Caps } from './caps.ts'
import { CAPS_EXAMPLE, stillCaps, wrongInCaps } from './given-caps.ts'
import { operation } from './operation.ts'

/** "09:00-17:30": a stretch of a day by the clock on the wall, its end after its beginning. */
const DayHours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must be like 09:00-17:30')
  .refine(text => text.slice(0, 5) < text.slice(6), 'must end after it begins, like 09:00-17:30')

/** The few settings there are. Each has a default that most people never need to change. */
export const Settings = z.strictObject({
  /** whose words are kept (decision 0005): nobody's; your own, yet none of chats and of subjects of mail; everybody's, of these too */
  keepText: z.enum(['none', 'own', 'all']).default('own'),
  /** null: as the machine says */
  zone: z.string().nullable().default(null),
  /** when working hours begin and end: what lies outside them, or at a weekend, is free time to the rules of hours */
  workHours: DayHours.default('08:00-18:00'),
  /** in which hours of a workday free stretches are looked for */
  focusHours: DayHours.default('09:00-17:30'),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  singleKeys: z.boolean().default(true),
  /** caps on what untrusted input may cost, as far as they differ from the usual ones */
  caps: Caps.default({}),
})
export type Settings = z.infer<typeof Settings>

/** The settings in force: the defaults, and over them what was decided last and not undone. */
export async function settingsOf(world: World): Promise<Settings> {
  const decided: Record<string, unknown> = {}
  for (const { body } of await world.store.decisions.list({ kinds: ['setting'], undone: false }))
    if (body.kind === 'setting') decided[body.name] = body.value
  const known = Object.fromEntries(Object.entries(decided).filter(([name]) => name in Settings.shape))
  return Settings.parse('caps' in known ? { ...known, caps: stillCaps(known['caps']) } : known)
}

export const settingsRead = operation({
  name: 'settings.read',
  says: 'Shows the settings in force.',
  kind: 'query',
  input: z.strictObject({}),
  output: Settings,
  run: settingsOf,
})

export const settingsSet = operation({
  name: 'settings.set',
  says: "Changes one setting. keepText says whose words are kept: own (yours on LinkedIn, none of chats and of subjects of mail), all (everybody's, of these too), none.",
  kind: 'change',
  input: z.strictObject({
    name: z
      .enum(['keepText', 'zone', 'workHours', 'focusHours', 'theme', 'singleKeys', 'caps'])
      .describe('one of those that "settings read" shows'),
    value: z
      .json()
      .describe(
        `like dark, 09:00-17:30 or true; for caps those that are to differ from the usual ones, as JSON: ${CAPS_EXAMPLE} ("settings caps" lists them all)`,
      ),
  }),
  output: Settings,
  cli: { args: ['name', 'value'] },
  personOnly: true,
  async run(world, { name, value }) {
    const parsed = Settings.shape[name].safeParse(value)
    if (!parsed.success)
      throw new Refusal(
        'E_SETTING',
        `The setting ${name} cannot be that: ${(name === 'caps' ? wrongInCaps(value) : null) ?? z.prettifyError(parsed.error).replace(/^✖ /, '').split('\n')[0] ?? ''}.`,
      )
    await world.store.decisions.add({ kind: 'setting', name, value }, world.now())
    return settingsOf(world)
  },
})
