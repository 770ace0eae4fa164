import { expect, test } from 'vitest'
import { askedOf } from './asked-of.ts'

test.each([
  ['practice.session cannot take "skills": none is named.', 'skills', 'Skills: none is named.'],
  ['targets.set cannot take "needs.0.skill": it is empty.', 'needs', 'Skill: it is empty.'],
  [
    'mentorships.start cannot take "iGive": it has more than 2000 characters.',
    'iGive',
    'I give: it has more than 2000 characters.',
  ],
  ['talks.keep cannot take this input: unrecognized key.', null, 'Unrecognized key.'],
  ['It would end before it begins; give a later day.', null, 'It would end before it begins; give a later day.'],
])('%s', (message, field, says) => {
  expect(askedOf(message)).toEqual({ field, says })
})
