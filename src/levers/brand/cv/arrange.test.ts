import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import type { CvLine } from './line.ts'

const line = (over: Partial<CvLine> & Pick<CvLine, 'id' | 'section' | 'title'>, ...sources: string[]): CvLine => ({
  where: '',
  place: '',
  text: '',
  url: '',
  level: '',
  licence: '',
  form: '',
  tags: [],
  highlights: [],
  more: {},
  from: null,
  until: null,
  told: sources.map((source, i) => ({ observation: `o_${over.id}${i}`, source })),
  differs: [],
  ...over,
})
const mail = (title: string, ...sources: string[]) =>
  line({ id: title, section: 'basics', title, where: 'email' }, ...sources)
const course = (title: string, ...sources: string[]) => line({ id: title, section: 'courses', title }, ...sources)
const titles = (lines: readonly CvLine[], section: CvLine['section']) =>
  (arrange(lines, new Map(), new Map()).get(section) ?? []).map(
    ({ title, shown }) => `${title}${shown ? '' : ' (not shown)'}`,
  )

test('which address heads a CV does not hang on the order in which facts lie', () => {
  const mails = [
    mail('old@firm.example', 'linkedin'),
    mail('zoe@zoe.example', 'resume', 'linkedin'),
    mail('new@firm.example', 'linkedin'),
  ]
  const expected = ['zoe@zoe.example', 'new@firm.example (not shown)', 'old@firm.example (not shown)']
  expect(titles(mails, 'basics')).toEqual(expected)
  expect(titles(mails.toReversed(), 'basics')).toEqual(expected)
})

test('courses without a date stand the same however they were read; what is written by hand stays as it came', () => {
  const courses = [course('Databases', 'linkedin'), course('Anatomy', 'linkedin')]
  expect(titles(courses, 'courses').map(title => title.slice(0, 9))).toEqual(['Anatomy (', 'Databases'])
  expect(titles(courses.toReversed(), 'courses')).toEqual(titles(courses, 'courses'))
  expect(titles([course('Weaving', 'hand'), course('Baking', 'hand')], 'courses')).toEqual(['Weaving', 'Baking'])
})
