import type { Finding, Suggestion } from '../model/finding.ts'
import type { Known } from '../model/measured.ts'
import { isKnown } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import { about, channelWord, count, likely, notSeen, plural } from './words.ts'

/** Charter M1: of all the people linked to, how many are two-way ties? Silent without a single person; unknown without contact. */
export const fewGenuineTies: FindingRule = {
  id: 'few-genuine-ties',
  version: 1,
  of(facts) {
    const total = facts.connections ?? facts.people.length
    if (total === 0) return null
    const { measured } = facts.count
    return isKnown(measured) ? counted(facts, measured, total) : uncounted(facts, total)
  },
}

function counted(facts: Facts, measured: Known, total: number): Finding {
  const never = facts.linkedBands.unobserved
  const whole = facts.connections === null ? `${count(total)} people` : `${count(total)} connections`
  const unseen =
    never > 0
      ? `${count(never)} never appear in what you imported: they are unknown, not weak.`
      : 'Everybody appears somewhere in what you imported.'
  const questions =
    facts.labels < 30
      ? ` ${facts.labels === 0 ? 'Thirty quick questions' : `${30 - facts.labels} more questions`} would narrow the range.`
      : ''
  const beyond =
    facts.count.beyond > 0
      ? ` About ${count(facts.count.beyond)} more two-way ties are people you are not linked to.`
      : ''
  const { outside } = facts.count
  const atWork =
    outside !== null && isKnown(outside) && outside.value < measured.value
      ? ` Colleagues are in touch because they work together: without those you work with now it is about ${about(outside)}, ${likely(outside)}.`
      : ''
  const share = measured.value / total
  return {
    id: 'few-genuine-ties',
    charter: 'M1',
    claim: `About ${about(measured)} of your ${whole} are two-way ties, ${likely(measured)}.`,
    detail: unseen + atWork + beyond + questions,
    reading: share < 0.15 ? 'watch' : 'ok',
    weight: 0.9,
    measured,
    because: [
      {
        measure: 'genuine-ties',
        says: 'people with whom contact is likely to go both ways in the next half-year',
        measured,
      },
      ...(outside === null
        ? []
        : [{ measure: 'genuine-ties', says: 'the same without those you work with now', measured: outside }]),
    ],
    why: measured.because,
    unseen: notSeen(facts.unseen),
    sharpen: [
      ...(facts.labels < 30 ? ['Answer the thirty questions: each answer moves the count towards what you know.'] : []),
      ...facts.unseen
        .filter(channel => channel === 'mail' || channel === 'chat')
        .map(channel => `Import your ${channelWord(channel)}: close people are often seen nowhere else.`),
    ],
    research: [CLAIMS.reciprocity, CLAIMS.oneStrongTie, CLAIMS.underestimateHelp],
    suggests: [...askThirty(facts), ...thank(facts), ...revive(facts)].slice(0, 3),
    picture: { form: 'quantiles', dots: [...facts.count.dots], unit: 'two-way ties', strip: strip(facts) },
    page: 'genuine-ties',
  }
}

function uncounted(facts: Facts, total: number): Finding {
  const unknown = {
    unknown: isKnown(facts.count.measured) ? [{ text: 'No contact was seen.' }] : facts.count.measured.unknown,
  }
  return {
    id: 'few-genuine-ties',
    charter: 'M1',
    claim: `You are linked to ${plural(total, 'person', 'people')}. How many are two-way ties cannot be told yet.`,
    detail: 'What you imported shows who you are linked to, not who you are in touch with.',
    reading: 'unknown',
    weight: 0.9,
    measured: unknown,
    because: [],
    why: unknown.unknown,
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Ask LinkedIn for the complete archive: the one with messages.csv. It comes within a day or so.',
      'Import mail or a calendar.',
    ],
    research: [CLAIMS.reciprocity],
    suggests: [
      {
        id: 'few-genuine-ties/complete-archive',
        does: 'Ask LinkedIn for the complete archive, with messages',
        minutes: 3,
        lever: 'networking',
        why: 'Only messages show who answers.',
        place: '/import',
      },
    ],
    page: 'genuine-ties',
  }
}

function askThirty({ labels }: Facts): Suggestion[] {
  if (labels >= 30) return []
  const left = 30 - labels
  return [
    {
      id: 'few-genuine-ties/thirty-questions',
      does:
        labels === 0
          ? 'Answer 30 questions about people you know'
          : `Answer the last ${left} questions about people you know`,
      minutes: Math.max(1, Math.ceil(left / 5)),
      lever: 'networking',
      why: 'Your own answers are the only thing that can say who would go out of their way for you.',
      place: '/calibrate',
    },
  ]
}

function thank({ people }: Facts): Suggestion[] {
  const close = people.filter(({ band, wouldAnswer }) => band === 'close' && isKnown(wouldAnswer))
  const most = close.sort((a, b) => middle(b) - middle(a)).slice(0, 3)
  if (most.length < 3) return []
  return [
    {
      id: 'few-genuine-ties/thank',
      does: `Thank ${most.map(({ name }) => name).join(', ')}: they answer you most reliably`,
      minutes: 15,
      lever: 'networking',
      why: 'Ties that carry you are kept by giving something back before you need them.',
      people: most.map(({ id }) => id),
    },
  ]
}

function revive({ people }: Facts): Suggestion[] {
  const [one] = people
    // of one of whom only one side ever wrote there is nothing to revive
    .filter(person => person.band === 'dormant' && person.out > 0 && person.in > 0 && isKnown(person.wouldAnswer))
    .sort((a, b) => middle(b) - middle(a))
  if (!one) return []
  return [
    {
      id: `few-genuine-ties/revive/${one.id}`,
      does: `Write to ${one.name}, with whom you once were in touch both ways`,
      minutes: 10,
      lever: 'networking',
      why: 'Two-way ties that went quiet answer about as often as active ones.',
      people: [one.id],
      place: `/people/${one.id}`,
    },
  ]
}

function middle({ wouldAnswer }: Facts['people'][number]): number {
  return isKnown(wouldAnswer) ? wouldAnswer.value : 0
}

function strip({
  linkedBands: bands,
}: Facts): { label: string; count: number; look: 'full' | 'half' | 'pale' | 'ring' }[] {
  return [
    { label: 'two-way', count: bands.close + bands.active, look: 'full' },
    { label: 'fading or mostly one-way', count: bands.fading + bands.acquaintance, look: 'half' },
    { label: 'quiet', count: bands.dormant, look: 'pale' },
    { label: 'never seen', count: bands.unobserved, look: 'ring' },
  ]
}
