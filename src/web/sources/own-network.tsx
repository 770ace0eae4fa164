import { Textarea } from '@mantine/core'
import { Quiet } from '../shell/card.tsx'
import type { Draft } from './draft.ts'
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
          <div className={style.form}>
            <Textarea
              label="Certificate (PEM)"
              description="Begins with -----BEGIN CERTIFICATE-----. Only this certificate is trusted, and only for this account."
              rows={5}
              maxLength={20_000}
              spellCheck={false}
              autoComplete="off"
              value={draft.certificate}
              onChange={event => set({ certificate: event.currentTarget.value })}
            />
          </div>
        </details>
      ) : (
        <Quiet>Leave it off unless the server is yours.</Quiet>
      )}
    </div>
  )
}
