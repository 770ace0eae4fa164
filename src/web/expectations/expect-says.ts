import type { ResultChanges } from '../api/results.ts'

type Given = ResultChanges['forecasts.add']['input']
export type Subject = NonNullable<Given['about']>
export type Sign = NonNullable<Given['sign']>

/** What can be expected of each kind of thing: the sentence, the sign that shows it, the days it has. */
export const PRESETS: Readonly<
  Record<Subject, readonly { readonly says: string; readonly sign: Sign; readonly days: number }[]>
> = {
  person: [
    { says: 'writes back', sign: 'reply', days: 14 },
    { says: 'and I meet or speak', sign: 'meeting', days: 60 },
    { says: 'and I are in contact both ways', sign: 'two-way', days: 90 },
    { says: 'does what I ask', sign: 'asked', days: 30 },
  ],
  application: [
    { says: 'is answered', sign: 'answered', days: 30 },
    { says: 'comes to talks', sign: 'talks', days: 60 },
    { says: 'comes true', sign: 'won', days: 120 },
  ],
  event: [
    { says: 'leads to at least one two-way tie', sign: 'asked', days: 180 },
    { says: 'leads to somebody turning to me', sign: 'asked', days: 90 },
  ],
  piece: [
    { says: 'leads to at least one person turning to me', sign: 'asked', days: 90 },
    { says: 'leads to an invitation', sign: 'asked', days: 180 },
  ],
  effort: [{ says: 'leads to a result', sign: 'asked', days: 180 }],
  other: [{ says: 'comes', sign: 'asked', days: 90 }],
}

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  person: 'people',
  application: 'opportunities',
  event: 'events',
  piece: 'pieces',
  effort: 'efforts',
  other: 'other things',
}

/** "Ana writes back" */
export function sentence(label: string, says: string): string {
  return `${label.trim() === '' ? 'It' : label.trim()} ${says}`.slice(0, 500)
}

/** yyyy-mm-dd so many days from now. */
export function dayIn(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The last moment of a day as the user has it. */
export function endOf(day: string): number {
  return new Date(`${day}T23:59:59`).getTime()
}
