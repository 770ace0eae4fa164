import { STEPS } from './step-names.ts'
import type { StepName } from './step-names.ts'

/** Where in the wizard somebody is, and the job that the step follows. */
export type ConnectSearch = { step?: StepName; job?: string }

/** Reads the address of the wizard; what it does not know is left out. */
export function readConnectSearch(search: Record<string, unknown>): ConnectSearch {
  const step = STEPS.find(one => one === search['step'])
  return { ...(step ? { step } : {}), ...(typeof search['job'] === 'string' ? { job: search['job'] } : {}) }
}
