import { z } from 'zod'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { DAY, MINUTE } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { plainWritten, Written } from '../changed.ts'
import { begun, past, refOf, token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'

const Name = z.string().trim().min(1).max(200)
const When = z.number().int().optional()

export const skillsAdd = operation({
  name: 'skills.add',
  says: 'Writes down a skill of yours. That is a claim, no evidence; rate it or name what shows it.',
  kind: 'change',
  input: z.strictObject({ name: Name, level: z.string().max(100).optional().describe('in words, like "advanced"') }),
  output: Written,
  cli: { args: ['name'], plain: plainWritten },
  async run(world, { name, level }) {
    refuseNameless(name)
    const skill: Observation<'skill'> = {
      ...byHand(`skill:${token(world)}`, world.now()),
      kind: 'skill',
      detail: { name, ...(level ? { level } : {}) },
    }
    return writeByHand(world, `Wrote down the skill ${name}`, [skill], [])
  },
})

export const skillsRate = operation({
  name: 'skills.rate',
  says: 'Rates a skill from 0 to 7: by yourself (best against the described levels), by somebody who saw your work, by a rubric or a test.',
  kind: 'change',
  input: z.strictObject({
    skill: Name,
    level: z.number().min(0).max(7),
    by: z.enum(['self', 'other', 'rubric', 'test']).default('self'),
    anchored: z.boolean().optional().describe('your own rating, made against the described levels of the skill'),
    person: z.string().max(300).optional().describe('who gave the rating'),
    note: z.string().max(2_000).optional(),
    at: When,
  }),
  output: Written,
  cli: { args: ['skill', 'level'], plain: plainWritten },
  async run(world, { skill, level, by, anchored, person, note, at }) {
    refuseNameless(skill)
    if (person !== undefined && by === 'self')
      throw new Refusal('E_RATING', 'A rating of your own has no other person; say --by other for theirs.')
    const rater = person === undefined ? null : await findPerson(world, person)
    const rating: Observation<'rating'> = {
      ...byHand(`rating:${token(world)}`, past(world, at)),
      kind: 'rating',
      // no contact took place by it: it weighs nothing and has no direction
      people: rater === null ? [] : [{ who: refOf(rater), role: 'author', direction: 'none', weight: 0 }],
      detail: { skill, level, by, ...(anchored === true ? { anchored } : {}), ...(note ? { note } : {}) },
    }
    return writeByHand(world, `Rated ${skill} at ${level}`, [rating], rater?.records ?? [])
  },
})

const FORMS = ['course', 'certificate', 'project', 'piece', 'talk', 'hours'] as const

export const skillsEvidence = operation({
  name: 'skills.evidence',
  says: 'Writes down what shows a skill: a course, a certificate, a project, a piece, a talk, hours. Once here, it counts everywhere.',
  kind: 'change',
  input: z.strictObject({
    form: z.enum(FORMS),
    title: z.string().trim().min(1).max(500),
    skills: z.array(Name).min(1).max(30),
    minutes: z.number().min(0).max(600_000).optional().describe('time it took; up to a day of it counts as hours'),
    by: z.string().max(300).optional().describe('who offered, published or asked for it'),
    url: z.url().optional(),
    at: When,
  }),
  output: Written,
  cli: { args: ['form', 'title'], plain: plainWritten },
  async run(world, { form, title, skills, minutes, by, url, at }) {
    skills.forEach(refuseNameless)
    if (form === 'hours' && !minutes)
      throw new Refusal('E_MINUTES', 'Hours need a number of minutes above 0; add --minutes.')
    // what took longer than a day ended today, and began nobody knows when: no hours of single days
    const inADay = minutes !== undefined && minutes <= DAY / MINUTE
    const head = {
      ...byHand(`${form}:${token(world)}`, begun(world, at, inADay ? minutes : 0)),
      ...(minutes === undefined ? {} : { minutes }),
      lever: LEVERS[form],
    }
    const link = url === undefined ? {} : { url }
    const fact = detailOf(form, { title, skills, link, by: by ?? '' })
    return writeByHand(
      world,
      `Wrote down the ${form === 'hours' ? 'practice' : form} ${title}`,
      [{ ...head, ...fact } as Observation],
      [],
    )
  },
})

const LEVERS = {
  course: 'skill',
  certificate: 'skill',
  hours: 'skill',
  project: 'project',
  piece: 'brand',
  talk: 'brand',
} as const

type Given = { title: string; skills: readonly string[]; link: { url?: string }; by: string }

/** The fact as its kind keeps it: what a course is to the skills, it is to the CV and to the hours. */
function detailOf(
  form: (typeof FORMS)[number],
  { title, skills, link, by }: Given,
): Pick<Observation, 'kind' | 'detail'> {
  const from = (field: string): Record<string, string> => (by === '' ? {} : { [field]: by })
  const named = [...skills]
  switch (form) {
    case 'course':
      return { kind: 'course', detail: { name: title, completed: true, skills: named, ...from('provider') } }
    case 'certificate':
      return { kind: 'certificate', detail: { name: title, skills: named, ...from('authority'), ...link } }
    case 'project':
      return { kind: 'project', detail: { title, keywords: named, ...link } }
    case 'hours':
      return { kind: 'hours', detail: { what: title, skills: named } }
    default:
      return { kind: 'piece', detail: { title, form: form === 'talk' ? 'talk' : 'article', tags: named, ...link } }
  }
}

function byHand(
  key: string,
  at: number,
): Pick<Observation, 'source' | 'key' | 'at' | 'precision' | 'channel' | 'people'> {
  return { source: 'hand', key, at, precision: 'minute', channel: null, people: [] }
}

function refuseNameless(name: string): void {
  if (skillKey(name) === '')
    throw new Refusal('E_SKILL_NAME', `"${name}" holds no letter or digit; name the skill in words.`)
}
