import type { Lever } from '../../model/lever.ts'
import type { Measured } from '../../model/measured.ts'

export type Range = { value: number; low: number; high: number }
export type Week = {
  week: string
  hours: Partial<Record<Lever, Range>>
  untold: number
  total: number
  focus: { blocks: number; hours: number } | null
  meetings: Record<string, number>
}
export type Budget = { lever: Lever; floor: number | null; ceiling: number | null; commitment: number | null }
export type Weeks = {
  zone: string
  asOf: number | null
  weeks: Week[]
  budgets: Budget[]
  perPerson: { id: string; name: string; hours: Measured }[]
  seen: string[]
  notSeen: string[]
  measures: {
    networkingHours: Measured
    skillHours: Measured
    fragmentation: Measured
    focusShare: Measured
    selfPromotion: Measured
    coverage: Measured
  }
}
export type DayEntry = {
  id: string
  from: number
  until: number
  minutes: number
  lever: Lever | null
  confidence: number
  because: string
  source: string
  channel: string | null
  says: string
  people: { id: string; name: string }[]
  corrected: boolean
}
export type Day = { date: string; zone: string; entries: DayEntry[] }
export type When = {
  words?: string[]
  domain?: string
  channel?: string
  people?: 'alone' | 'one' | 'few' | 'many'
  calendar?: string
}
export type Rule = {
  id: string
  says: string
  when: When
  lever: Lever | null
  confidence: number
  matched: number
  from: 'built-in' | 'yours' | 'learned'
  on: boolean
}
