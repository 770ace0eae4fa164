import { NOW } from '../made/world.ts'

/** What operations answered so far, by the name their step gives them, and a way to ask for more. */
export type Made = {
  /** the id that a step answered with */
  id(as: string): string
  /** the first text that an answer holds under a name, in the order it is written */
  found(query: string, input: Readonly<Record<string, unknown>>, after: RegExp): Promise<string>
}
export type Step = readonly [
  operation: string,
  input: (made: Made) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>,
  as?: string,
]

const DAY = 86_400_000
const OURS = /"id":"([^"]+)","role":"Teacher"/u
const EVENT = /"id":"([^"]+)"[^{}]*"title":"Glass fair"/u
const INTRODUCTION = /"rows":\[\{"id":"([^"]+)"/u
const ADVERT = 'Data engineer\n\nYou bring:\n- SQL and Python\n- experience with data pipelines\n'
const DECK = 'What is idempotence?\tThe same twice is the same once.'

/** One of everything that can be written down, changed and removed, in an order in which each finds what it needs. */
export const WRITTEN: readonly Step[] = [
  ['people.add', () => ({ name: 'Dee Zeleny', company: 'Acme', title: 'Head of data' })],
  ['people.correct', made => ({ id: made.id('ana'), field: 'title', value: 'Director' })],
  ['people.context', made => ({ id: made.id('bo'), context: 'family' })],
  ['people.label', made => ({ id: made.id('ana'), answer: 'yes' })],
  ['people.distinct', made => ({ a: made.id('ana'), b: made.id('bo') })],
  ['calibration.answer', made => ({ id: made.id('bo'), answer: 'no' })],
  ['notes.add', made => ({ id: made.id('ana'), text: 'Climbs on Thursdays' })],
  ['interactions.log', made => ({ people: [made.id('ana')], minutes: 45 })],
  ['hours.log', () => ({ lever: 'skill', minutes: 60 })],
  ['addresses.set', () => ({ kind: 'email', value: 'me@elsewhere.example' })],
  ['rules.add', () => ({ words: ['planning'], lever: 'core-work' }), 'rule'],
  ['rules.change', made => ({ id: made.id('rule'), lever: 'project' })],
  ['rules.remove', made => ({ id: made.id('rule') })],
  ['budgets.set', () => ({ lever: 'networking', ceiling: 2 })],
  ['strategy.set', () => ({ stage: 'growing-in-place', hours: 8, on: ['skill', 'brand'] })],
  ['plan.keep', () => ({ hours: { skill: 3 } })],
  ['experiment.start', () => ({ a: 'skill', b: 'networking', indicator: 'replies' }), 'experiment'],
  ['experiment.stop', made => ({ id: made.id('experiment') })],
  ['review.answer', () => ({ step: 'learned', text: 'Less is enough' })],
  ['review.finish', () => ({})],
  ['skills.add', () => ({ name: 'Glassblowing' })],
  ['skills.rate', () => ({ skill: 'Glassblowing', level: 0.5 })],
  ['skills.evidence', () => ({ form: 'course', title: 'Hot glass', skills: ['Glassblowing'], minutes: 120 })],
  ['targets.set', () => ({ title: 'Glassmaker', needs: [{ skill: 'Glassblowing', level: 0.8 }] }), 'target'],
  ['adverts.keep', () => ({ text: 'Glassmaker\n\nRequirements:\n- Experience with glass blowing' })],
  ['targets.remove', made => ({ id: made.id('target') })],
  ['adverts.keep', () => ({ text: ADVERT }), 'advert'],
  ['practice.plan', () => ({ skill: 'Glassblowing', goal: 'A round bowl', milestones: ['A drop'] }), 'plan'],
  ['practice.done', () => ({ step: 'A drop' })],
  ['practice.remove', made => ({ id: made.id('plan') })],
  ['practice.session', () => ({ skills: ['Glassblowing'], minutes: 40, goal: 'even walls' })],
  ['cards.import', () => ({ text: DECK, deck: 'Words' })],
  ['capture.keep', made => ({ text: '2h workshop on negotiation', people: [made.id('ana')] })],
  ['projects.add', made => ({ title: 'Kiln', role: 'Maker', people: [made.id('ana')] }), 'project'],
  ['projects.change', made => ({ id: made.id('project'), summary: 'A small kiln', visibility: 'public' })],
  ['projects.collaborator', made => ({ id: made.id('project'), person: made.id('bo'), did: 'the door' })],
  ['projects.collaborator', made => ({ id: made.id('project'), person: made.id('bo'), remove: true })],
  ['projects.end', made => ({ id: made.id('project'), result: 'It holds 900 degrees', outcome: 'award' })],
  ['talks.keep', () => ({ title: 'Less glass', event: 'GlassConf', deadline: '2026-12-24' }), 'talk'],
  ['talks.keep', () => ({ title: 'Less glass', event: 'KilnDays', state: 'given', day: '2026-11-02' })],
  ['talks.change', made => ({ id: made.id('talk'), abstract: 'Why less' })],
  ['talks.remove', made => ({ id: made.id('talk'), event: 'GlassConf' })],
  ['talks.remove', made => ({ id: made.id('talk') })],
  ['contributions.add', made => ({ role: 'Teacher', organisation: 'Code Harbour', confirmer: made.id('ana') }), 'role'],
  [
    'contributions.change',
    async made => ({ id: await made.found('contributions.list', {}, OURS), cause: 'Reading for all' }),
  ],
  ['contributions.hours', async made => ({ id: await made.found('contributions.list', {}, OURS), minutes: 90 })],
  [
    'contributions.confirm',
    async made => ({
      id: await made.found('contributions.list', {}, OURS),
      person: made.id('bo'),
      confirmed: '2026-11-01',
    }),
  ],
  ['events.add', made => ({ title: 'Glass evening', day: '2026-11-10', people: [made.id('ana')] }), 'event'],
  ['events.add', () => ({ title: 'Glass fair', day: '2026-12-10', hope: 'two makers' })],
  ['introductions.add', made => ({ people: [made.id('ana'), made.id('bo')] }), 'introduction'],
  ['events.change', async made => ({ id: await made.found('events.list', {}, EVENT), came: 'Two makers' })],
  ['events.remove', async made => ({ id: await made.found('events.list', {}, EVENT) })],
  [
    'introductions.outcome',
    async made => ({ id: await made.found('introductions.list', {}, INTRODUCTION), came: 'they met' }),
  ],
  [
    'introductions.change',
    async made => ({ id: await made.found('introductions.list', {}, INTRODUCTION), what: 'a kiln' }),
  ],
  ['introductions.remove', async made => ({ id: await made.found('introductions.list', {}, INTRODUCTION) })],
  ['pieces.add', () => ({ title: 'Why bowls crack', skills: ['Glassblowing'] }), 'piece'],
  ['pieces.change', made => ({ piece: made.id('piece'), state: 'draft' })],
  ['pieces.drop', made => ({ piece: made.id('piece') })],
  ['pieces.add', () => ({ title: 'Why kilns last', form: 'talk' }), 'second'],
  ['pieces.publish', made => ({ piece: made.id('second'), url: 'https://kim.example/kilns' })],
  ['pieces.reach', made => ({ piece: made.id('second'), what: 'views', n: 120, from: 'my own count' }), 'reach'],
  [
    'pieces.remove',
    async made => ({
      entry: await made.found('pieces.show', { piece: made.id('second') }, /"reach":\[\{"id":"([^"]+)"/u),
    }),
  ],
  ['pieces.cameof', made => ({ piece: made.id('second'), what: 'invitation', says: 'A guild asked' }), 'came'],
  [
    'pieces.remove',
    async made => ({
      entry: await made.found('pieces.show', { piece: made.id('second') }, /"id":"(c-[^"]+)"/u),
    }),
  ],
  [
    'pieces.match',
    async made => ({
      piece: made.id('piece'),
      fact: await made.found('pieces.show', { piece: made.id('second') }, /"shown":\[\{"id":"([^"]+)"/u),
    }),
  ],
  [
    'pieces.unmatch',
    async made => ({
      fact: await made.found('pieces.show', { piece: made.id('piece') }, /"shown":\[\{"id":"([^"]+)"/u),
    }),
  ],
  ['cv.add', () => ({ section: 'education', title: 'Craft school', where: 'Leerdam', since: '2001', until: '2004' })],
  ['cv.basics', () => ({ label: 'Glassmaker' })],
  ['cv.summary', () => ({ text: 'I make bowls that hold.' })],
  ['cv.choose', () => ({ line: 'Craft school', show: 'no' })],
  ['cv.order', () => ({ section: 'languages', lines: ['German', 'Dutch'] })],
  ['site.choose', () => ({ section: 'work', show: 'yes' })],
  ['site.set', () => ({ title: 'Bowls', domain: 'bowls.example' })],
  [
    'mentorships.start',
    made => ({ people: [made.id('ana')], state: 'active', goals: ['Even walls'], skills: ['Glassblowing'] }),
    'mentorship',
  ],
  ['mentorships.change', made => ({ id: made.id('mentorship'), every: 21 })],
  ['mentorships.session', made => ({ id: made.id('mentorship'), minutes: 45, notes: 'Turn slower' })],
  ['mentorships.rate', made => ({ id: made.id('mentorship'), skill: 'Glassblowing', level: 0.3, moment: 'before' })],
  ['mentorships.promise', made => ({ id: made.id('mentorship'), what: 'Send the bowl' }), 'promise'],
  ['mentorships.settle', made => ({ promise: made.id('promise'), state: 'kept' })],
  ['mentorships.end', made => ({ id: made.id('mentorship'), came: 'Walls are even' })],
  ['opportunities.add', () => ({ kind: 'client', title: 'Forty bowls', state: 'asked' }), 'opportunity'],
  ['opportunities.change', made => ({ id: made.id('opportunity'), state: 'talks' })],
  [
    'outcomes.add',
    made => ({ form: 'client', what: 'Forty bowls ordered', opportunity: made.id('opportunity') }),
    'outcome',
  ],
  ['outcomes.weigh', () => ({ form: 'client', worth: 9 })],
  ['outcomes.touch', made => ({ id: made.id('outcome'), lever: 'brand', says: 'They read it' })],
  ['outcomes.testify', made => ({ id: made.id('outcome'), parts: { brand: 1 } })],
  ['outcomes.remove', made => ({ id: made.id('outcome') })],
  ['opportunities.remove', made => ({ id: made.id('opportunity') })],
  ['forecasts.add', () => ({ says: 'They order again', probability: 0.7, by: NOW + 30 * DAY }), 'forecast'],
  ['forecasts.extend', made => ({ id: made.id('forecast'), by: NOW + 60 * DAY })],
  ['forecasts.cancel', made => ({ id: made.id('forecast') })],
  ['forecasts.answer', made => ({ id: made.id('forecast'), came: true })],
  ['people.add', () => ({ name: 'Cy Zeleny' }), 'cy'],
  ['people.add', () => ({ name: 'C. Zeleny' }), 'c'],
  ['people.merge', made => ({ ids: [made.id('cy'), made.id('c')] })],
  ['settings.set', () => ({ name: 'theme', value: 'dark' })],
]
