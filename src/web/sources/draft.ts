import { useRef, useState } from 'react'
import type { AccountKind, Probed } from '../api/types.ts'
import { hostOf, isPrivateAddress, isSecretAddress, serverAddress } from './server-address.ts'

/** What the wizard knows so far of the account to connect. The password is not in it: see `Wizard.keepSecret`. */
export type Draft = {
  readonly kind: AccountKind
  /** as typed */
  readonly server: string
  readonly user: string
  readonly isPrivate: boolean
  readonly certificate: string
  /** the address is kept like a password */
  readonly isSecretAddress: boolean
  readonly title: string
  /** what the test found; null before it */
  readonly found: Probed | null
  readonly chosen: readonly string[]
  readonly sent: string | null
  readonly every: number | null
}

export type Wizard = {
  readonly draft: Draft | null
  set(change: Partial<Draft>): void
  begin(kind: AccountKind): void
  /** Holds the password, outside of the page, until it was sent with the account. */
  keepSecret(secret: string): void
  heldSecret(): string
  /** connected: nothing of what was typed stays */
  forget(): void
}

export function useWizard(): Wizard {
  const [draft, setDraft] = useState<Draft | null>(null)
  const secret = useRef('')
  return {
    draft,
    keepSecret: given => {
      secret.current = given
    },
    heldSecret: () => secret.current,
    set: change => setDraft(before => (before === null ? null : { ...before, ...change })),
    begin: kind => {
      secret.current = ''
      setDraft(emptyDraft(kind))
    },
    forget: () => {
      secret.current = ''
      setDraft(null)
    },
  }
}

/** How the account is asked for; the address goes as the secret where it is one. */
export function reachedBy(draft: Draft, secret: string) {
  const { kind, user, isPrivate, certificate } = draft
  const address = serverAddress(kind, draft.server)
  const isSecret = isFeedSecret(draft)
  const open = address.replace(/^webcals?:/i, 'https:')
  return {
    kind,
    // the place alone: the path is the secret
    url: isSecret ? `${URL.parse(open)?.origin ?? `https://${hostOf(address)}`}/` : address,
    user: kind === 'activitywatch' || isSecret ? '' : user.trim(),
    private: isPrivate || kind === 'activitywatch',
    certificate: isPrivate && certificate.trim() !== '' ? certificate.trim() : null,
    secret: isSecret ? open : secret === '' ? null : secret,
  }
}

function isFeedSecret({ kind, server, isSecretAddress: isSaid }: Draft): boolean {
  return kind === 'feed' && (isSaid || isSecretAddress(serverAddress(kind, server)))
}

/** What the secret of an account is, in words. */
export function secretWord(draft: Draft): 'address' | 'key' | 'password' {
  return isFeedSecret(draft) ? 'address' : draft.kind === 'activitywatch' ? 'key' : 'password'
}

/** What the test found, as choices: what is proposed is ticked, and the folder of sent mail known where it says so. */
export function choicesOf({ places }: Probed): Pick<Draft, 'chosen' | 'sent'> {
  return {
    chosen: places.filter(({ proposed }) => proposed).map(({ path }) => path),
    sent: places.find(({ role }) => role === 'sent')?.path ?? null,
  }
}

/**
 * What an account is called unless the user says otherwise: a feed as it calls itself, the calendars and contacts of somebody
 * otherwise than their mail.
 */
export function titleOf({ kind, user, server }: Pick<Draft, 'kind' | 'user' | 'server'>, found: Probed | null): string {
  if (kind === 'activitywatch') return 'ActivityWatch'
  if (kind === 'feed') return found?.places[0]?.title ?? hostOf(server)
  const whose = user.trim() || hostOf(server)
  return kind === 'caldav' ? `${whose} (calendars)` : kind === 'carddav' ? `${whose} (contacts)` : whose
}

function emptyDraft(kind: AccountKind): Draft {
  const server = kind === 'activitywatch' ? 'http://127.0.0.1:5600' : ''
  return {
    kind,
    server,
    user: '',
    isPrivate: isPrivateAddress(server),
    certificate: '',
    isSecretAddress: false,
    title: '',
    found: null,
    chosen: [],
    sent: null,
    every: kind === 'activitywatch' ? 1 : 24,
  }
}
