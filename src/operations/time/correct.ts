import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { subjectOf } from '../../measures/time/rules.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { Lever } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided, plainDecided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { toldOn } from './day.ts'
import { alikeRuleId, CORRECTIONS, openTimeBook, RULES } from './time-book.ts'
import type { Correction, KeptRule } from './time-book.ts'
import { yearOfHours, zoneOf } from './year-of-hours.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

export const timeCorrect = operation({
  name: 'time.correct',
  says: 'Says what an entry of a day was for; a rule learns from it. With "alike", all that are like it count so.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(1_000).describe('the entry, as "time day" shows it'),
    lever: Lever.nullable().default(null).describe('left out: the hour is left untold'),
    date: z.iso.date().optional().describe('the day it is on, where that is more than a year ago'),
    alike: z.boolean().default(false).describe('the same for all that are like it'),
  }),
  output: Decided,
  cli: { args: ['id', 'lever'], plain: plainDecided },
  async run(world, { id, lever, date, alike }) {
    const stretch = await stretchOf(world, id, date)
    const subject = subjectOf(stretch)
    const says = `${stretch.title || 'That hour'} counts as ${lever === null ? 'nothing told' : LEVER_NAMES[lever]}`
    if (!alike) {
      const value: Correction = { lever, subject, project: stretch.project }
      return { decision: await keepEntry(world, CORRECTIONS, stretch.id, value), says }
    }
    if (subject === '')
      throw new Refusal(
        'E_ALIKE',
        'It has no title and no project by which others like it could be known; correct it alone.',
      )
    const { corrections } = await openTimeBook(world)
    // what was said of this very entry would win over the rule
    if (corrections.has(stretch.id) && corrections.get(stretch.id) !== lever)
      await keepEntry(world, CORRECTIONS, stretch.id, { lever, subject, project: stretch.project } satisfies Correction)
    const rule: KeptRule = { when: { subject }, lever, on: true }
    return {
      decision: await keepEntry(world, RULES, alikeRuleId(subject), rule),
      says: `${says}, and all that are like it`,
    }
  },
})

/** Refusal: E_NOT_FOUND */
async function stretchOf(world: World, id: string, date: string | undefined): Promise<Stretch> {
  const found =
    date === undefined ? await inTheYear(world) : await toldOn(world, date, new ZoneDays(await zoneOf(world)))
  const entry = found.find(({ stretch }) => stretch.id === id || stretch.also.includes(id))
  if (entry !== undefined) return entry.stretch
  const where = date === undefined ? 'in the last year; name its day with --date' : `on ${date}`
  throw new Refusal('E_NOT_FOUND', `There is no entry ${id} ${where}. "time day" shows what a day holds.`, {
    status: 404,
  })
}

async function inTheYear(world: World) {
  return (await yearOfHours(world)).ledgers.all
}
