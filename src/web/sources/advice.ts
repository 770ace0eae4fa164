import type { AccountKind } from '../api/types.ts'
import { providerOf } from './providers.ts'
import { isPrivateAddress } from './server-address.ts'

type Asked = {
  readonly kind: AccountKind
  readonly user: string
  readonly server: string
  readonly isPrivate: boolean
}

/** What to do about a refusal, beside its own sentence, and which field it is about. */
export type Advice = {
  readonly says: string
  readonly about: 'address' | 'password' | 'network' | 'certificate' | 'none'
}

/** @example adviceFor('E_IMAP_LOGIN', { kind: 'imap', user: 'ana@icloud.com', server: '', isPrivate: false }).about // 'password' */
export function adviceFor(code: string, { kind, user, server, isPrivate }: Asked): Advice {
  // an address inside without encryption is refused as an address, and meant as one's own
  if (code === 'E_FETCH_PRIVATE' || (code === 'E_FETCH_URL' && !isPrivate && isPrivateAddress(server)))
    return {
      about: 'network',
      says: 'If the server is yours and stands on your own network, say so here and test again.',
    }
  if (code.endsWith('_LOGIN')) return { about: 'password', says: loginHelp(kind, user) }
  if (code.endsWith('_TLS'))
    return {
      about: 'certificate',
      says: 'If the server is yours, look at its certificate here. For any other server, check the address: somebody may be in between.',
    }
  if (kind === 'activitywatch' && /_(?:FAILED|CONNECT)$/.test(code))
    return { about: 'address', says: 'Start ActivityWatch, or check the address; then test again.' }
  if (/_(?:TIMEOUT|DROPPED|FAILED|CONNECT)$/.test(code))
    return { about: 'address', says: 'Check the address, and that this machine is connected; then test again.' }
  if (code === 'E_STOPPED' || code === 'E_BUSY' || code === 'E_JOB_GONE')
    return { about: 'none', says: 'Test again when you like.' }
  // it was reached, and says itself that it cannot answer just now
  if (/_(?:ANSWER|BUSY|REFUSED)$/.test(code))
    return { about: 'address', says: 'Test again in a while; if that stays so, go back and check the address.' }
  return { about: 'address', says: 'Go back and check the address, then test again.' }
}

function loginHelp(kind: AccountKind, user: string): string {
  if (kind === 'feed') return 'Go back and give the name and password that this address asks for.'
  return kind === 'activitywatch' ? 'Go back and give the key; then test again.' : (providerOf(user)?.password ?? AGAIN)
}

/** Of a service that nobody here knows; that some want a password of its own kind, the refusal says itself. */
const AGAIN =
  'Go back and give both again. Once you use a second factor, look for "app password" in the security settings of the service.'
