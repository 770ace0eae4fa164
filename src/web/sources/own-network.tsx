import { Quiet } from '../shell/card.tsx'
import type { Draft } from './draft.ts'
import { serverAddress } from './server-address.ts'
import { TakeCertificate } from './take-certificate.tsx'
import style from './sources.module.css'

/** The one switch that lets Groundwork connect to the user's own network; only with it a certificate can be given. */
export function OwnNetwork({
  draft,
  set,
  certificate = false,
}: {
  draft: Draft
  set: (change: Partial<Draft>) => void
  /** the certificate was what failed: its field is open */
  certificate?: boolean
}) {
  if (draft.kind === 'activitywatch') return null
  return (
    <div className={style.wide}>
      <label className={style.option}>
        <input
          type="checkbox"
          checked={draft.isPrivate}
          onChange={event => set({ isPrivate: event.currentTarget.checked })}
        />
        <span>
          This is on my own network
          <small> Without it, nothing is sent to addresses inside.</small>
        </span>
      </label>
      {draft.isPrivate ? (
        <details {...(certificate || draft.certificate !== '' ? { open: true } : {})}>
          <summary>It has a certificate of its own</summary>
          <TakeCertificate
            kind={draft.kind}
            url={serverAddress(draft.kind, draft.server)}
            trusted={null}
            taken={draft.certificate}
            take={taken => set({ certificate: taken })}
          />
        </details>
      ) : (
        <Quiet>Leave it off unless the server is yours.</Quiet>
      )}
    </div>
  )
}
