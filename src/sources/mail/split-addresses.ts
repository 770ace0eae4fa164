/** One address of a list as written: the address, the words before it, the comment in parentheses. */
type AddressPart = { readonly address: string; readonly name: string; readonly comment: string }

/**
 * Splits an address list by RFC 5322 with what real mail does to it: quoted names, nested comments, groups (their names
 * fall away), routes, semicolons for commas, quotes that never close. One pass, linear in the length.
 */
export function splitAddresses(
  text: string,
  limit: number,
): { readonly parts: readonly AddressPart[]; readonly over: boolean } {
  const state: State = {
    text,
    parts: [],
    words: '',
    angle: '',
    named: 0,
    comment: '',
    quoted: false,
    quotesClose: true,
  }
  for (let at = 0; at < text.length;) {
    at = (SIGNS[text[at] ?? ''] ?? plain)(state, at)
    if (state.parts.length > limit) return { parts: state.parts.slice(0, limit), over: true }
  }
  flush(state)
  return state.parts.length > limit
    ? { parts: state.parts.slice(0, limit), over: true }
    : { parts: state.parts, over: false }
}

/** The address being read: what stands outside of brackets, inside, in comments. */
type State = {
  readonly text: string
  readonly parts: AddressPart[]
  words: string
  angle: string
  /** how many of the words stood before the brackets */
  named: number
  comment: string
  quoted: boolean
  quotesClose: boolean
}

/** What each sign means; every reader returns where to go on. */
const SIGNS: Readonly<Record<string, (state: State, at: number) => number>> = {
  '"': (state, at) => {
    const end = state.quotesClose ? quoteEnd(state.text, at) : state.text.length
    if (end === state.text.length) {
      // a quote that never closes is a slip of the pen: the sign falls away, the rest is read as it is
      state.quotesClose = false
      return at + 1
    }
    // "victim@bank.example" in quotes is a name, whatever it looks like
    state.words += state.text.slice(at + 1, end).replace(/\\(.)/g, '$1')
    state.quoted = true
    return end + 1
  },
  '(': (state, at) => {
    const end = commentEnd(state.text, at)
    const inside = state.text.slice(at + 1, end)
    // "ana (at) one.example" is how some write an address against harvesters
    const spelled = /^(?:at|dot)$/i.test(inside)
    state.words += spelled ? ` ${inside} ` : ' '
    if (!spelled) state.comment += `${inside} `
    return end + 1
  },
  '<': (state, at) => {
    const close = state.text.indexOf('>', at)
    const end = close < 0 ? state.text.length : close
    // "Ana <Ana <ana@one.example>>": a program put brackets around what had some, and the innermost hold the address
    const inside = bareAddress(innermost(state.text.slice(at + 1, end)))
    if (state.angle.includes('@') && inside.includes('@') && /\S/.test(state.words.slice(state.named)))
      nextWithoutComma(state)
    if (state.angle.trim() === '') {
      state.angle = inside || ' '
      state.named = state.words.length
    }
    return state.text[end + 1] === '>' ? end + 2 : end + 1
  },
  ',': flush,
  ';': flush,
  ':': (state, at) => {
    if (state.angle === '') {
      // the name of a group, or "mailto:" and the like
      state.words = ''
      state.quoted = false
    }
    return at + 1
  },
}

/** Two addresses in brackets with a name between them are two mailboxes, should the comma be missing. */
function nextWithoutComma(state: State): void {
  const [words, quoted] = [state.words, state.quoted]
  state.words = words.slice(0, state.named)
  flush(state)
  state.words = words.slice(state.named)
  state.quoted = quoted
}

function plain(state: State, from: number): number {
  const { text } = state
  let at = from + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 40 || code === 44 || code === 58 || code === 59 || code === 60) break
  }
  state.words += text.slice(from, at)
  return at
}

function flush(state: State, at = 0): number {
  const [name, address, comment] = [state.words.trim(), state.angle.trim(), state.comment.trim()]
  if (address !== '') state.parts.push({ address, name, comment })
  // a name in quotes alone is no address
  else if (name !== '' && !(state.quoted && !name.includes('@'))) state.parts.push({ address: name, name: '', comment })
  state.words = state.angle = state.comment = ''
  state.quoted = false
  return at + 1
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

function innermost(text: string): string {
  return text.slice(text.lastIndexOf('<') + 1)
}

/** `@relay.example,@other.example:ana@example.org` was a way to say through whom; comments may stand even here. */
function bareAddress(text: string): string {
  const bare = text.includes('(') ? text.replace(/\((?:\\.|[^()\\])*\)/g, '') : text
  return bare.startsWith('@') && bare.includes(':') ? bare.slice(bare.lastIndexOf(':') + 1) : bare
}
