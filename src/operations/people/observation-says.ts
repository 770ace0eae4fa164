import type { Observation } from '../../model/observation.ts'

/** An observation in a few plain words, for timelines and evidence. Times and names are shown beside it. */
export function observationSays(observation: Observation): string {
  const { kind, detail } = observation
  switch (kind) {
    case 'message':
      return detail.chars === undefined ? 'Message' : `Message of ${detail.chars.toLocaleString('en')} characters`
    case 'meeting':
      return detail.title ? `Meeting: ${detail.title}` : 'Meeting'
    case 'call':
      return detail.answered === false ? 'Call, not answered' : 'Call'
    case 'encounter':
      if (detail.mentorship !== undefined) return detail.what ? `Session: ${detail.what}` : 'Session of a mentorship'
      return detail.what ? `Met: ${detail.what}` : 'Met'
    case 'connection':
      return 'Connected on LinkedIn'
    case 'invitation':
      return `${detail.direction === 'out' ? 'You invited them' : 'They invited you'}${detail.chars === 0 ? ', without a word' : ''}`
    case 'endorsement':
      return `${detail.direction === 'given' ? 'You endorsed them' : 'They endorsed you'} for ${detail.skill}`
    case 'recommendation':
      return detail.direction === 'given' ? 'You recommended them' : 'They recommended you'
    case 'card':
      return ['Card', [detail.title, detail.company].filter(Boolean).join(' at ')].filter(Boolean).join(': ')
    case 'note':
      return `Note: ${detail.text}`
    case 'commit':
      return `Worked on ${detail.repository}`
    case 'introduction':
      return detail.direction === 'given' ? 'You introduced them' : 'They introduced you'
    case 'mentorship':
      return 'A mentorship, taken in from a file'
    case 'acquaintance':
      return 'Know each other'
    default:
      return titled(kind, detail)
  }
}

function titled(kind: string, detail: object): string {
  const named = detail as { title?: unknown; name?: unknown; what?: unknown }
  const title = [named.title, named.name, named.what].find(value => typeof value === 'string')
  const word = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
  return typeof title === 'string' ? `${word}: ${title}` : word
}
