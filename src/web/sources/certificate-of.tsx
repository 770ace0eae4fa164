import type { Account } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { day } from '../words/dates.ts'
import { plainText } from '../words/imported.ts'
import { TakeCertificate } from './take-certificate.tsx'
import style from './sources.module.css'

/** What is trusted from now on: another one (PEM), '' as before, null none of its own. */
export type NewCertificate = string | null

/** Whether a certificate of its own can be given: for a server on one's own network that speaks encrypted. */
export function hasCertificate({ kind, url, private: isPrivate }: Account): boolean {
  return isPrivate && (kind === 'imap' || /^(?:https|webcals?):/i.test(url))
}

/** The certificate that an account trusts, and the way to another one: servers of one's own make theirs anew. */
export function CertificateOf({
  account,
  next,
  choose,
}: {
  account: Account
  next: NewCertificate
  choose: (next: NewCertificate) => void
}) {
  const { kind, url, certificate, error } = account
  return (
    <details {...(error?.code.endsWith('_TLS') ? { open: true } : {})}>
      <summary>{certificate ? 'The certificate of the server' : 'It has a certificate of its own'}</summary>
      <div className={style.wide}>
        {certificate ? (
          <div className={style.certificate}>
            <p>
              Trusted now: made for {plainText(certificate.name)} by {plainText(certificate.issuer)}, good until{' '}
              {day(certificate.until)}. Its fingerprint (SHA-256): <code>{certificate.fingerprint}</code>
            </p>
            <label className={style.option}>
              <input
                type="checkbox"
                checked={next === null}
                onChange={event => choose(event.currentTarget.checked ? null : '')}
              />
              <span>
                Trust it no more <small>The server is then checked like every other.</small>
              </span>
            </label>
          </div>
        ) : (
          <Quiet>None is trusted for this account: its server is checked like every other.</Quiet>
        )}
        {next === null ? null : (
          <TakeCertificate kind={kind} url={url} trusted={certificate} taken={next} take={choose} />
        )}
      </div>
    </details>
  )
}
