import { JOB_FUNCTIONS } from '../../measures/occupation/job-function.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { fold } from '../../sources/text/fold.ts'

/** Somebody newly met, as far as giving them something needs. `words`: what was said or written of the meeting. */
export type Met = {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly company: string | null
  readonly function: string | null
  readonly at: Instant
  readonly how: string
  readonly words: string
  readonly promises: readonly string[]
  readonly worksWithYou: boolean
}

/** Somebody of the network who would take an introduction: a two-way tie. */
export type Acquainted = Pick<Met, 'id' | 'name' | 'company' | 'function'>
export type OwnPiece = { readonly title: string; readonly url: string | null; readonly tags: readonly string[] }

/** What is at hand to give. `skills`: those with evidence. */
export type AtHand = {
  readonly network: readonly Acquainted[]
  readonly pieces: readonly OwnPiece[]
  readonly skills: readonly string[]
  readonly greeting: string
}

export const GIVES = ['promise', 'introduction', 'piece', 'review', 'help'] as const
export type Give = {
  readonly kind: (typeof GIVES)[number]
  readonly does: string
  readonly because: string
  /** the other person of an introduction */
  readonly person: string | null
  readonly url: string | null
}

export type FollowUp = {
  readonly met: Met
  /** a week after the meeting: later it is remembered less */
  readonly due: Instant
  readonly gives: readonly Give[]
  readonly draft: string
}

const WITHIN = 7 * DAY
const MOST_OF_A_KIND = 2

/**
 * What could be given to somebody newly met, from facts alone, each with its reason; what was promised comes first. Empty
 * where nothing at hand fits, because a forced gift is none. `choose` leaves out what is not wanted; the draft gives the first.
 */
export function followUpFor(
  met: Met,
  atHand: AtHand,
  choose: (gives: readonly Give[]) => readonly Give[] = all => all,
): FollowUp {
  const said = [met.title ?? '', met.words].join(' . ')
  const found: Give[] = [
    ...met.promises.map((promise): Give => ({
      kind: 'promise',
      does: `Keep your promise: ${promise}`,
      because: 'You said you would.',
      person: null,
      url: null,
    })),
    ...introductions(met, said, atHand.network),
    ...pieces(said, atHand),
    ...help(said, atHand.skills),
    ...(met.worksWithYou
      ? [
          {
            kind: 'review' as const,
            does: `Offer ${given(met.name)} a review of what they are working on`,
            because: 'You have worked in the same place, so you can read what they make.',
            person: null,
            url: null,
          },
        ]
      : []),
  ]
  const gives = choose(found)
  return { met, due: met.at + WITHIN, gives, draft: draftOf(met, gives[0] ?? null, atHand.greeting) }
}

function introductions(met: Met, said: string, network: readonly Acquainted[]): Give[] {
  const words = new Set(said.split(/[^\p{L}\p{N}]+/u).map(fold))
  return network
    .filter(one => one.id !== met.id && (one.company === null || fold(one.company) !== fold(met.company ?? '')))
    .flatMap(one => {
      const asked = one.company !== null && fold(one.company).length > 3 && words.has(fold(one.company))
      const alike = one.function !== null && one.function === met.function
      if (!asked && !alike) return []
      const because = asked
        ? `${one.company} came up when you met, and ${given(one.name)} is there.`
        : `Both work in ${fieldOf(one.function ?? '')}, in different places.`
      return [
        {
          asked,
          give: {
            kind: 'introduction' as const,
            does: `Introduce ${given(met.name)} to ${one.name}`,
            because,
            person: one.id,
            url: null,
          },
        },
      ]
    })
    .sort((a, b) => Number(b.asked) - Number(a.asked))
    .slice(0, MOST_OF_A_KIND)
    .map(({ give }) => give)
}

/** As it is shown elsewhere: the short names are for programs, and "both work in people" says nothing. */
function fieldOf(job: string): string {
  return new Map<string, string>(Object.entries(JOB_FUNCTIONS)).get(job) ?? job
}

/** A piece of one's own on a skill that what is known of them names. */
function pieces(said: string, { pieces: own, skills }: AtHand): Give[] {
  const find = mentionsOf([...skills, ...own.flatMap(({ tags }) => tags)].map(skillKey))
  const about = find(said)
  return own
    .flatMap(({ title, url, tags }) => {
      const on = [...new Set([...tags.map(skillKey), ...find(title)])].find(skill => about.has(skill))
      return on === undefined
        ? []
        : [
            {
              kind: 'piece' as const,
              does: `Send them "${title}"`,
              because: `It is about ${on}, and so is what you know of them.`,
              person: null,
              url,
            },
          ]
    })
    .slice(0, MOST_OF_A_KIND)
}

function help(said: string, skills: readonly string[]): Give[] {
  const names = new Map(skills.map(name => [skillKey(name), name]))
  return [...mentionsOf(names.keys())(said)].slice(0, 1).map(skill => ({
    kind: 'help' as const,
    does: `Offer help with ${names.get(skill) ?? skill}`,
    because: 'You have evidence of that skill, and they work with it.',
    person: null,
    url: null,
  }))
}

/** A few plain lines to begin from; the user's own greeting, the meeting in their own words, and what is given. */
function draftOf({ name, how, words }: Met, give: Give | null, greeting: string): string {
  const own = words.trim() === '' ? '' : `\n\n(You noted: ${words.trim()})`
  const gift = give === null ? '' : `\n\n${SENTENCES[give.kind](give)}`
  return `${greeting} ${given(name)},\n\n${how}.${gift}${own}\n`
}

const SENTENCES: Readonly<Record<Give['kind'], (give: Give) => string>> = {
  promise: ({ does }) => `As promised: ${does.replace(/^Keep your promise: /u, '')}.`,
  introduction: ({ does }) =>
    `Shall I ${does.charAt(0).toLowerCase()}${does.slice(1).replace(/ .+ to /u, ' you to ')}?`,
  piece: ({ does, url }) =>
    `I once wrote something on this: ${does.replace(/^Send them /u, '')}${url === null ? '' : `, ${url}`}`,
  review: () => 'If a second pair of eyes would help with what you are making, I would be glad to read it.',
  help: ({ does }) => `If it is of use: I can help with ${does.replace(/^Offer help with /u, '')}.`,
}

/** The greeting that the user's own letters begin with most often; "Hello" where none is seen. @example greetingOf(['Hi Bo,', 'Hi Ana']) // 'Hi' */
export function greetingOf(texts: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const word = /^\s*(hi|hello|hey|dear|hallo|hoi|beste|lieber?|bonjour|hola|olá|ciao)\b/iu.exec(text)?.[1]
    if (word === undefined) continue
    const written = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
    counts.set(written, (counts.get(written) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'Hello'
}

function given(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}
