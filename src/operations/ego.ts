import type { World } from '../io/world/world.ts'
import type { ContactKey } from '../model/contact.ts'
import type { Observation } from '../model/observation.ts'
import type { Ego } from '../model/source.ts'
import { isSamePhone } from '../identity/phone.ts'
import { emailKey, phoneKey, urlKey } from '../sources/text/keys.ts'

/** Profiles write addresses as people do; they are compared the way contact keys are. What reads as none stays as it is. */
const normal = {
  email: (value: string): string => emailKey(value)?.value ?? value,
  url: (value: string): string => urlKey(value)?.value ?? value,
  phone: (value: string): string => phoneKey(value)?.value ?? value,
}

/**
 * Who the user is, as far as the data say: names and addresses from profiles that were imported, and addresses that the
 * user confirmed or refused by hand. What the user said wins.
 */
export async function egoOf(world: World): Promise<Ego> {
  const names = new Set<string>()
  const found = { email: new Set<string>(), url: new Set<string>(), phone: new Set<string>() }
  for (const { observation } of await world.store.observations.ofKinds(['profile'])) {
    const { detail } = observation
    if (detail.name) names.add(detail.name)
    for (const email of detail.emails ?? []) found.email.add(normal.email(email))
    for (const url of detail.urls ?? []) found.url.add(normal.url(url))
    for (const phone of detail.phones ?? []) found.phone.add(normal.phone(phone))
  }
  // whoever logs in with an address has it
  for (const { body } of await world.store.accounts.list()) {
    const email = emailKey(body.user)?.value
    if (email !== undefined) found.email.add(email)
  }
  for (const { body } of await world.store.decisions.list({ kinds: ['own-address'], undone: false })) {
    if (body.kind !== 'own-address') continue
    const { kind } = body.key
    const isAddress = kind === 'email' || kind === 'url' || kind === 'phone'
    const set = isAddress ? found[kind] : names
    const value = isAddress ? normal[kind](body.key.value) : body.key.value
    if (body.mine) set.add(value)
    else set.delete(value)
  }
  return { names: [...names], emails: [...found.email], urls: [...found.url], phones: [...found.phone] }
}

/** The ego with what profiles in a batch add: the same object where they add nothing. */
export function withProfiles(ego: Ego, batch: readonly Observation[]): Ego {
  const profiles = batch.flatMap(one => (one.kind === 'profile' ? [one.detail] : []))
  if (profiles.length === 0) return ego
  const added = (old: readonly string[], more: readonly (string | undefined)[]): string[] => [
    ...new Set([...old, ...more.filter(value => value !== undefined)]),
  ]
  return {
    names: added(
      ego.names,
      profiles.map(({ name }) => name),
    ),
    emails: added(
      ego.emails,
      profiles.flatMap(({ emails }) => (emails ?? []).map(normal.email)),
    ),
    urls: added(
      ego.urls,
      profiles.flatMap(({ urls }) => (urls ?? []).map(normal.url)),
    ),
    phones: added(
      ego.phones,
      profiles.flatMap(({ phones }) => (phones ?? []).map(normal.phone)),
    ),
  }
}

/** True for a strong key of the ego's own: such a record is the user, not one of their ties. */
export function isOwnKey(ego: Ego, key: Pick<ContactKey, 'kind' | 'value'> | { kind: string; value: string }): boolean {
  if (key.kind === 'email') return ego.emails.includes(key.value)
  if (key.kind === 'url') return ego.urls.includes(key.value)
  return key.kind === 'phone' && ego.phones.some(phone => isSamePhone(phone, key.value))
}
