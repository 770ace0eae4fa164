import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { AccountKind } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import type { Draft } from './draft.ts'
import { KINDS } from './kinds.ts'
import { LookUpServer } from './look-up-server.tsx'
import { OwnNetwork } from './own-network.tsx'
import { passwordHelp, providerOf, serverFor } from './providers.ts'
import { isPrivateAddress, isSecretAddress } from './server-address.ts'
import { Step } from './step.tsx'
import style from './sources.module.css'

/** The second step: address, user and password. A mail address is enough where the server can be found from it. */
export function StepServer({
  draft,
  set,
  isHeld,
  keepSecret,
  test,
}: {
  draft: Draft
  /** a password was given before and need not be typed again */
  isHeld: boolean
  set: (change: Partial<Draft>) => void
  keepSecret: (secret: string) => void
  test: () => Promise<void>
}) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('password')
    if (typeof given === 'string' && given !== '') keepSecret(given)
    try {
      await test()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The test did not begin.')
    }
  }
  return (
    <Step title={KINDS[draft.kind].title}>
      <form className={style.form} onSubmit={event => void submit(event)}>
        {KINDS[draft.kind].hasPassword ? (
          <WithPassword draft={draft} set={set} isHeld={isHeld} />
        ) : (
          <ByAddress draft={draft} set={set} isHeld={isHeld} />
        )}
        {isPrivateAddress(draft.server) || draft.isPrivate ? <OwnNetwork draft={draft} set={set} /> : null}
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div className={style.buttons}>
          <Button type="submit" data-main>
            Test the connection
          </Button>
        </div>
      </form>
    </Step>
  )
}

type Fields = { draft: Draft; set: (change: Partial<Draft>) => void }
const SERVER_LABELS: Readonly<Record<AccountKind, readonly [label: string, help: string]>> = {
  imap: ['Mail server', 'Guessed from your address; put it right where the service says otherwise.'],
  caldav: ['Server or mail address', 'Your mail address is enough where the service can be found from it.'],
  carddav: ['Server or mail address', 'Your mail address is enough where the service can be found from it.'],
  feed: ['Address', 'Of the feed or calendar, beginning with https:// or webcal://'],
  activitywatch: ['Address', 'ActivityWatch answers at http://127.0.0.1:5600 unless you changed that.'],
}

function WithPassword({ draft, set, isHeld }: Fields & { isHeld: boolean }) {
  const { kind, user, server } = draft
  const [label, help] = SERVER_LABELS[kind]
  const known = providerOf(user)
  const changeUser = (next: string): void => {
    // the guess follows the address until somebody writes another server
    const isGuess = server === '' || server === serverFor(kind, user)
    const guess = isGuess ? serverFor(kind, next) : server
    set({ user: next, server: guess, isPrivate: isPrivateAddress(guess) && draft.isPrivate })
  }
  return (
    <>
      <TextInput
        label="Mail address or user name"
        value={user}
        required
        withAsterisk={false}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => changeUser(event.currentTarget.value)}
      />
      <TextInput
        label="Password"
        name="password"
        type="password"
        required={!isHeld}
        withAsterisk={false}
        autoComplete="current-password"
        description={isHeld ? `Leave it empty to keep the one you gave. ${passwordHelp(user)}` : passwordHelp(user)}
        {...(known ? { 'data-service': known.name } : {})}
      />
      <TextInput
        label={label}
        description={help}
        value={server}
        required
        withAsterisk={false}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => set({ server: event.currentTarget.value })}
      />
      <LookUpServer kind={kind} user={user} take={found => set({ server: found })} />
    </>
  )
}

function ByAddress({ draft, set, isHeld }: Fields & { isHeld: boolean }) {
  const [label, help] = SERVER_LABELS[draft.kind]
  const isSecret = draft.isSecretAddress || isSecretAddress(draft.server)
  return (
    <>
      <TextInput
        label={label}
        description={help}
        value={draft.server}
        required
        withAsterisk={false}
        autoComplete="url"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => set({ server: event.currentTarget.value })}
      />
      {draft.kind === 'feed' ? (
        <>
          <label className={style.option}>
            <input
              type="checkbox"
              checked={isSecret}
              disabled={isSecretAddress(draft.server)}
              onChange={event => set({ isSecretAddress: event.currentTarget.checked })}
            />
            <span>
              The address is a secret <small>Whoever has it can read it: it is kept like a password.</small>
            </span>
          </label>
          {isSecret ? null : <FeedPassword draft={draft} set={set} />}
        </>
      ) : (
        <>
          <Quiet>It runs on this machine, and only this machine is asked.</Quiet>
          <ApiKey isHeld={isHeld} />
        </>
      )}
    </>
  )
}

function ApiKey({ isHeld }: { isHeld: boolean }) {
  return (
    <TextInput
      label="API key, if you set one"
      description={
        isHeld
          ? 'Leave it empty to keep the one you gave.'
          : 'Most have none. Where its server asks for one, the key stands in the configuration of the server; it is kept like a password.'
      }
      name="password"
      type="password"
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function FeedPassword({ draft, set }: Fields) {
  return (
    <details>
      <summary>It asks for a name and password</summary>
      <div className={style.form}>
        <TextInput
          label="User name"
          value={draft.user}
          autoComplete="username"
          autoCapitalize="none"
          onChange={event => set({ user: event.currentTarget.value })}
        />
        <TextInput label="Password" name="password" type="password" autoComplete="current-password" />
      </div>
    </details>
  )
}
