import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld, scratch, smallLife } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { importsRun } from '../imports.ts'
import type { Operation } from '../operation.ts'
import { skillsRate } from './write.ts'
import { readSkills } from './skill-book.ts'

// One made-up person's archive, résumé, log and feeds: a skill must get evidence from every kind of fact they hold. What a
// profile and a résumé both list is one claim, not two.
const RESUME = {
  basics: { name: 'Mara Quell' },
  work: [
    { name: 'Tidewater', position: 'Analyst', startDate: '2014', endDate: '2015', highlights: ['Reports in SQL'] },
  ],
  education: [{ institution: 'Evening school', area: 'Statistics', studyType: 'Certificate', endDate: '2016' }],
  certificates: [{ name: 'Tableau Desktop Specialist', date: '2019-05-01', issuer: 'Stratus Institute' }],
  projects: [{ name: 'Tide tables', keywords: ['Negotiation'], startDate: '2020-01' }],
  skills: [{ name: 'Typesetting', level: 'Advanced' }],
}

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  const { file } = smallLife()
  const log = join(scratch(), 'gristmill.gitlog')
  copyFileSync(file('git.log'), log)
  const own = join(scratch(), 'own.json')
  writeFileSync(own, JSON.stringify(RESUME))
  await call(importsRun, { files: [...['linkedin.zip', 'feed.xml'].map(file), log] })
  await call(importsRun, { files: [own], answers: { 'resume:own.json': 'mine' } })
  for (const by of ['self', 'other', 'rubric', 'test']) await call(skillsRate, { skill: 'SQL', level: 4, by })
}, 120_000)
afterAll(() => world.close())

const call = (entry: unknown, input: unknown) => callOperation(entry as Operation, world, input)

test.each([
  ['position', 'resume'],
  ['education', 'resume'],
  ['certificate', 'resume'],
  ['claim', 'linkedin'],
  ['claim', 'resume'],
  ['endorsement', 'linkedin'],
  ['course', 'linkedin'],
  ['language', 'linkedin'],
  ['project', 'resume'],
  ['piece', 'feed'],
  ['commit', 'git'],
  ['self-broad', 'hand'],
  ['other', 'hand'],
  ['rubric', 'hand'],
  ['test', 'hand'],
])('%s from %s', async (form, source) => {
  const { skills } = await readSkills(world)
  const found = [...skills.values()].flatMap(({ evidence }) =>
    evidence.filter(one => one.form === form && one.source === source),
  )
  expect(found.map(({ skill, says }) => `${skill}: ${says}`)).not.toEqual([])
})

test('commits in a language are evidence of that language, by days', async () => {
  const { skills } = await readSkills(world)
  const commits = [...skills.values()].filter(({ evidence }) => evidence.some(({ form }) => form === 'commit'))
  expect(commits.length).toBeGreaterThan(0)
  for (const { kind, verified } of commits)
    expect([kind, verified]).toEqual([expect.stringMatching(/tool|skill/), true])
})
