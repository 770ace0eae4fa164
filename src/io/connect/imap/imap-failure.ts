import type { ImapFlow } from 'imapflow'
import { Refusal } from '../../../model/refusal.ts'
import { isPlain, isTls, tlsRefusal } from '../outbound/failure.ts'

/** What a mail server did wrong, as a refusal; null for what is a bug of ours. Nothing the server said is repeated: it can hold anything. */
export function imapFailure(error: unknown, host: string, connecting = false): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return null
  const facts = error as Error & {
    code?: unknown
    authenticationFailed?: unknown
    cause?: unknown
  }
  if (facts.cause instanceof Refusal) return facts.cause
  const code = typeof facts.code === 'string' ? facts.code : ''
  const make = (name: string, says: string): Refusal => new Refusal(name, says, { status: 502, cause: error })
  if (facts.authenticationFailed === true && (isForLater(error) || /^SERVERBUG$/i.test(codeOf(error))))
    return make('E_IMAP_BUSY', `${host} takes no login just now, whatever the password. Try again later.`)
  if (facts.authenticationFailed === true && /^PRIVACYREQUIRED$/i.test(codeOf(error)))
    return make('E_IMAP_TLS', `${host} takes a password only over an encrypted connection. Use imaps://`)
  if (facts.authenticationFailed === true)
    return make(
      'E_IMAP_LOGIN',
      `${host} did not take the name and password. Some services want a password made for apps.`,
    )
  if (/TIMEOUT|TIMEDOUT|LockTimeout/i.test(code)) return make('E_IMAP_TIMEOUT', silenceOf(host, code, connecting))
  if (/TooLarge|TooMany|NESTING/.test(code))
    return make('E_IMAP_LIMIT', `${host} sent more at once than any header has, so the connection was ended.`)
  if (isPlain(error))
    return make(
      'E_IMAP_PLAIN',
      `${host} speaks without encryption on this port, so nothing was sent. Encrypted mail is usually on port 993; begin the address with imap:// for this one.`,
    )
  if (isTls(error)) return tlsRefusal('E_IMAP_TLS', error, host)
  if (/STARTTLS/i.test(code) || /STARTTLS/i.test(error.message))
    return make('E_IMAP_TLS', `${host} offers no encrypted connection on this port. Use imaps://`)
  if (/^Parser|Invalid(?:Response|Token)|Tag$|ResponseProcessing/.test(code))
    return make('E_IMAP_ANSWER', `${host} sent something that no mail server sends.`)
  if (isRefusedBy(error)) return make('E_IMAP_REFUSED', `${host} refused to show what was asked for. Try again later.`)
  if (connecting && /ECONNREFUSED|EHOST|ENET/.test(code))
    return make('E_IMAP_CONNECT', `${host} could not be reached. Check the address and the port.`)
  if (code !== '' || /connection|closed|socket/i.test(error.message))
    return make(
      'E_IMAP_DROPPED',
      connecting
        ? `${host} closed the connection before anything was asked. It may be busy, or this is not its port for mail.`
        : `${host} broke off the connection. What came before is kept; run it again.`,
    )
  return null
}

/** It may not greet, or greet and say nothing to the first question, or nothing to the name and password: two caps. */
function silenceOf(host: string, code: string, connecting: boolean): string {
  if (!connecting)
    return `${host} stopped answering. What came before is kept. Where it is slow, raise the cap fetchTotal in the settings.`
  if (code === 'ETIMEOUT' || code === 'MUTE_TIMEOUT')
    return `${host} says nothing to what a mail program asks. Try again later; for a slow one raise the cap ${code === 'ETIMEOUT' ? 'fetchTotal' : 'fetchConnect'} in the settings.`
  return `${host} did not answer as a mail server does. Check the address and the port; for a slow one raise the cap fetchConnect in the settings.`
}

/** A login for which no password was sent, because the server says beforehand that it takes none; null for any other failure. */
export function takesNoPassword(
  error: unknown,
  { capabilities, secureConnection }: Pick<ImapFlow, 'capabilities' | 'secureConnection'>,
  host: string,
): Refusal | null {
  const isLogin = error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true
  const another = ['AUTH=PLAIN', 'AUTH=LOGIN'].some(way => capabilities.has(way))
  if (!isLogin || another || !capabilities.has('LOGINDISABLED')) return null
  return secureConnection
    ? new Refusal(
        'E_IMAP_LOGIN',
        `${host} takes no password from mail programs, so it cannot be read. Look there for a way that allows them, or export the mail as files.`,
        { status: 502, cause: error },
      )
    : new Refusal(
        'E_IMAP_TLS',
        `${host} takes a password only over an encrypted connection, and has none on this port; no password was sent. Use imaps://`,
        { status: 502, cause: error },
      )
}

/** Whether the server itself said no to a command, and the connection holds. */
export function isRefusedBy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { responseStatus: status, code } = error as Error & { responseStatus?: unknown; code?: unknown }
  return (status === 'NO' || status === 'BAD') && code !== 'ETHROTTLE'
}

/** Whether what was refused may be had later, by the code that the server gave: then nothing is passed over. */
export function isForLater(error: unknown): boolean {
  return /^(?:UNAVAILABLE|INUSE|LIMIT|OVERQUOTA)$/i.test(codeOf(error))
}

/** Whether the server lists a folder that it then says is none, as Dovecot does of one that was renamed and left folders below it. */
export function isNotThere(error: unknown): boolean {
  if (!isRefusedBy(error)) return false
  const { responseText: text } = error as { responseText?: unknown }
  return /^NONEXISTENT$/i.test(codeOf(error)) || /\b(?:does(?:n't| not) exist|no such mailbox)\b/i.test(String(text))
}

/** "UNAVAILABLE" of "NO [UNAVAILABLE] Try later"; '' where there is none. */
function codeOf(error: unknown): string {
  const { serverResponseCode: known, response } = error as {
    serverResponseCode?: unknown
    response?: { attributes?: readonly { section?: readonly { value?: unknown }[] }[] }
  }
  const code = known ?? response?.attributes?.[0]?.section?.[0]?.value
  return typeof code === 'string' ? code : ''
}

/** Failures after which trying once more makes no sense. */
export function isFinal({ code }: Refusal): boolean {
  return !['E_IMAP_DROPPED', 'E_IMAP_TIMEOUT', 'E_IMAP_LIMIT', 'E_IMAP_ANSWER'].includes(code)
}
