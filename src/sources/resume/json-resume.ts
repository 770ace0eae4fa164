import type { Observation, ObservationKind } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, known, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { checkOwner } from './owner.ts'
import { SECTIONS } from './sections.ts'
import type { Fact } from './sections.ts'

/** Reads a JSON Resume: who the user is, and what their career is made of. `all`: everything that came along with it. */
export async function* readJsonResume(
  file: SourceFile,
  reading: Reading,
  all: readonly SourceFile[],
): AsyncGenerator<readonly Observation[]> {
  const { ledger } = reading
  const resume = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a resume'), file.name))
  const basics = objectOf(resume['basics'])
  const profile = profileOf(basics)
  // of whom nothing stands there need not be asked
  if (profile === null && Object.keys(SECTIONS).every(section => listOf(resume[section]).length === 0))
    throw empty(file)
  await checkOwner(file.name, basics, reading, all)
  ledger.file(file.name, 'resume', 'entry', 'read')
  const made = new Map<string, Observation>()
  if (profile !== null) made.set(profile.key, profile)
  for (const [section, read] of Object.entries(SECTIONS))
    for (const entry of listOf(resume[section])) {
      const one = isObject(entry) ? observationOf(read(entry), file.name, reading) : null
      if (one === null)
        ledger.failed(file.name, 'E_RESUME_ENTRY', `An entry of "${section}" says nothing that can be kept.`)
      else {
        ledger.kept(file.name)
        made.set(one.key, one)
      }
    }
  for (const [section, entries] of Object.entries(resume))
    if (!Object.hasOwn(SECTIONS, section))
      for (const entry of listOf(entries))
        if (isObject(entry)) ledger.failed(file.name, 'E_RESUME_ENTRY', unknown(section))
  if (profile !== null) ledger.kept(file.name)
  if (made.size === 0) throw empty(file)
  yield [...made.values()]
}

/** Some write sections under names of their own: what stands there is somebody's work, and must not be lost unsaid. */
function unknown(section: string): string {
  const name = section.slice(0, 40)
  return `"${name}" is no section of a JSON Resume, so its entry was left out: where it is one under another name, call it so (${Object.keys(SECTIONS).join(', ')}) and import again.`
}

function empty({ name }: SourceFile): Refusal {
  return new Refusal(
    'E_RESUME_EMPTY',
    `${name} holds nothing that a JSON Resume would: no work, education, skills or name.`,
  )
}

function profileOf(basics: JsonObject): Observation<'profile'> | null {
  const location = objectOf(basics['location'])
  const profiles = listOf(basics['profiles'])
    .map(profile => textsOf(objectOf(profile), 'network', 'username', 'url'))
    .filter(profile => Object.keys(profile).length > 0)
  const list = (...texts: string[]): string[] => texts.filter(Boolean)
  const detail = known({
    name: textOf(basics['name']),
    headline: textOf(basics['label']),
    summary: textOf(basics['summary']),
    place: list(textOf(location['city']), textOf(location['region']), textOf(location['countryCode'])).join(', '),
    emails: list(textOf(basics['email'])),
    phones: list(textOf(basics['phone'])),
    urls: list(textOf(basics['url']) || textOf(basics['website'])),
    location: textsOf(location, 'address', 'postalCode', 'city', 'region', 'countryCode'),
    image: textOf(basics['image']) || textOf(basics['picture']),
    profiles,
  })
  if (Object.keys(detail).length === 0) return null
  return {
    source: 'resume',
    key: `profile:${hashOf([JSON.stringify(detail)])}`,
    at: null,
    precision: 'none',
    kind: 'profile',
    channel: null,
    people: [],
    detail,
  }
}

/** The fields of an object that hold a text. */
function textsOf(object: JsonObject, ...names: readonly string[]): Record<string, string> {
  return known(Object.fromEntries(names.map(name => [name, textOf(object[name])]))) as Record<string, string>
}

function observationOf(fact: Fact<ObservationKind> | null, file: string, { ledger }: Reading): Observation | null {
  if (fact === null) return null
  const stamp = fact.began === '' ? null : readDate(fact.began, 'month-day')
  if (fact.began !== '' && stamp === null)
    ledger.warned(
      file,
      'E_DATE',
      `"${fact.began.slice(0, 60)}" is not a date that exists; the entry was kept without it.`,
    )
  return {
    source: 'resume',
    key: `${fact.kind}:${hashOf([...fact.identity, fact.began])}`,
    at: stamp?.at ?? null,
    precision: stamp?.precision ?? 'none',
    kind: fact.kind,
    channel: null,
    people: [],
    ...(fact.kind === 'volunteering' ? { lever: 'volunteering' as const } : {}),
    detail: fact.detail,
  } as Observation
}
