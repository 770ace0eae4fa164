/** What a refusal asks for, as it is typed on a command line; null where its sentence says enough. */
export function typedAnswer(code: string, words: readonly string[]): string | null {
  const isByWire = words[0] === 'accounts'
  const isConnecting = isByWire && ['add', 'probe', 'preview'].includes(words[1] ?? '')
  if (code === 'E_MAIL_WHO')
    return isByWire
      ? 'On the command line: groundwork addresses set email ADDRESS'
      : 'On the command line: groundwork import FILES --answers mail:own=ADDRESS'
  if (code === 'E_FETCH_PRIVATE' && isConnecting) return 'On the command line: --private'
  if (/^E_(?:IMAP|FETCH)_TLS$/.test(code) && isConnecting)
    return 'On the command line, for a server of your own: --private --certificate "$(cat its-certificate.pem)"; "accounts certificate" shows it'
  return null
}
