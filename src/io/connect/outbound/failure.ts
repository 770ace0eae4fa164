import { Refusal } from '../../../model/refusal.ts'

/** What went wrong on the way to a server, as a refusal with a code of its own; null for what is no such failure. */
export function fetchFailure(error: unknown, host: string): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return null
  if (error.cause instanceof Refusal) return error.cause
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return new Refusal(
      'E_FETCH_TIMEOUT',
      `${host} did not answer in time. Try again later, or raise the cap ${/CONNECT/.test(code) ? 'fetchConnect' : 'fetchTotal'} in the settings.`,
      { status: 504, cause: error },
    )
  if (isPlain(error))
    return new Refusal(
      'E_FETCH_PLAIN',
      `${host} speaks without encryption there, so nothing was sent. On your own network such an address begins with http://`,
      { status: 502, cause: error },
    )
  if (isTls(error)) return tlsRefusal('E_FETCH_TLS', error, host)
  if (error.name === 'HTTPParserError')
    return new Refusal(
      'E_FETCH_FAILED',
      `What answers at ${host} is no web server, or broke. Check address and port.`,
      {
        status: 502,
        cause: error,
      },
    )
  if (/^E(CONN|HOST|NET|PIPE|AI_)|ENOTFOUND|UND_ERR/.test(code))
    return new Refusal(
      'E_FETCH_FAILED',
      `${host} could not be reached or broke off. Check the address and the connection.`,
      {
        status: 502,
        cause: error,
      },
    )
  return null
}

/** Whether what answers does not know of encryption, so that there is no certificate to speak of. */
export function isPlain(error: Error): boolean {
  return /wrong.version.number|packet.length|http.request/i.test(
    `${'code' in error ? String(error.code) : ''} ${error.message}`,
  )
}

export function isTls(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|EPROTO/.test(code)
}

/** Also of the one that was taken as good: what is over is not told from what was put in its place years later. */
const OVER =
  ' One that has expired is never taken, even where you trusted exactly this one: let the server make a new one, then trust that.'

export function tlsRefusal(code: string, error: Error, host: string): Refusal {
  const why = 'code' in error ? String(error.code) : ''
  const says = /SELF_SIGNED|UNABLE_TO/.test(why)
    ? 'was issued by nobody that this machine trusts'
    : /EXPIRED/.test(why)
      ? 'has expired'
      : /NOT_YET/.test(why)
        ? 'is good from a later day on'
        : /ALTNAME/.test(why)
          ? 'is for another server'
          : 'could not be checked'
  const next = /EXPIRED/.test(why) ? OVER : /NOT_YET/.test(why) ? ' Check the clocks of both machines.' : ''
  return new Refusal(code, `The certificate of ${host} ${says}, so nothing was sent.${next}`, {
    status: 502,
    cause: error,
  })
}
