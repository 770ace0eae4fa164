const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z\d+/=\s]+)-----END CERTIFICATE-----/

/**
 * The SHA-256 of the first certificate (PEM) in a text, in pairs of hexadecimal digits with colons between them, as servers and
 * browsers show it; null where there is none.
 */
export async function fingerprintOf(text: string): Promise<string | null> {
  const body = PEM.exec(text)?.[1]?.replace(/\s+/g, '')
  if (body === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(body), sign => sign.charCodeAt(0))
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...hash].map(byte => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
  } catch {
    return null
  }
}
