import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known, Measured } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import { count, notSeen, percent, percentRange, plural } from './words.ts'

const LEAST_OUTGOING = 20
const LEAST_INVITATIONS = 10

/** Charter D1: outreach from a template, and invitations without a word. Silent when too little was sent or nothing is templated. */
export const templatedOutreach: FindingRule = {
  id: 'templated-outreach',
  version: 1,
  of(facts) {
    const { templates, invitations } = facts
    const enough = templates.outgoing >= LEAST_OUTGOING || invitations.sent >= LEAST_INVITATIONS
    if (!enough) return facts.connections && templates.outgoing + invitations.sent === 0 ? nothingSent(facts) : null
    const wordless = isKnown(invitations.withoutWord) ? invitations.withoutWord.value : 0
    if (templates.groups.length === 0 && wordless < 0.1) return null
    return claimed(facts)
  },
}

function claimed(facts: Facts): Finding {
  const { templates, invitations } = facts
  const copies = templates.groups.reduce((sum, group) => sum + group.size, 0)
  const main: Measured = copies > 0 ? templates.share : invitations.withoutWord
  const words = [invitationWords(facts), acceptance(facts)].filter(text => text !== '').join(' ')
  return {
    id: 'templated-outreach',
    charter: 'D1',
    claim: copies > 0 ? templateClaim(facts, copies) : invitationWords(facts),
    detail: copies > 0 ? `${answered(facts)} ${words}`.trim() : acceptance(facts),
    reading: readingOf(main),
    weight: isKnown(main) ? 0.3 + 0.5 * main.value : 0.3,
    measured: main,
    because: sharesOf(facts).map(({ says, measured }) => ({ measure: 'templated-outreach', says, measured })),
    why: [
      ...(isKnown(main) ? main.because : []),
      ...templates.groups.slice(0, 3).map(group => ({
        text: `${plural(group.size, 'message', 'messages')} to ${plural(group.people, 'person', 'people')}${group.example ? `, such as: "${shorten(group.example)}"` : ''}`,
      })),
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Invitations that you withdrew, or that were declined, are not in the archive; the share accepted is a lower bound.',
    ],
    research: [CLAIMS.searchQuality, CLAIMS.reciprocity],
    suggests: suggestions(facts, copies),
    picture: {
      form: 'intervals',
      rows: sharesOf(facts).map(({ label, measured }) => ({ label, measured })),
      range: [0, 1],
      unit: 'share',
    },
    page: 'templated-outreach',
  }
}

type Share = { readonly label: string; readonly says: string; readonly measured: Measured }

/** The four shares that the claim rests on: `label` in the picture, `says` among the reasons. */
function sharesOf({ templates, invitations }: Facts): readonly Share[] {
  return [
    {
      label: 'near copies',
      says: 'share of your outgoing messages that are near copies of one another',
      measured: templates.share,
    },
    {
      label: 'invitations without a word',
      says: 'share of your invitations without a word',
      measured: invitations.withoutWord,
    },
    {
      label: 'accepted, with a word',
      says: 'share of invitations with a word that were accepted',
      measured: invitations.acceptedWithWord,
    },
    {
      label: 'accepted, without',
      says: 'share of invitations without a word that were accepted',
      measured: invitations.acceptedWithoutWord,
    },
  ]
}

/** Act where the whole range lies above a quarter; below a twentieth it is no more than happens to everybody. */
function readingOf(main: Measured): Finding['reading'] {
  if (!isKnown(main) || main.value < 0.05) return 'ok'
  return main.low > 0.25 ? 'act' : 'watch'
}

function nothingSent(facts: Facts): Finding {
  const unknown = { unknown: [{ text: 'Neither messages nor invitations of yours were imported.' }] }
  return {
    id: 'templated-outreach',
    charter: 'D1',
    claim: 'Whether your outreach is written by hand or from a template cannot be told yet.',
    detail: 'The archive holds no messages or invitations of yours.',
    reading: 'unknown',
    weight: 0.2,
    measured: unknown,
    because: [],
    why: unknown.unknown,
    unseen: notSeen(facts.unseen),
    sharpen: ['Import the complete LinkedIn archive, with messages.csv and Invitations.csv.'],
    research: [],
    suggests: [],
    page: 'templated-outreach',
  }
}

function templateClaim({ templates }: Facts, copies: number): string {
  if (!isKnown(templates.share))
    return `${count(copies)} of the ${count(templates.outgoing)} messages you sent are near copies of one another.`
  return `Of the ${count(templates.share.n)} messages you sent that are longer than a line, ${percentRange(templates.share)} are near copies of one another.`
}

function answered({ templates }: Facts): string {
  const group = templates.groups.find(({ answered }) => isKnown(answered))
  if (!group || !isKnown(group.answered) || !isKnown(templates.answeredOthers)) return ''
  return `The largest template was answered in ${percentRange(group.answered)} of cases, your other first messages in ${percentRange(templates.answeredOthers)}.`
}

function invitationWords({ invitations }: Facts): string {
  if (!isKnown(invitations.withoutWord)) return ''
  const without = Math.round(invitations.withoutWord.value * invitations.sent)
  return `${count(without)} of your ${plural(invitations.sent, 'invitation', 'invitations')} went out without a word.`
}

function acceptance({ invitations }: Facts): string {
  const { acceptedWithWord, acceptedWithoutWord } = invitations
  if (!isKnown(acceptedWithWord) || !isKnown(acceptedWithoutWord)) return ''
  const apart =
    acceptedWithWord.low > acceptedWithoutWord.high
      ? 'clearly more'
      : acceptedWithWord.high < acceptedWithoutWord.low
        ? 'clearly fewer'
        : 'too close to tell apart'
  return `With a word, ${percentRange(acceptedWithWord)} were accepted, without one ${percentRange(acceptedWithoutWord)}: ${apart}.`
}

function suggestions({ templates, invitations }: Facts, copies: number): Suggestion[] {
  const list: Suggestion[] = []
  const wordless: Known | null = isKnown(invitations.withoutWord) ? invitations.withoutWord : null
  if (copies > 0)
    list.push({
      id: 'templated-outreach/one-by-hand',
      does: 'Write to one person this week about their own work, instead of the next ten copies',
      minutes: 20,
      lever: 'networking',
      why: `Your largest template went to ${plural(templates.groups[0]?.people ?? 0, 'person', 'people')}.`,
    })
  if (wordless && wordless.value >= 0.3)
    list.push({
      id: 'templated-outreach/a-word',
      does: 'Say in the next invitation where you met and why you write, or do not send it',
      minutes: 3,
      lever: 'networking',
      why: `${percent(wordless.value)} of your invitations said nothing.`,
    })
  return list
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
