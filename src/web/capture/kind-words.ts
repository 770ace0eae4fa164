import type { Reading } from '../api/work.ts'

export const KIND_WORDS: Readonly<Record<Reading['kind'], string>> = {
  contact: 'contact with somebody',
  hours: 'hours',
  event: 'an event',
  introduction: 'an introduction',
  talk: 'a talk of yours',
  course: 'a course finished',
  certificate: 'a certificate',
  piece: 'something published',
  promise: 'a promise',
  idea: 'an idea to publish',
  opportunity: 'an opportunity',
  result: 'a result',
  expectation: 'an expectation',
  note: 'a note',
}
