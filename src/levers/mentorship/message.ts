import type { Agreement } from '../../model/detail-mentorship.ts'
import { dateSays } from './date-says.ts'

export const MESSAGE_FORMS = ['ask', 'session', 'thanks'] as const
export type MessageForm = (typeof MESSAGE_FORMS)[number]

/** What a message is made from: the user's own words, and facts that both know. */
export type MessageParts = {
  readonly form: MessageForm
  /** how the receivers are greeted, null where no name is known */
  readonly greeting: string | null
  readonly me: string | null
  /** the user's own words */
  readonly words: string
  /** "We last wrote in March 2025." */
  readonly facts: readonly string[]
  readonly agreement: Pick<Agreement, 'goals' | 'skills' | 'every' | 'minutes' | 'until' | 'iGive'>
  /** points for the next session */
  readonly points: readonly string[]
}
export type Message = { readonly subject: string; readonly body: string }

/**
 * A draft to copy or to open in a mail program: short, one clear question, easy to decline. Nothing is in it that the user
 * did not say or that no fact shows. @example composeMessage({ form: 'ask', ... }).subject // 'Would you help me with negotiation?'
 */
export function composeMessage(parts: MessageParts): Message {
  const lines = [
    parts.greeting === null ? 'Hello,' : `Hello ${parts.greeting},`,
    ...parts.facts.slice(0, 1),
    ...(parts.words.trim() === '' ? [] : [parts.words.trim()]),
    ...MIDDLES[parts.form](parts),
    ...(parts.me === null ? [] : [parts.me]),
  ]
  return { subject: subjectOf(parts), body: lines.join('\n\n') }
}

/** An address that opens the draft in the user's mail program; null where no address is known. */
export function mailtoOf(addresses: readonly string[], { subject, body }: Message): string | null {
  if (addresses.length === 0) return null
  const to = addresses.map(encodeURIComponent).join(',')
  // RFC 6068: line breaks are CRLF
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
}

const MIDDLES: Readonly<Record<MessageForm, (parts: MessageParts) => string[]>> = {
  ask: ({ agreement }) => [
    ...(agreement.goals.length > 0 ? [`What I want to reach: ${listed(agreement.goals)}.`] : []),
    `Would you ${agreement.skills.length > 0 ? `help me with ${listed(agreement.skills)}` : 'mentor me'}: ${lengthSays(agreement)}?`,
    ...(agreement.iGive === '' ? [] : [`What I can give: ${agreement.iGive}`]),
    'If it does not fit now, a plain no is fine.',
  ],
  session: ({ points, agreement }) => [
    `Do you have ${agreement.minutes} minutes for our next session?`,
    ...(points.length > 0 ? [`I would like to talk about:\n${points.map(point => `- ${point}`).join('\n')}`] : []),
  ],
  thanks: ({ agreement: { goals } }) => [
    `Thank you for your time.${goals.length > 0 ? ` It was for: ${listed(goals)}.` : ''}`,
  ],
}

function subjectOf({ form, agreement: { skills } }: MessageParts): string {
  const about = skills.length > 0 ? listed(skills.slice(0, 2)) : null
  if (form === 'ask') return about === null ? 'Would you mentor me?' : `Would you help me with ${about}?`
  if (form === 'session') return about === null ? 'Our next session' : `Our next session: ${about}`
  return 'Thank you'
}

function lengthSays({ minutes, every, until }: MessageParts['agreement']): string {
  const often =
    every === 7
      ? 'every week'
      : every === 14
        ? 'every two weeks'
        : every >= 28 && every <= 31
          ? 'once a month'
          : `every ${every} days`
  const end = until === null ? '' : `, until ${dateSays(until)}`
  return `${minutes} minutes ${often}${end}`
}

function listed(parts: readonly string[]): string {
  const plain = parts.map(part => part.replace(/[.\s]+$/u, ''))
  return [plain.slice(0, -1).join(', '), ...plain.slice(-1)].filter(part => part !== '').join(' and ')
}
