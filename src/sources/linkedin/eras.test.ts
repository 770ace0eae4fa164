import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMade } from '../../../tests/faults/read-made.ts'
import type { Told } from '../../../tests/faults/read-made.ts'

const ROOT = join(process.env['GROUNDWORK_DATA'] ?? '../shared/data', 'formats/linkedin/org-signal-eras')
const absent = !existsSync(ROOT)
if (absent) process.stderr.write(`the LinkedIn eras are not at ${ROOT}; their test is skipped\n`)

async function readEra(part: string, settings = {}): Promise<Told> {
  const folder = readdirSync(ROOT).find(name => name.includes(part)) ?? ''
  const files = readdirSync(join(ROOT, folder)).filter(name => statSync(join(ROOT, folder, name)).isFile())
  return readMade(Object.fromEntries(files.map(name => [name, readFileSync(join(ROOT, folder, name))])), settings)
}

function counted(told: Told): unknown {
  return Object.fromEntries(
    Object.entries(told.files).map(([name, { kept, skipped, failed }]) => [name, [kept, skipped, failed]]),
  )
}

it('finds its data under CI', () => {
  expect(absent && process.env['CI'] === 'true').toBe(false)
})

describe.skipIf(absent)('every row of the eras is accounted for: kept, skipped, failed', () => {
  it('to mid-2021: no preamble, no addresses', async () => {
    const told = await readEra('2021')
    expect(counted(told)).toEqual({
      'Connections.csv': [3, 0, 0],
      'Invitations.csv': [2, 0, 0],
      'Profile.csv': [1, 0, 0],
      'messages.csv': [5, 0, 0],
    })
    expect(told.of('message').map(one => one.people.map(({ direction, weight }) => [direction, weight]))).toEqual([
      [['in', 1]],
      [['out', 1]],
      [
        ['in', 0.5],
        ['none', 0],
      ],
      [
        ['in', 0.5],
        ['none', 0],
      ],
      [],
    ])
  })

  it('2022: a preamble, hidden members, names with commas', async () => {
    const told = await readEra('2022')
    expect(counted(told)).toEqual({
      'Connections.csv': [3, 2, 0],
      'Endorsement_Received_Info.csv': [1, 0, 0],
      'Invitations.csv': [1, 0, 0],
      'Profile.csv': [1, 0, 0],
      'messages.csv': [4, 0, 0],
    })
    const people = told.of('message').map(one => one.people.length)
    expect(people).toEqual([2, 2, 2, 1])
  })

  it('2023: addresses everywhere, an advertisement, the assistant', async () => {
    const told = await readEra('2023')
    expect(counted(told)).toEqual({
      'Connections.csv': [3, 1, 0],
      'Endorsement_Received_Info.csv': [1, 0, 0],
      'Invitations.csv': [2, 0, 0],
      'Profile.csv': [1, 0, 0],
      'guide_messages.csv': [0, 0, 0],
      'messages.csv': [6, 1, 0],
    })
    for (const message of told.of('message'))
      for (const { who } of message.people) expect(who.keys[0]?.kind).toBe('url')
  })

  it('keeps nobody’s words where told so, and never others’ by default', async () => {
    for (const era of ['2021', '2022', '2023']) {
      const none = await readEra(era, { keepText: 'none' })
      expect(none.of('message').filter(one => one.detail.text !== undefined)).toEqual([])
      const own = await readEra(era)
      const others = own.of('message').filter(one => one.people[0]?.direction !== 'out')
      expect(others.filter(one => one.detail.text !== undefined)).toEqual([])
    }
  })

  it('gives a person who is in two eras the same connection', async () => {
    const [first, second] = [await readEra('2021'), await readEra('2022')]
    const keys = new Set(first.of('connection').map(one => one.key))
    expect(second.of('connection').filter(one => keys.has(one.key))).toHaveLength(1)
  })
})
