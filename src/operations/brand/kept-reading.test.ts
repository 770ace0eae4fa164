import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOW, openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { HOUR } from '../../model/instant.ts'
import { callOperation } from '../call.ts'
import { contributionsAdd } from '../contributions/roles.ts'
import { historyList, historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { projectsAdd, projectsChange } from '../projects/write.ts'
import { skillsList } from '../skills/list.ts'
import { skillsAdd, skillsEvidence, skillsRate } from '../skills/write.ts'
import { workBoard } from '../work/board.ts'
import { cvChoose, cvRead } from './cv.ts'
import { siteRead } from './site.ts'

// What was read before is kept, and only what changed is read again: the answers must be those of a world that has just begun.
type Step = { readonly what: keyof typeof STEPS; readonly a: number; readonly b: number }

const SKILLS = ['Negotiation', 'SQL', 'Typesetting', 'Danish']
const skill = (a: number): string => SKILLS[a % SKILLS.length] ?? ''
const day = (b: number): number => Date.UTC(2025, b % 12, 1 + (b % 27))
const FORMS = ['course', 'certificate', 'project', 'piece', 'talk'] as const

const STEPS = {
  evidence: (a: number, b: number) => [
    skillsEvidence,
    { form: FORMS[b % FORMS.length], title: `Work ${a % 2}`, skills: [skill(a), skill(b)], at: day(b) },
  ],
  rate: (a: number, b: number) => [skillsRate, { skill: skill(a), level: b % 8, by: b % 2 === 0 ? 'self' : 'other' }],
  skill: (a: number) => [skillsAdd, { name: skill(a) }],
  project: (a: number, b: number) => [
    projectsAdd,
    { title: `Work ${a % 2}`, summary: `Much ${skill(b)} in it`, since: '2024-02-03', skills: [skill(a)] },
  ],
  renamed: (a: number, b: number) => [projectsChange, { id: `work${a % 2}`, role: `Part ${b % 3}` }],
  role: (a: number, b: number) => [
    contributionsAdd,
    { role: `Helper ${a % 2}`, organisation: 'Harbour', since: `2023-0${1 + (b % 9)}-01` },
  ],
  hidden: (a: number, b: number) => [cvChoose, { line: `Work ${a % 2}`, show: b % 2 === 0 ? 'no' : 'yes' }],
} as const satisfies Record<string, (a: number, b: number) => readonly [unknown, unknown]>

const nat = fc.nat({ max: 40 })
const aStep: fc.Arbitrary<Step | 'undo'> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constantFrom(...(Object.keys(STEPS) as Step['what'][])), a: nat, b: nat }),
  },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
)

/** Something of each, so that there is something to change. */
const BEGUN: readonly Step[] = [
  { what: 'project', a: 0, b: 3 },
  { what: 'evidence', a: 1, b: 0 },
  { what: 'role', a: 0, b: 2 },
  { what: 'skill', a: 2, b: 0 },
]

const call = (world: World, entry: unknown, input: unknown) => callOperation(entry as Operation, world, input)

async function take(world: World, step: Step | 'undo'): Promise<void> {
  if (step === 'undo') {
    const { rows } = (await call(world, historyList, {})) as { rows: { id: string; undone: boolean }[] }
    const last = rows.find(({ undone }) => !undone)
    if (last !== undefined) await call(world, historyUndo, { id: last.id })
    return
  }
  const [entry, input] = STEPS[step.what](step.a, step.b)
  // a project or line that is not there yet, or that two lines could be
  await call(world, entry, input).catch(({ code }) => expect(['E_NOT_FOUND', 'E_AMBIGUOUS']).toContain(code))
}

/** At one moment, so that only what is kept can tell two worlds apart. */
async function answers(living: World): Promise<unknown[]> {
  const world: World = { ...living, now: () => NOW + HOUR }
  return [
    await call(world, cvRead, { all: true }),
    await call(world, siteRead, { only: 'all' }),
    await call(world, skillsList, { offset: 0, limit: 100, sort: 'name' }),
    await call(world, workBoard, { offset: 0, limit: 100 }),
  ]
}

test('answers after any changes are those of a world that has just begun', async () => {
  const series = fc.array(fc.array(aStep, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(series, async parts => {
      const home = scratch()
      const world = await openScratchWorld(home)
      try {
        for (const part of [BEGUN, ...parts]) {
          for (const step of part) await take(world, step)
          const kept = await answers(world)
          const fresh = await openScratchWorld(home)
          try {
            expect(kept).toEqual(await answers(fresh))
          } finally {
            await fresh.close()
          }
        }
      } finally {
        await world.close()
      }
    }),
    { numRuns: 6, seed: 5 },
  )
}, 60_000)
