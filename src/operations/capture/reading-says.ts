import { dateInWords } from '../../plan/day-words.ts'
import type { Reading } from './shapes.ts'

type Unsaid = Omit<Reading, 'says' | 'missing'>

/** The reading as one sentence, as it would be kept. */
export function readingSays(reading: Unsaid): string {
  const { kind, what, minutes, day, people, skills, promise, talk, received, event, ahead } = reading
  const names = people.map(({ name }) => name)
  const long = minutes === null ? '' : `, ${minutes} min`
  const promised = promise === null ? '' : ` You promised: ${promise}.`
  switch (kind) {
    case 'talk': {
      const due = talk?.deadline ? `, deadline ${talk.deadline}` : ''
      return `Talk "${talk?.title ?? ''}", ${talk?.state ?? 'drafted'}${talk?.to ? `: ${talk.to}` : ''}${due}.`
    }
    case 'introduction':
      return received
        ? `On ${day} you were introduced: ${listed(names)}.${promised}`
        : `On ${day} you introduced ${names.join(' to ')}.${promised}`
    case 'contact':
      return `Contact with ${listed(names)} on ${day}${long}: ${what}.${event === null ? '' : ` You met at ${event}.`}${skilled(skills)}${promised}`
    case 'course':
      return `Course finished on ${day}${long}: ${what}.${skilled(skills)}`
    case 'certificate':
      return `Certificate of ${day}: ${what}.${skilled(skills)}`
    case 'piece':
      return `Published on ${day}${long}: ${what}.`
    case 'event':
      if (ahead !== null) return `Event to come on ${ahead}: ${what}.`
      return `Event on ${day}${long}: ${what}.${names.length > 0 ? ` You met ${listed(names)}.` : ''}${promised}`
    case 'hours':
      return `${minutes ?? '?'} min of ${reading.lever} on ${day}: ${what}.${skilled(skills)}${names.length > 0 ? ` With ${listed(names)}.` : ''}${promised}`
    case 'promise':
      return `Promised${names.length > 0 ? ` to ${listed(names)}` : ''}: ${promise ?? what}.`
    case 'idea':
    case 'opportunity':
    case 'result':
    case 'expectation':
      return hopeSays(reading)
    default:
      return `A note${names.length > 0 ? ` about ${listed(names)}` : ''}: ${what}.${promised}`
  }
}

/** What is hoped for, or came, as it would be kept. */
function hopeSays({ what, day, people, piece, opportunity, result, expected, by }: Unsaid): string {
  const names = people.map(({ name }) => name)
  const part = names.length > 0 ? ` ${listed(names)} had a part in it.` : ''
  if (piece !== null)
    return `${piece.state === 'draft' ? 'Draft' : 'Idea'} to publish (${piece.form}): ${what}${by === null ? '' : `, out by ${by}`}.`
  if (opportunity !== null) {
    const { known, state, organisation } = opportunity
    if (known !== null) return `${known.title}, ${known.organisation ?? ''}: ${state} on ${day}.`.replace(', :', ':')
    const at = organisation === '' || what.includes(organisation) ? '' : `, ${organisation}`
    return `A new opportunity: ${what}${at}, ${state} on ${day}.${part}`
  }
  if (result !== null) {
    const at = result.organisation === '' || what.includes(result.organisation) ? '' : `, ${result.organisation}`
    return `A result (${result.form}) of ${day}: ${what}${at}.${part}`
  }
  const about = names.length === 1 ? ` About ${listed(names)}.` : ''
  return `Expected${by === null ? '' : ` by ${by}`}${expected?.percent == null ? '' : `, ${expected.percent} %`}: ${what}.${about}`
}

/** What is still needed before it can be kept; null where nothing is. */
export function missingIn(reading: Unsaid): string | null {
  const { kind, what, minutes, people, unclear, unknown, talk, ahead } = reading
  const [first] = unclear
  if (first !== undefined) return `Several people are called ${first.word}; say which one.`
  if (what === '') return 'Nothing was written.'
  if (kind === 'talk')
    return talk === null || talk.title === '' ? 'What is the talk called? Put its title in quotes.' : null
  if (HOPES.has(kind)) return missingInHope(reading)
  if (ahead !== null && kind !== 'event' && kind !== 'promise')
    return `${dateInWords(ahead)} lies ahead; write down what has happened, or keep it as an event.`
  if (people.length === 0 && (kind === 'contact' || kind === 'note' || kind === 'introduction'))
    return unknown.length > 0
      ? `Nobody called ${unknown.join(' or ')} is known. Choose somebody, or add them.`
      : kind === 'note'
        ? 'Say how long it took, or with whom it was.'
        : 'Say with whom it was.'
  if (kind === 'introduction' && people.length < 2) return 'An introduction has two people in it; name the other one.'
  if (kind === 'hours' && minutes === null) return 'Say how long it took, like "2h" or "45 min".'
  return null
}

const HOPES: ReadonlySet<string> = new Set(['idea', 'opportunity', 'result', 'expectation'])

function missingInHope({ kind, people, expected, by }: Unsaid): string | null {
  const stranger = people.find(({ id }) => id === '')
  if (stranger !== undefined) return `Nobody called ${stranger.name} is known yet; add them first.`
  if (kind !== 'expectation') return null
  const percent = expected?.percent ?? null
  if (percent === null) return 'Say how likely it is, like "70 %".'
  if (percent < 1 || percent > 99) return 'Nothing is certain before it came: say 1 to 99 %.'
  return by === null ? 'Say by when it should come, like "by 12 January" or "within two weeks".' : null
}

function skilled(skills: readonly string[]): string {
  return skills.length === 0 ? '' : ` Practice of ${listed(skills)}.`
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? 'nobody named') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
