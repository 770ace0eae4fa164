import type { Finding } from '../model/finding.ts'

/** What one finding says whatever its reading: which measures it rests on, what was not seen, what to do next. */
export type FindingFrame = Omit<Finding, 'claim' | 'detail' | 'reading' | 'weight' | 'measured' | 'why'>
