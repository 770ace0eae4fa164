import { fold } from '../../sources/text/fold.ts'
import type { Sign } from '../expectation/expectation.ts'
import { findDay } from './day-words.ts'
import { findDue } from './due-words.ts'
import { spaced, withoutFound } from './found.ts'
import type { Found } from './found.ts'
import { NO_HOPES } from '../../model/hopes.ts'
import type { Hopes, OpenOpportunity } from '../../model/hopes.ts'
import type { HopeSign } from './hope-signs.ts'
import { findPeople } from './people-named.ts'
import type { Named, PeopleNamed } from './people-named.ts'

/** A line of hopes as it was understood. `day`: when it happened; null: today. */
export type HopeRead = {
  readonly what: string
  readonly hopes: Hopes
  readonly day: Found<string> | null
  readonly by: Found<string> | null
  readonly percent: Found<number> | null
  readonly named: PeopleNamed
}
type Context = {
  readonly today: string
  readonly directory: readonly Named[]
  readonly opportunities?: readonly OpenOpportunity[]
}

const NOBODY: PeopleNamed = { people: [], unclear: [], unknown: [] }
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}&.'’-]*|&))*`
const WON = new RegExp(
  String.raw`\b(?:won|signed|landed)\s+(${NAME})\s+as\b|\bnew (?:client|customer)\s*:?\s+(${NAME})`,
  'u',
)
/** The surest first: a firm stands after "at", before what is applied for stands after "for". */
const FROM = ['from|at|by|with', 'to', 'for'].map(
  words => new RegExp(String.raw`\b(?:${words})\s+(?:the\s+)?(${NAME})`, 'gu'),
)
const FIRST = new RegExp(
  String.raw`^\W*(${NAME})\s+(?:has\s+|have\s+)?(?:rejected|turned|answered|replied|offered|invited|asked)\b`,
  'u',
)
const ROLE =
  /\b(?:for|as)\s+(?:(?:an?|the|my)\s+)?(?:(?:role|position|job|post)\s+(?:of|as)\s+)?(.+?)(?=\s+(?:at|with|to|in|by|via|through|from)\s|[,;.(]|$)/iu
const PERCENT =
  /(?:\b(?:chance|probability)\s+(?:of\s+)?)?(?<![\d.,])(\d{1,3})\s?%(?:\s*(?:sure|likely|certain|chance)\b)?(?:\s+(?:of|that)\b)?/iu
const EXPECT = /\b(?:i(?:'m| am)?\s+)?(?:expect(?:ing|ation)?)\b\s*:?(?:\s+that\b)?/iu

/** Reads what a line hopes for or says came, with the open opportunities there are. Never throws. */
export function readHope(line: string, sign: HopeSign, context: Context): HopeRead {
  const { today, directory } = context
  if (sign.kind === 'idea') return readIdea(line, sign, today)
  if (sign.kind === 'expectation') return readExpectation(line, context)
  const due = findDue(line, today)
  const found = findDay(line, today, 'back')
  // a day by which an answer should come is not the day on which something happened
  const day = found !== null && due !== null && found.from < due.until && due.from < found.until ? null : found
  const days = [day, due].filter(one => one !== null)
  const named = { ...findPeople(line, directory, days), unknown: [] }
  const rest = withoutFound(line, days)
  const firm = organisationIn(rest, directory, true)
  if (sign.kind === 'result') {
    const hopes = { ...NO_HOPES, result: { form: sign.form, organisation: firm } }
    return { what: rest, hopes, day, by: null, percent: null, named }
  }
  const known = knownIn(line, firm, context.opportunities ?? [])
  const organisation = known?.organisation ?? (firm || organisationIn(rest, directory, false))
  const hopes = { ...NO_HOPES, opportunity: { kind: sign.of, state: sign.state, organisation, known } }
  const role = roleIn(rest, organisation) || (organisation === '' ? rest : `${TITLES[sign.of]} ${organisation}`)
  return { what: known?.title ?? role, hopes, day, by: null, percent: null, named }
}

const TITLES = {
  role: 'Role at',
  client: 'Work for',
  talk: 'Talk at',
  grant: 'Grant of',
  collaboration: 'Work with',
  other: 'With',
}

function readIdea(line: string, { form, state, what }: HopeSign & { kind: 'idea' }, today: string): HopeRead {
  const due = findDue(what, today)
  const before = line.length - what.length
  const by = due === null ? null : { ...due, from: due.from + before, until: due.until + before }
  const hopes = { ...NO_HOPES, piece: { form, state }, by: due?.value ?? null }
  return { what: withoutFound(what, due === null ? [] : [due]), hopes, day: null, by, percent: null, named: NOBODY }
}

function readExpectation(line: string, { today, directory }: Context): HopeRead {
  const percent = percentIn(line)
  const by = findDue(line, today)
  const expect = foundIn(line, EXPECT)
  const taken = [percent, by, expect].filter(one => one !== null)
  const named = { ...findPeople(line, directory, taken), unknown: [] }
  const what = withoutFound(line, taken).replace(/^(?:that|of|and)\s+/iu, '')
  const sign: Sign =
    named.people.length !== 1
      ? 'asked'
      : /\b(?:repl(?:y|ies)|answers?|writes? back|gets? back)\b/iu.test(what)
        ? 'reply'
        : /\b(?:meets?|sees?) me\b|\bwe meet\b/iu.test(what)
          ? 'meeting'
          : 'asked'
  const hopes = { ...NO_HOPES, expected: { percent: percent?.value ?? null, sign }, by: by?.value ?? null }
  return { what, hopes, day: null, by, percent, named }
}

function percentIn(line: string): Found<number> | null {
  const match = PERCENT.exec(line)
  if (match === null) return null
  return { value: Number(match[1]), from: match.index, until: match.index + match[0].length }
}

function foundIn(line: string, pattern: RegExp): Found<string> | null {
  const match = pattern.exec(line)
  return match === null ? null : { value: match[0], from: match.index, until: match.index + match[0].length }
}

/** The one open opportunity that a line names, by its organisation or by its title; none of another firm than is named. */
function knownIn(line: string, firm: string, opportunities: readonly OpenOpportunity[]): OpenOpportunity | null {
  const words = spaced(line)
  const isNamed = (name: string | null): boolean => name !== null && name.length > 2 && words.includes(spaced(name))
  const named = opportunities.filter(
    ({ title, organisation }) =>
      isNamed(organisation) ||
      (isNamed(title) && (firm === '' || organisation === null || words.includes(spaced(organisation)))),
  )
  const both = named.filter(({ title, organisation }) => isNamed(title) && isNamed(organisation))
  const [only, ...others] = both.length > 0 ? both : named
  return others.length === 0 ? (only ?? null) : null
}

/** A firm: a capitalised name that is nobody's; surely only what stands after "at" and the like. */
function organisationIn(line: string, directory: readonly Named[], isSure: boolean): string {
  const isSomebody = (name: string): boolean =>
    directory.some(one => spaced(one.name).includes(spaced(name.split(' ')[0] ?? '')))
  const won = WON.exec(line)
  const after = FROM.slice(0, isSure ? 1 : FROM.length).flatMap(words =>
    [...line.matchAll(words)].map(([, name]) => name),
  )
  const names = [won?.[1] ?? won?.[2], FIRST.exec(line)?.[1], ...after]
  return names.find(name => name !== undefined && !isSomebody(name))?.replace(/[.,]+$/u, '') ?? ''
}

function roleIn(line: string, organisation: string): string {
  const role =
    ROLE.exec(line)?.[1]
      ?.replace(/\s+(?:role|position|job)$/iu, '')
      .trim() ?? ''
  return fold(role) === fold(organisation) ? '' : role
}
