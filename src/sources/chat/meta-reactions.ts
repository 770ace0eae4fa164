/** A message as far as it may only report a reaction, and the reactions that stand with it. Text as people see it. */
export type Reported = {
  readonly from: string
  readonly at: number
  readonly text: string
  readonly reactions: readonly { readonly actor: string; readonly sign: string; readonly at: number | null }[]
}

/**
 * Which messages of a conversation only say that somebody reacted to another one: Meta writes such a line beside the
 * reaction itself, in the language of the account. By the reaction, whatever the language: a short sentence around one sign
 * with which its sender reacted at that very second, or one that its sender wrote again and again around signs that all
 * stand as reactions of theirs; else by the words for it in the larger languages.
 */
export function reportsOfReactions(messages: readonly Reported[]): ReadonlySet<Reported> {
  const left = new Map<string, number>()
  const seconds = new Set<string>()
  for (const { reactions } of messages)
    for (const { actor, sign, at } of reactions) {
      const key = `${actor}\n${bare(sign)}`
      left.set(key, (left.get(key) ?? 0) + 1)
      if (at !== null) seconds.add(`${key}\n${Math.round(at)}`)
    }
  const found = new Set<Reported>()
  const alike = new Map<string, Reported[]>()
  for (const one of messages) {
    const sentence = sentenceOf(one.text)
    if (LIKED.test(one.text.trim()) || (sentence !== null && isWorded(sentence.around))) found.add(one)
    else if (sentence !== null) {
      if (seconds.has(`${one.from}\n${sentence.sign}\n${Math.round(one.at / 1_000)}`)) found.add(one)
      const same = `${one.from}\n${sentence.around}`
      alike.set(same, [...(alike.get(same) ?? []), one])
    }
  }
  for (const same of alike.values())
    if (same.length > 1 && areReactions(same, left)) for (const one of same) found.add(one)
  return found
}

/** Whether each of these sentences stands for a reaction of its own. */
function areReactions(same: readonly Reported[], left: ReadonlyMap<string, number>): boolean {
  const needed = new Map<string, number>()
  for (const { from, text } of same) {
    const key = `${from}\n${sentenceOf(text)?.sign ?? ''}`
    needed.set(key, (needed.get(key) ?? 0) + 1)
  }
  return [...needed].every(([key, count]) => (left.get(key) ?? 0) >= count)
}

const LONGEST = 100
const SIGN =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}\p{EMod}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{EMod}?\ufe0f?)*)/gu

/** A short text of words around exactly one sign. */
function sentenceOf(text: string): { readonly sign: string; readonly around: string } | null {
  if (text.length > LONGEST) return null
  const signs = text.match(SIGN)
  const around = text.replace(SIGN, ' ').replace(/\s+/g, ' ').trim()
  return signs?.length === 1 && /\p{L}/u.test(around) ? { sign: bare(signs[0]), around } : null
}

/** The same sign may be written with and without the mark that it is a picture. */
function bare(sign: string): string {
  return sign.replaceAll('\ufe0f', '').trim()
}

const REACTED = /react|reag|réagi|reacci|gereag|отреаг|реакци|tepki|ifade|リアクション|반응|回应|回應|心情/iu
const MESSAGE =
  /messag|nachricht|mensaje|mensagem|bericht|wiadomo|сообщени|mesaj|meddeland|besked|melding|メッセージ|메시지|消息|訊息/iu
const LIKED =
  /^(?:liked a message|hat eine nachricht mit „gefällt mir“ markiert|a aimé un message|curtiu uma mensagem)\.?$/iu

function isWorded(around: string): boolean {
  return REACTED.test(around) && MESSAGE.test(around) && around.split(' ').length <= 10
}
