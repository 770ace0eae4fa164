import { isKnown } from '../../model/measured.ts'
import type { Reason } from '../../model/measured.ts'
import type { Cover } from '../../measures/advert/cover.ts'
import { measuredLevel } from '../../measures/skill/level.ts'
import { ONET_CREDIT } from '../skills/read-onet.ts'
import { askId, sharesOf } from './compare.ts'
import type { Compared } from './compare.ts'
import type { AdvertReader } from './reader.ts'
import type { AdvertPage, AskRow, NearRow } from './shapes.ts'

/** From this chance on the likeliest occupation is named as the one. */
const TOLD = 0.5
const LEAST_NAMED = 0.15
const MOST_NAMED = 6

/** A comparison as every surface shows it. */
export function advertPage(compared: Compared, { onet }: AdvertReader, asOf: number, id: string | null): AdvertPage {
  const { covers, work } = compared
  const shares = sharesOf(covers)
  const asks = covers.map((cover): AskRow => row(cover, covers, shares.get(cover) ?? 0))
  const near = compared.near.map(({ occupation, chance }): NearRow => {
    const { code = '', title = '' } = onet.occupations.list[occupation] ?? {}
    return { code, name: title, chance }
  })
  return {
    id,
    title: compared.title,
    text: compared.text,
    asOf,
    language: compared.language,
    near,
    nearSays: nearSays(near),
    asks,
    work: work === null ? null : { name: work.name, share: work.share, years: work.years, says: work.says },
    fit: compared.fit,
    honest: honestOf(asks),
    source: ONET_CREDIT,
  }
}

function row(cover: Cover, covers: readonly Cover[], weight: number): AskRow {
  const { ask, state, have, chance, says, evidence } = cover
  return {
    id: askId(ask),
    kind: ask.kind,
    key: ask.key,
    name: ask.name,
    skillKind: ask.skillKind,
    wish: ask.wish,
    instead: ask.choice === null ? [] : others(cover, covers),
    level: ask.kind === 'skill' || ask.kind === 'language' ? ask.level : null,
    years: ask.years,
    known: ask.known,
    quotes: ask.quotes.map(quote => ({ ...quote })),
    state,
    have: have === null ? null : measuredLevel(have, Math.max(1, evidence.length), []),
    ready: state === 'nothing' ? null : chance,
    says,
    evidence: evidence.length,
    weight,
  }
}

/** The names of what would do in its place. */
function others({ ask }: Cover, covers: readonly Cover[]): string[] {
  return covers.flatMap(one => (one.ask.choice === ask.choice && one.ask !== ask ? [one.ask.name] : []))
}

function nearSays(near: readonly NearRow[]): string {
  const named = near.flatMap(({ name, chance }) => (isKnown(chance) ? [{ name, value: chance.value }] : []))
  const [first] = named
  if (first === undefined) return 'It says too little to tell which occupation it is.'
  if (first.value >= TOLD) return `It reads like ${first.name} (${percent(first.value)} likely).`
  if (first.value < LEAST_NAMED)
    return `Which occupation it is cannot be told; ${first.name} comes nearest, and may well be wrong.`
  return `It reads like ${named
    .slice(0, 3)
    .map(({ name, value }) => `${name} (${percent(value)})`)
    .join(', or ')}.`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** What may be said of oneself, and what may not. */
function honestOf(asks: readonly AskRow[]): Reason[] {
  const of = (state: AskRow['state']): string[] =>
    asks.filter(ask => ask.state === state && ask.kind !== 'years').map(({ name }) => name)
  const list = (names: readonly string[]): string => {
    const more = names.length - MOST_NAMED
    return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  }
  const [shown, claimed, likely, nothing] = [of('shown'), of('claimed'), of('role'), of('nothing')]
  return [
    ...(shown.length > 0 ? [{ text: `You can say these and point at what shows them: ${list(shown)}.` }] : []),
    ...(claimed.length > 0
      ? [
          {
            text: `Only your own word speaks for these; say them as yours, without a proof you do not have: ${list(claimed)}.`,
          },
        ]
      : []),
    ...(likely.length > 0 ? [{ text: `Your positions make these likely, no more: ${list(likely)}.` }] : []),
    ...(nothing.length > 0
      ? [
          {
            text: `Nothing you gave shows these. It would not be honest to claim them, unless you have them and write down what shows it: ${list(nothing)}.`,
          },
        ]
      : []),
  ]
}
