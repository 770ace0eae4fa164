/**
 * Text as HTML and XML may hold it, in an element or in a quoted attribute; characters that XML forbids are left out.
 * @example escapeText('<b>&"') // '&lt;b&gt;&amp;&quot;'
 */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, one => NAMES[one] ?? one)
}

/** An address that a link may lead to: http, https or mailto; null for anything else. @example safeUrl('javascript:x') // null */
export function safeUrl(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { href, protocol, username, password } = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && username === '' && password === '' ? href : null
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// oxlint-disable-next-line no-control-regex -- these are the characters it exists to leave out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu
