/** One address of a list as written: the address, the words before it, the comment in parentheses. */
export type AddressPart = { readonly address: string; readonly name: string; readonly comment: string }

/**
 * Splits an address list by RFC 5322 with what real mail does to it: quoted names, nested comments, groups (their names
 * fall away), routes, semicolons for commas, quotes that never close. One pass, linear in the length.
 */
export function splitAddresses(
  text: string,
  limit: number,
): { readonly parts: readonly AddressPart[]; readonly over: boolean } {
  const parts: AddressPart[] = []
  let words = ''
  let angle = ''
  let comment = ''
  let quoted = false
  let quotesClose = true
  const flush = (): void => {
    const [name, address] = [words.trim(), angle.trim()]
    if (address !== '') parts.push({ address, name, comment: comment.trim() })
    // a name in quotes alone is no address
    else if (name !== '' && !(quoted && !name.includes('@')))
      parts.push({ address: name, name: '', comment: comment.trim() })
    words = angle = comment = ''
    quoted = false
  }
  for (let at = 0; at < text.length;) {
    const char = text[at]
    if (char === '"') {
      const end = quotesClose ? quoteEnd(text, at) : text.length
      if (end === text.length) {
        // a quote that never closes is a slip of the pen: the sign falls away, the rest is read as it is
        quotesClose = false
        at++
        continue
      }
      const inside = text.slice(at + 1, end).replace(/\\(.)/g, '$1')
      words += inside
      // "victim@bank.example" in quotes is a name, whatever it looks like
      quoted = true
      at = end + 1
    } else if (char === '(') {
      const end = commentEnd(text, at)
      const inside = text.slice(at + 1, end)
      // "ana (at) one.example" is how some write an address against harvesters
      if (/^(?:at|dot)$/i.test(inside)) words += ` ${inside} `
      else {
        comment += `${inside} `
        words += ' '
      }
      at = end + 1
    } else if (char === '<') {
      const close = text.indexOf('>', at)
      const end = close < 0 ? text.length : close
      if (angle === '') angle = bareAddress(text.slice(at + 1, end)) || ' '
      at = end + 1
    } else if (char === ',' || char === ';') {
      flush()
      if (parts.length > limit) return { parts: parts.slice(0, limit), over: true }
      at++
    } else if (char === ':' && angle === '') {
      // the name of a group, or "mailto:" and the like
      words = ''
      quoted = false
      at++
    } else {
      const end = plainEnd(text, at)
      words += text.slice(at, end)
      at = end
    }
  }
  flush()
  return parts.length > limit ? { parts: parts.slice(0, limit), over: true } : { parts, over: false }
}

/** The closing quote; the text's length where there is none. */
function quoteEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34) return at
  }
  return text.length
}

function commentEnd(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return at
  }
  return text.length
}

/** `@relay.example,@other.example:ana@example.org` was a way to say through whom; comments may stand even here. */
function bareAddress(text: string): string {
  const bare = text.includes('(') ? text.replace(/\((?:\\.|[^()\\])*\)/g, '') : text
  return bare.startsWith('@') && bare.includes(':') ? bare.slice(bare.lastIndexOf(':') + 1) : bare
}

function plainEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 40 || code === 44 || code === 58 || code === 59 || code === 60) return at
  }
  return text.length
}
