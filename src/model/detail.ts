import type { z } from 'zod'
import { CAREER } from './detail-career.ts'
import { CONTACT } from './detail-contact.ts'
import { HAND } from './detail-hand.ts'
import { MENTORSHIP } from './detail-mentorship.ts'
import { PRACTICE } from './detail-practice.ts'
import { WORK } from './detail-work.ts'

/** What each kind of observation says, as strict schemas. One line a kind; the six files group them by what they are about. */
export const DETAILS = { ...CONTACT, ...CAREER, ...WORK, ...HAND, ...PRACTICE, ...MENTORSHIP }

export type DetailOf<K extends keyof typeof DETAILS> = z.infer<(typeof DETAILS)[K]>
