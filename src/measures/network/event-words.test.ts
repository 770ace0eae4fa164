import { expect, test } from 'vitest'
import { isEventTitle } from './event-words.ts'

test.each([
  'Health Data Forum',
  'Oslo Developer Meetup',
  'Utrecht Data Evenings',
  'Women in Data Breakfast',
  'Rotterdam Startup Mixer',
  'PyCon 2024',
  'KubeCon Europe',
  'Jahreskonferenz: Konferenz Pflege',
  'Conférence sur le travail',
  'vrijmibo / borrel met alumni',
  'Webinar: pensions',
  'Career fair at the university',
])('%s is an event', title => {
  expect(isEventTitle(title)).toBe(true)
})

test.each([
  'Lunch Ana',
  'Planning',
  'Stand-up',
  'Focus',
  'Vakantie',
  'Pairing with Bo',
  'Review of the icon set',
  'Dentist',
  'Beacon sync',
  'Second round',
  'Performance review',
  '',
])('%s is none', title => {
  expect(isEventTitle(title)).toBe(false)
})
