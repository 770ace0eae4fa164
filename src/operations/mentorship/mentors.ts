import { z } from 'zod'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { countAnswers } from '../../measures/mentorship/who-would-answer.ts'
import { isKnown } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { rangeSays, shareSays } from '../skills/plain-words.ts'
import { ONET_CREDIT } from '../skills/read-onet.ts'
import { candidateOf, inOrder } from './find-candidates.ts'
import { findMentees } from './find-mentees.ts'
import { findPeers } from './find-peers.ts'
import { openMentorBook } from './mentor-book.ts'
import { MentorsPage } from './shapes.ts'

const ORDERS = MentorsPage.shape.order.options

export const mentorsList = operation({
  name: 'mentors.list',
  says: 'Who in your network could mentor you in a skill, who could be a group of equals, and whom you could mentor.',
  kind: 'query',
  input: z.strictObject({
    skill: z.string().trim().min(1).max(200).optional().describe('else the widest gap to the role you aim at'),
    order: z.enum(ORDERS).default('would-answer').describe('how the list is ordered'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: MentorsPage,
  cli: { command: 'mentors', args: ['skill'], plain: plainMentors },
  async run(world, { skill, order, limit }) {
    if (skill !== undefined && skillKey(skill) === '')
      throw new Refusal('E_SKILL_NAME', `"${skill}" holds no letter or digit; name the skill in words.`)
    const { book, gaps, asked, circle, found, employer } = await openMentorBook(world, skill)
    const rows = inOrder(circle, found, order, limit)
    return {
      asOf: book.asOf,
      gaps: [...gaps],
      skill: asked === null ? null : { skill: asked.skill, name: asked.name, have: asked.have },
      order,
      rows: rows.map(one => candidateOf(circle, one, { employer })),
      total: found.length,
      answers: countAnswers(found.map(({ row }) => row.tie.wouldAnswer)),
      untitled: circle.twoWay.filter(({ title }) => circle.occupationsOf(title).length === 0).length,
      peers: await findPeers(world, book, circle),
      mentees: findMentees(book, circle, employer, order),
      source: ONET_CREDIT,
    }
  },
})

function plainMentors({ skill, rows, total, answers, untitled, peers, mentees }: MentorsPage): string {
  if (skill === null)
    return 'No gap is known. Say which role you aim at: groundwork targets set "data scientist"; or name a skill: groundwork mentors "negotiation".'
  const mine = isKnown(skill.have) ? `you at about ${rangeSays(skill.have)}` : 'your own level is not known'
  const count = isKnown(answers)
    ? `about ${Math.round(answers.value)} of them would answer (${Math.round(answers.low)} to ${Math.round(answers.high)})`
    : 'whether any would answer is not known'
  return [
    total === 0
      ? `${skill.name} (${mine}): nobody in two-way contact is known to be ahead of you.`
      : `${skill.name} (${mine}): ${total} ${total === 1 ? 'person is' : 'people are'} likely ahead; ${count}.`,
    ...rows.map(row =>
      [
        `${row.id}  ${row.name}${row.title === null ? '' : `, ${row.title}`}: ${row.says} ahead`,
        isKnown(row.level) ? `level ${rangeSays(row.level)}` : 'level not known',
        `would answer ${shareSays(row.wouldAnswer)}`,
        `asked ${row.asked}x, given ${row.given}x in a year`,
        ...row.context,
      ].join('; '),
    ),
    ...(untitled > 0 ? [`${untitled} more are in two-way contact; their titles are not known.`] : []),
    `Equals: ${peers.says}`,
    ...peers.rows.map(row => `  ${row.id}  ${row.name}: would answer ${shareSays(row.wouldAnswer)}`),
    `To mentor: ${mentees.says}`,
    ...mentees.rows.map(row => `  ${row.id}  ${row.name}: ${row.skills.map(({ name }) => name).join(', ')}`),
  ].join('\n')
}
