import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { correctedHopes } from '../../model/hopes.ts'
import { Refusal } from '../../model/refusal.ts'
import { correctedTalk } from '../../model/talk-line.ts'
import { expectEvent } from '../contributions/write-events.ts'
import { submitTalk } from '../contributions/submit-talk.ts'
import { writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { factPeople } from '../people/fact-people.ts'
import type { FactPeople } from '../people/fact-people.ts'
import { findPerson } from '../people/find-person.ts'
import { keepHope } from './keep-hope.ts'
import { factsOfLine } from './line-facts.ts'
import { finished, namedOf, plainReading, readCaptured } from './read.ts'
import { Corrections, Reading } from './shapes.ts'

const Kept = z.strictObject({
  /** what takes it back; null where nothing was written, because it was only tried */
  change: z.string().nullable(),
  says: z.string(),
  reading: Reading,
})
type Kept = z.infer<typeof Kept>

export const captureKeep = operation({
  name: 'capture.keep',
  says: 'Keeps one line as you would jot it down ("coffee with Ana, 45 min, promised to send the paper"), with your corrections of how it was read.',
  kind: 'change',
  input: Corrections.extend({
    text: z.string().trim().min(1).max(1_000),
    dry: z.boolean().default(false).describe('shows how it would be read and keeps nothing'),
  }),
  output: Kept,
  cli: { command: 'note-down', also: ['capture'], args: ['text'], plain: plainKept },
  async run(world, { text, dry, ...corrections }) {
    const { reading, people } = await corrected(world, await readCaptured(world, text), corrections)
    if (dry) return { change: null, says: reading.says, reading }
    if (reading.missing !== null) throw new Refusal('E_UNCLEAR', reading.missing, { status: 400 })
    if (reading.kind === 'talk' && reading.talk !== null) {
      const { title, to, state, deadline } = reading.talk
      const day = state === 'given' ? reading.day : undefined
      const kept = await submitTalk(world, { title, event: to, state, deadline: deadline ?? undefined, day })
      return { change: kept.change, says: kept.says, reading }
    }
    if (reading.kind === 'event' && reading.ahead !== null) {
      const { change, says } = await expectEvent(world, { title: reading.what, day: reading.ahead, hope: '' })
      return { change, says, reading }
    }
    const hope = await keepHope(world, reading)
    if (hope !== null) return { ...hope, reading }
    const { refs, records, cards, added } = people
    const facts = [...cards, ...factsOfLine(world, reading, refs)]
    const { change } = await writeByHand(world, reading.says, facts, records, added)
    return { change, says: reading.says, reading }
  },
})

/** The reading with what the user says otherwise. Refusals: E_NOT_FOUND, E_AMBIGUOUS for a person. */
async function corrected(
  world: World,
  read: Reading,
  { people: given, newcomers = [], ...said }: Corrections,
): Promise<{ reading: Reading; people: FactPeople }> {
  const found = await Promise.all((given ?? read.people.map(({ id }) => id)).map(who => findPerson(world, who)))
  const once = [...new Map(found.map(person => [person.id, person])).values()]
  const people = await factPeople(
    world,
    once.map(({ id }) => id),
    newcomers,
  )
  const kind = said.kind ?? read.kind
  const { says: _says, missing: _missing, ...rest } = read
  const hopes = correctedHopes(read, kind, said)
  const reading = finished({
    ...rest,
    ...hopes,
    kind,
    talk: correctedTalk(read.talk, kind, said),
    what: said.what ?? read.what,
    lever: said.lever ?? read.lever,
    day: said.day ?? read.day,
    skills: said.skills ?? read.skills,
    received: said.received ?? read.received,
    promise: said.promise === undefined ? read.promise : said.promise || null,
    minutes: said.minutes === undefined ? read.minutes : said.minutes,
    channel: said.channel ?? read.channel,
    people: [...once.map(namedOf), ...newcomers.map(name => ({ id: '', name, company: null }))],
    // who was named by hand answers what was unclear
    unclear: given === undefined ? read.unclear : [],
    ahead: said.day === undefined && hopes.by === null ? read.ahead : null,
    event: said.event === undefined ? read.event : said.event || null,
    unknown: read.unknown.filter(name => !newcomers.some(one => one.split(' ').includes(name))),
  })
  return { reading, people }
}

function plainKept({ change, says, reading }: Kept): string {
  if (change === null) return plainReading(reading)
  return `${says.replace(/\.$/u, '')}. Take it back with: groundwork undo ${change}`
}
