import type { Wish } from './ask.ts'
import { headingAt } from './headings.ts'
import type { Part } from './headings.ts'
import { splitLine } from './split-line.ts'

/** A sentence or a point of a list: where it stands, under which heading, and how what it asks is wished for. */
export type Piece = {
  readonly text: string
  readonly from: number
  readonly part: Part
  readonly wish: Wish
  /** a short point of a list, which may be an ask by itself */
  readonly isPoint: boolean
}

const BULLET = /^\s*(?:[-–—*•·▪●◦‣>✓✔]|\(?\d{1,2}[.)])\s+/u
const NICE =
  /\b(?:nice[- ]to[- ]have|nice,|(?:a|an|is|are|as|big|definite) (?:plus|advantage|asset|bonus)|bonus|preferred|preferably|desirable|desired|ideally|optional|beneficial|helps|welcome|advantageous|good to have|would be (?:great|good|nice|helpful|a plus)|not (?:required|necessary|essential)|no must)\b/i
const MUST =
  /\b(?:must|required|requires?|essential|mandatory|needed|necessary|minimum|at least|you need|we (?:need|ask|expect|require))\b/i
/** What says nothing of the work, wherever it stands. */
const LEGAL =
  /\b(?:equal[- ]opportunity|regardless of|without regard to|do(?:es)? not discriminate|discriminat|affirmative action|race|national origin|gender identity|sexual orientation|veteran status|disabilit(?:y|ies)|welcomes? applications from|committed to equality|diversity|accommodation|background check|drug (?:test|screen)|privacy policy|e-verify)\b/i
const OFFER =
  /\b(?:we offer|benefits include|(?:annual|hourly|base|starting|competitive) (?:salary|pay|wage)|salary|401\(?k\)?|paid (?:leave|time off|holiday|vacation)|pension|health insurance|dental|parental leave|days of (?:leave|holiday|vacation)|company car|gym|free (?:parking|lunch|fruit)|per hour|sign-on)\b/i
const APPLY =
  /\b(?:apply (?:now|today|here|by|online|through|with|via)|send (?:us )?(?:your|a) (?:cv|resume|résumé|application)|your application|cover letter|click|applications? (?:until|by|close)|come by)\b/i
const ABOUT =
  /^(?:we are|we're|our (?:company|mission|people|customers?|clients?|products?|team|values?|culture|story)|founded|since \d{4}|the company|as (?:a|the) (?:leading|leader))\b/i

/** An advertisement in its pieces, in order; headings are taken out of them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let part: Part = 'plain'
  let place = 0
  for (const line of text.split('\n')) {
    for (const [said, at] of splitLine(line)) {
      let [rest, from] = [said, place + at]
      const heading = headingAt(rest)
      if (heading !== null) {
        part = heading.part
        from += heading.length
        rest = rest.slice(heading.length)
      }
      const bullet = BULLET.exec(rest)?.[0].length ?? /^\s*/.exec(rest)?.[0].length ?? 0
      const body = rest.slice(bullet).trimEnd()
      if (!/[\p{L}\p{N}]/u.test(body)) continue
      const mine = partOf(body, part)
      pieces.push({ text: body, from: from + bullet, part: mine, wish: wishOf(body, mine), isPoint: isAsking(mine) })
    }
    place += line.length + 1
  }
  return pieces
}

function isAsking(part: Part): boolean {
  return part === 'asks' || part === 'nice'
}

function partOf(body: string, part: Part): Part {
  if (LEGAL.test(body) && !/\bexperience\b/i.test(body)) return 'legal'
  if (isAsking(part)) return APPLY.test(body) ? 'apply' : part
  if (OFFER.test(body)) return 'offer'
  if (APPLY.test(body)) return 'apply'
  return part === 'plain' && ABOUT.test(body) ? 'about' : part
}

function wishOf(body: string, part: Part): Wish {
  if (NICE.test(body)) return 'nice'
  if (part === 'nice') return 'nice'
  return part === 'asks' || MUST.test(body) || ASKS.test(body) ? 'must' : 'plain'
}

const ASKS =
  /\b(?:you (?:have|bring|know|speak|write well|are (?:able|fluent|experienced))|experience (?:in|with|of|as)|knowledge of|fluent in|degree in)\b/i
