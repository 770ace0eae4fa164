import { Button, TextInput } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { runJob } from '../api/job.ts'
import type { Account, Place } from '../api/types.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { counted } from '../words/numbers.ts'
import { CertificateOf, hasCertificate } from './certificate-of.tsx'
import type { NewCertificate } from './certificate-of.tsx'
import { choicesOf } from './draft.ts'
import { KINDS } from './kinds.ts'
import { PlaceChoice } from './place-choice.tsx'
import { ScheduleChoice } from './schedule-choice.tsx'
import style from './sources.module.css'

/** Changes what an account is called, what and how often it fetches, its certificate, and its password, which is never shown. */
export function ChangeAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const [title, setTitle] = useState(account.title)
  const [every, setEvery] = useState(account.every)
  // null: as they are, which for an account of the command line may be those that are proposed
  const [places, setPlaces] = useState<Chosen | null>(null)
  const [certificate, setCertificate] = useState<NewCertificate>('')
  const [trouble, setTrouble] = useState<string>()
  const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form).get('password')
    const secret = typeof given === 'string' && given !== '' ? { secret: given } : {}
    const input = {
      id: account.id,
      title: title.trim(),
      every,
      ...(places === null ? {} : { folders: [...places.chosen], sent: places.sent }),
      ...(certificate === null || certificate.trim() !== '' ? { certificate: certificate?.trim() ?? null } : {}),
      ...secret,
    }
    try {
      await change('accounts.change', input, { says: 'Kept.', undo: false })
      form.reset()
      onClose()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="Change this account" onClose={onClose} wide>
      <form className={style.wide} onSubmit={event => void keep(event)}>
        <TextInput
          label="What you call it"
          value={title}
          required
          withAsterisk={false}
          maxLength={100}
          autoComplete="off"
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <ScheduleChoice every={every} choose={setEvery} />
        {account.kind === 'feed' ? null : <Places account={account} places={places} choose={setPlaces} />}
        <SecretOf account={account} />
        {hasCertificate(account) ? (
          <CertificateOf account={account} next={certificate} choose={setCertificate} />
        ) : null}
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div className={style.buttons}>
          <Button type="submit" data-main disabled={places?.chosen.length === 0}>
            Keep
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What it is let in with; of ActivityWatch the key that few have. */
function SecretOf({ account: { kind, hasSecret } }: { account: Account }) {
  const isKey = kind === 'activitywatch'
  const name = isKey ? 'API key' : 'password'
  return (
    <TextInput
      label={hasSecret ? `New ${name}` : isKey ? 'API key, if you set one' : 'Password'}
      description={hasSecret ? 'Leave it empty to keep the one there is.' : 'Leave it empty where none is asked for.'}
      name="password"
      type="password"
      autoComplete={isKey ? 'off' : 'new-password'}
    />
  )
}

/** What was asked for by a button that is gone. */
function Focused({ children }: { children: ReactNode }) {
  const place = useLostFocus<HTMLDivElement>()
  return (
    <div ref={place} tabIndex={-1} className={style.wide}>
      {children}
    </div>
  )
}

function chosenBefore({ folders, sent }: Account): Chosen {
  return { chosen: folders, sent }
}

type Chosen = { readonly chosen: readonly string[]; readonly sent: string | null }

/** Which places: how many are fetched; the list of all is asked for only when it is wanted, with the kept password. */
function Places({
  account,
  places,
  choose,
}: {
  account: Account
  places: Chosen | null
  choose: (next: Chosen) => void
}) {
  const [found, setFound] = useState<readonly Place[] | 'asking'>()
  const [trouble, setTrouble] = useState<string>()
  const [one, many] = KINDS[account.kind].places
  const look = async (): Promise<void> => {
    setFound('asking')
    setTrouble(undefined)
    const { kind, url, user, id } = account
    try {
      const there = await runJob('accounts.probe', { kind, url, user, id, private: account.private })
      setFound(there.places)
      if (places === null) choose(account.folders.length === 0 ? choicesOf(there) : chosenBefore(account))
    } catch (error) {
      setFound(undefined)
      setTrouble(error instanceof Error ? error.message : 'The server did not answer.')
    }
  }
  if (found !== undefined && found !== 'asking')
    return (
      <Focused>
        <PlaceChoice kind={account.kind} places={found} {...(places ?? chosenBefore(account))} choose={choose} />
      </Focused>
    )
  return (
    <div>
      <Quiet>
        {account.folders.length === 0
          ? `The ${many} that are proposed are fetched.`
          : `${counted(account.folders.length, one, many)} fetched.`}
      </Quiet>
      {trouble ? <p role="alert">{trouble}</p> : null}
      <TextButton disabled={found === 'asking'} onClick={() => void look()}>
        {found === 'asking' ? `Asking for the ${many}` : `Choose other ${many}`}
      </TextButton>
    </div>
  )
}
