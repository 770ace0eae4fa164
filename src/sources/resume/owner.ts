import { Refusal } from '../../model/refusal.ts'
import type { Ego, Reading, SourceFile } from '../../model/source.ts'
import { headOf } from '../text/beginning.ts'
import { fold } from '../text/fold.ts'
import { glance } from '../text/glance.ts'
import { listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { emailKey, urlKey } from '../text/keys.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'

/** Whether the head of a JSON file is that of a JSON Resume. */
export function looksLikeJsonResume(head: string): boolean {
  return /jsonresume/.test(head)
    ? /"(?:basics|work|education|skills)"\s*:/.test(head)
    : /"basics"\s*:\s*\{/.test(head) && /"(?:work|education|skills|label|profiles)"\s*:/.test(head)
}

/** Whom a resume says it is of. */
type Bearer = { readonly name: string; readonly addresses: readonly string[] }

/** The question of which of several resumes is the user's; its answer is the names on theirs, with commas, or "none". */
const WHO = 'resume:who'
/** So many people are offered. */
const MOST_OFFERED = 50

/**
 * A resume is read as the user's own where one of their addresses or their whole name stands in it, or where nothing at all is
 * known of them and no other in the same import is of somebody else. Else E_RESUME_WHO, and a question: never a silent guess.
 * Of several people it is one question, which of them is the user.
 */
export async function checkOwner(
  file: string,
  basics: JsonObject,
  reading: Reading,
  all: readonly SourceFile[],
): Promise<void> {
  const { ego, answers } = reading
  const bearer = bearerOf(basics)
  if (answers[`resume:${file}`] === 'mine' || isEgo(bearer, ego)) return
  const others = await bearersOf(all)
  if (isNobody(ego) && others.every(other => isSame(bearer, other))) return
  const offered = offeredTo(reading, others)
  const said = (answers[WHO] ?? '').split(',').map(text => text.trim())
  const known = [bearer, offered.find(one => isSame(one, bearer)) ?? bearer].map(valueOf)
  if (bearer.name !== '' && known.some(value => said.includes(value))) return
  const of = bearer.name === '' ? 'a resume without a name' : `the resume of ${bearer.name.slice(0, 100)}`
  if (bearer.name === '' || offered.length < 2) askOne(file, bearer, of, reading)
  else askWhich(offered, reading)
  throw new Refusal(
    'E_RESUME_WHO',
    `${file} is ${of}, who is not known to be you: say that it is yours and import again.`,
  )
}

function askOne(file: string, { name }: Bearer, of: string, { ledger }: Reading): void {
  ledger.asks({
    id: `resume:${file}`,
    file,
    asks: name === '' ? `Is the resume in ${file}, which has no name, yours?` : `Is ${of} yours?`,
    options: [
      { value: 'mine', says: 'Yes, it is mine' },
      { value: 'other', says: 'No' },
    ],
    assumed: 'other',
  })
}

function askWhich(offered: readonly Bearer[], { ledger }: Reading): void {
  ledger.asks({
    id: WHO,
    asks: 'Which of these resumes is yours?',
    options: [
      ...offered.map(one => ({ value: valueOf(one), says: saysOf(one) })),
      { value: 'none', says: 'None of them' },
    ],
    assumed: 'none',
    many: true,
  })
}

const offers = new WeakMap<Reading, readonly Bearer[]>()

/** Who is offered in a reading; found once, because a folder may hold the resumes of a thousand people. */
function offeredTo(reading: Reading, bearers: readonly Bearer[]): readonly Bearer[] {
  const known = offers.get(reading) ?? offeredOf(bearers, reading.ego)
  offers.set(reading, known)
  return known
}

/** Each person once, as far as resumes name anybody; one without a name is asked about by its file. */
function offeredOf(bearers: readonly Bearer[], ego: Ego): readonly Bearer[] {
  const offered: Bearer[] = []
  for (const one of bearers) {
    if (offered.length >= MOST_OFFERED) break
    if (one.name === '' || isEgo(one, ego)) continue
    if (!offered.some(other => isSame(one, other) || valueOf(one) === valueOf(other))) offered.push(one)
  }
  return offered
}

/** A name as an answer, of which there may be several with commas. */
function valueOf({ name }: Bearer): string {
  return name.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 100)
}

function saysOf({ name, addresses: [address] }: Bearer): string {
  return address === undefined ? name.slice(0, 100) : `${name.slice(0, 100)} (${address})`
}

function bearerOf(basics: JsonObject): Bearer {
  const urls = [basics['url'], basics['website'], ...listOf(basics['profiles']).map(one => objectOf(one)['url'])]
  const keys = [emailKey(textOf(basics['email'])), ...urls.map(url => urlKey(textOf(url)))]
  return { name: textOf(basics['name']), addresses: keys.flatMap(key => key?.value ?? []) }
}

function isEgo({ name, addresses }: Bearer, { names, emails, urls }: Ego): boolean {
  const own = new Set([...emails.map(email => emailKey(email)?.value), ...urls.map(url => urlKey(url)?.value)])
  return addresses.some(one => own.has(one)) || names.some(known => isSameName(known, name))
}

function isNobody({ names, emails, urls, phones }: Ego): boolean {
  return names.length + emails.length + urls.length + phones.length === 0
}

function isSame(one: Bearer, other: Bearer): boolean {
  if (one.name === other.name && one.addresses.join() === other.addresses.join()) return true
  return isSameName(one.name, other.name) || one.addresses.some(address => other.addresses.includes(address))
}

/**
 * Whether two whole names agree: all words of the shorter, of two at least, stand in the longer, in any order.
 * @example isSameName('Quell, Mara', 'Mára Ann Quell') // true
 */
export function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  if (short.length > 1) return short.every(word => long.includes(word))
  // names that are written in one piece, the family first
  return long.length === 1 && short[0] === long[0] && ONE_PIECE.test(one)
}

const ONE_PIECE = /^\s*[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}\s*$/u

function wordsOf(name: string): readonly string[] {
  return [...new Set(name.split(/[\s,-]+/).map(fold))].filter(word => word !== '')
}

const read = new WeakMap<readonly SourceFile[], Promise<readonly Bearer[]>>()

/** Of whom the resumes among files are; of the same list asked only once, so that many files are not read many times. */
function bearersOf(files: readonly SourceFile[]): Promise<readonly Bearer[]> {
  const known = read.get(files) ?? readBearers(files)
  read.set(files, known)
  return known
}

async function readBearers(files: readonly SourceFile[]): Promise<readonly Bearer[]> {
  const bearers: Bearer[] = []
  for (const file of files) {
    try {
      if (!looksLikeJsonResume(glance(await headOf(file)))) continue
      const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a resume'), file.name))
      bearers.push(bearerOf(objectOf(whole['basics'])))
    } catch (error) {
      // what cannot be read says so itself when it is its turn
      if (!(error instanceof Refusal)) throw error
    }
  }
  return bearers
}
