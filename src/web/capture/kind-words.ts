import type { Reading } from '../api/work.ts'

export const KIND_WORDS: Readonly<Record<Reading['kind'], string>> = {
  contact: 'contact with somebody',
  hours: 'hours',
  event: 'an event you went to',
  introduction: 'an introduction',
  talk: 'a talk of yours',
  promise: 'a promise',
  note: 'a note',
}
