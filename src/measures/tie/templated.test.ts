import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { DAY } from '../../model/instant.ts'
import type { Known } from '../../model/measured.ts'
import { printOf } from '../../stats/minhash.ts'
import { seeded } from '../../stats/random.ts'
import { templatesAmong } from './templated.ts'
import type { Templated } from './templated.ts'
import { SentTexts } from './sent-texts.ts'
import type { Outgoing } from './sent-texts.ts'

const NAMES = ['Ana', 'Béla', 'Chidi', 'Dana', 'Émile', 'Farid', 'Grace', 'Hiro']
const letter = (i: number) =>
  `Hi ${NAMES[i % 8]}, I saw that you work at Company${'abcdefgh'[i % 8]} and thought our tool could save your team a lot of time every ` +
  'single week. Would you be open to a short call on Tuesday or Thursday so that I can show you how it works?'
const invite = (i: number) =>
  `Hello ${NAMES[i % 8]}, I would love to add you to my professional network and exchange ideas about our field.`

const WORDS =
  'river table green quick paper stone maybe under again plant sharp coffee model train window garden music seven'.split(
    ' ',
  )
function ramble(seed: number): string {
  const random = seeded(seed)
  return Array.from({ length: 30 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
}
let sent = 0
function outgoing(text: string, person = `p${sent}`, form: Outgoing['form'] = 'message'): Outgoing {
  sent++
  return { key: `k${sent}`, people: [person], at: sent * DAY, form, chars: text.length, print: printOf(text) }
}

function findTemplates(texts: readonly Outgoing[]): Templated {
  const sent = new SentTexts()
  for (const text of texts) sent.add(text)
  return templatesAmong(sent.gather().alike)
}

describe('templates among what was sent', () => {
  test('finds the letter and the invitation, and leaves real writing alone', () => {
    const letters = Array.from({ length: 8 }, (_, i) => outgoing(letter(i)))
    const invites = Array.from({ length: 5 }, (_, i) => outgoing(invite(i), `q${i}`, 'invitation'))
    const real = Array.from({ length: 27 }, (_, i) => outgoing(ramble(i)))
    const { templates, share } = findTemplates([...real, ...invites, ...letters])
    expect(templates.map(({ keys }) => keys)).toEqual([letters, invites].map(group => group.map(({ key }) => key)))
    expect(templates[0]!.people).toHaveLength(8)
    expect(share).toMatchObject({ value: 13 / 40, n: 40 })
    const { low, value, high } = share as Known
    expect(low <= value && value <= high).toBe(true)
  })
  test('the same words to one or two people are no template', () => {
    const same = [outgoing(letter(1), 'x'), outgoing(letter(1), 'x'), outgoing(letter(1), 'y')]
    expect(findTemplates(same).templates).toEqual([])
    expect(findTemplates([...same, outgoing(letter(1), 'z')]).templates).toHaveLength(1)
  })
  test('courtesies are too short to compare, and nothing to compare is unknown', () => {
    const thanks = Array.from({ length: 9 }, () => outgoing('Thanks, talk soon!'))
    expect(findTemplates(thanks).share).toHaveProperty('unknown')
    expect(findTemplates([]).share).toHaveProperty('unknown')
  })
  test('the order of the input does not matter to what belongs together', () => {
    const all = [
      ...Array.from({ length: 8 }, (_, i) => outgoing(letter(i))),
      ...Array.from({ length: 8 }, (_, i) => outgoing(ramble(50 + i))),
    ]
    expect(findTemplates(all.toReversed()).templates).toEqual(findTemplates(all).templates)
  })
})

test('30,000 texts, a third of them one letter, are grouped in about a second', () => {
  const prints = Array.from({ length: 8 }, (_, i) => printOf(letter(i)))
  const all = Array.from({ length: 30_000 }, (_, i): Outgoing => {
    const print = i % 3 === 0 ? prints[i % 8]! : printOf(ramble(i))
    return { key: `k${i}`, people: [`p${i}`], at: i, form: 'message', chars: 200, print }
  })
  const from = cpuTime()
  const { templates } = findTemplates(all)
  expect(cpuTime() - from).toBeLessThan(12_000)
  expect(templates[0]!.keys).toHaveLength(10_000)
})
