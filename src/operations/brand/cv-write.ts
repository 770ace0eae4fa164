import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { plainWritten, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { Text } from './shapes.ts'

const When = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a year, a month like 2024-03 or a day like 2024-03-01')
/** What has no page of its own where it is written down. */
const SECTIONS = [
  'work',
  'education',
  'certificates',
  'courses',
  'languages',
  'awards',
  'interests',
  'references',
] as const

export const cvAdd = operation({
  name: 'cv.add',
  says: 'Writes down a line of your CV that no import shows: a position, a study, a certificate, a course, a language, an award. A position or a study without an end goes on.',
  kind: 'change',
  input: z.strictObject({
    section: z.enum(SECTIONS),
    title: Text.max(300).describe('the position, the degree, the language'),
    where: Text.max(300).optional().describe('the employer, the school, whoever issued it'),
    place: Text.max(300).optional().describe('the town of a position'),
    since: When.optional().describe('when it began, or the day of a certificate or an award'),
    until: When.optional().describe('when it ended; a certificate: when it expires'),
    level: Text.max(100).optional().describe('of a language, in words'),
    text: Text.max(5_000).optional(),
    url: z.url().optional(),
    skills: z.array(Text.max(200)).max(30).optional().describe('what a certificate or a course shows'),
  }),
  output: Written,
  cli: { args: ['section', 'title'], plain: plainWritten },
  async run(world, given) {
    const { title, where, since, until } = given
    const [from, ended] = [since, until].map(when => (when === undefined ? null : momentOf(when)))
    if (from && from.at > world.now())
      throw new Refusal('E_FUTURE', `${since} lies in the future; write down what has happened.`)
    if (from && ended && ended.at < from.at)
      throw new Refusal('E_SPAN', `It cannot end in ${until}, before it began in ${since}.`)
    const head = { ...byHand(world, `cv:${given.section}`), at: from?.at ?? null, precision: from?.precision ?? 'none' }
    const fact = { ...head, ...detailOf(given, ended ?? null) } as Observation
    return writeByHand(world, `Wrote down ${[title, where].filter(Boolean).join(', ')}`, [fact], [])
  },
})

export const cvBasics = operation({
  name: 'cv.basics',
  says: 'Writes down who you are, as the head of your CV has it: name, what you do, place, mail, telephone, site. What is not given stays.',
  kind: 'change',
  input: z.strictObject({
    name: Text.max(300).optional(),
    label: Text.max(300).optional().describe('what you do, in a line'),
    place: Text.max(300).optional(),
    email: z.email().optional(),
    phone: Text.max(100).optional(),
    url: z.url().optional(),
  }),
  output: Written,
  cli: { args: ['name'], plain: plainWritten },
  async run(world, { name, label, place, email, phone, url }) {
    const detail = {
      ...(name ? { name } : {}),
      ...(label ? { headline: label } : {}),
      ...(place ? { place } : {}),
      ...(email ? { emails: [email] } : {}),
      ...(phone ? { phones: [phone] } : {}),
      ...(url ? { urls: [url] } : {}),
    }
    if (Object.keys(detail).length === 0)
      throw new Refusal('E_NOTHING', 'Say at least one of name, label, place, email, phone and url.')
    const profile: Observation<'profile'> = {
      ...byHand(world, 'profile'),
      at: world.now(),
      precision: 'instant',
      kind: 'profile',
      detail,
    }
    return writeByHand(world, `Wrote down ${name ?? 'who you are'}`, [profile], [])
  },
})

type Given = z.output<typeof cvAdd.input>
type Moment = { readonly at: number; readonly precision: 'year' | 'month' | 'day' }

/** The fact as its kind keeps it, wherever else it counts: a position is evidence of skills as well. */
function detailOf(given: Given, ended: Moment | null): Pick<Observation, 'kind' | 'detail'> {
  const { section, title, where, place, text, url, level, skills } = given
  const lasts = ended === null ? { until: null } : { until: ended.at, untilPrecision: ended.precision }
  const link = url === undefined ? {} : { url }
  switch (section) {
    case 'work': {
      const rest = { ...named('company', where), ...named('place', place), ...named('summary', text) }
      return { kind: 'position', detail: { title, ...rest, ...link, ...lasts } }
    }
    case 'education':
      return {
        kind: 'education',
        detail: { degree: title, ...named('school', where), ...named('notes', text), ...link, ...lasts },
      }
    case 'certificates': {
      const expires = ended === null ? {} : { expires: ended.at }
      return {
        kind: 'certificate',
        detail: { name: title, ...named('authority', where), ...link, ...expires, ...(skills ? { skills } : {}) },
      }
    }
    case 'courses':
      return {
        kind: 'course',
        detail: { name: title, completed: true, ...named('provider', where), ...(skills ? { skills } : {}) },
      }
    case 'languages':
      return { kind: 'language', detail: { name: title, ...named('level', level) } }
    case 'awards':
      return { kind: 'honor', detail: { title, ...named('issuer', where), ...named('summary', text) } }
    case 'interests':
      return { kind: 'interest', detail: { name: title } }
    case 'references':
      return { kind: 'reference', detail: { name: title, ...named('text', text) } }
  }
}

function named<K extends string>(field: K, text: string | undefined): { [name in K]?: string } {
  return text === undefined ? {} : ({ [field]: text } as { [name in K]: string })
}

function byHand(world: World, what: string): Pick<Observation, 'source' | 'key' | 'channel' | 'people'> {
  return { source: 'hand', key: `${what}:${token(world)}`, channel: null, people: [] }
}

/** A year, a month or a day as facts keep it: its first midnight in UTC. Refusal: E_DAY. */
function momentOf(when: string): Moment {
  const [year = '', month, day] = when.split('-')
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`
  const at = Date.parse(`${whole}T00:00:00Z`)
  if (!Number.isFinite(at) || new Date(at).toISOString().slice(0, 10) !== whole)
    throw new Refusal('E_DAY', `"${when}" is no day that exists; write it like 2024, 2024-03 or 2024-03-01.`)
  return { at, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' }
}
