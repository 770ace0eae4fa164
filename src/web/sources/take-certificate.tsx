import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { runJob } from '../api/job.ts'
import type { Account, AccountKind, ShownCertificate } from '../api/types.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { day } from '../words/dates.ts'
import { plainText } from '../words/imported.ts'
import { fingerprintOf } from './fingerprint.ts'
import style from './sources.module.css'

type Way = {
  readonly kind: AccountKind
  readonly url: string
  /** the one that is trusted now */
  readonly trusted: Account['certificate']
  /** the one (PEM) to trust from now on; '' for none */
  readonly taken: string
  readonly take: (pem: string) => void
}

/** Trusts the certificate that a server of the user's own shows, when they say so after they have compared it, or one that is pasted. */
export function TakeCertificate(way: Way) {
  const { taken, take } = way
  return (
    <div className={style.wide}>
      <AsShown {...way} />
      <div className={style.form}>
        <Textarea
          label="Certificate to trust (PEM)"
          description="Or paste it: it begins with -----BEGIN CERTIFICATE-----. Only this one is trusted, and only for this account."
          rows={4}
          maxLength={20_000}
          spellCheck={false}
          autoComplete="off"
          value={taken}
          onChange={event => take(event.currentTarget.value)}
        />
        <Fingerprint of={taken} />
      </div>
    </div>
  )
}

/** Asks the server for its certificate, with nothing but that. */
function AsShown({ kind, url, trusted, taken, take }: Way) {
  const [shown, setShown] = useState<{ pem: string; certificate: ShownCertificate; isOver: boolean }>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const look = async (): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    setShown(undefined)
    try {
      const found = await runJob('accounts.certificate', { kind, url, private: true })
      setShown({ ...found, isOver: found.certificate.until < Date.now() })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The server did not answer.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={style.wide}>
      <div>
        <TextButton disabled={busy || url.trim() === ''} onClick={() => void look()}>
          {busy ? 'Asking the server' : 'See its certificate'}
        </TextButton>
        <Quiet>Asks the server for it, and sends neither name nor password.</Quiet>
      </div>
      <div role="status">
        {shown ? (
          <Shown
            {...shown}
            trusted={trusted}
            isTaken={taken.trim() === shown.pem}
            take={isGood => take(isGood ? shown.pem : '')}
          />
        ) : null}
      </div>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </div>
  )
}

function Shown({
  isOver,
  certificate: { name, issuer, fingerprint, from, until },
  trusted,
  isTaken,
  take,
}: {
  /** it is not good any more */
  isOver: boolean
  certificate: ShownCertificate
  trusted: Account['certificate']
  isTaken: boolean
  take: (isGood: boolean) => void
}) {
  const isSame = trusted?.fingerprint === fingerprint
  return (
    <div className={style.certificate}>
      <p>
        Made for {plainText(name)} by {plainText(issuer)}, good from {day(from)} to {day(until)}
        {isOver ? ', so it has expired' : ''}.
      </p>
      <p>
        Its fingerprint (SHA-256): <code>{fingerprint}</code>
      </p>
      {isOver ? (
        <p>
          One that has expired is never taken, even where it is trusted: let the server make a new one, then look again.
        </p>
      ) : null}
      {isSame ? (
        <p>It is the one that is trusted already.</p>
      ) : isOver ? null : (
        <label className={style.option}>
          <input type="checkbox" checked={isTaken} onChange={event => take(event.currentTarget.checked)} />
          <span>
            {trusted ? 'Trust this one instead of the one before' : 'Trust this certificate'}
            <small> Only if your server says the same fingerprint: otherwise somebody may be in between.</small>
          </span>
        </label>
      )}
    </div>
  )
}

/** What was pasted, in the form in which it can be compared. */
function Fingerprint({ of }: { of: string }) {
  const [found, setFound] = useState<string | null>(null)
  useEffect(() => {
    let isLate = false
    void fingerprintOf(of).then(print => {
      if (!isLate) setFound(print)
    })
    return () => {
      isLate = true
    }
  }, [of])
  if (of.trim() === '') return null
  return (
    <p className={style.certificate} aria-live="polite">
      {found === null ? 'That is no certificate yet.' : 'To be trusted: '}
      {found === null ? null : <code>{found}</code>}
    </p>
  )
}
