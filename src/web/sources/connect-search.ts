import { STEPS } from './step-names.ts'
import type { StepName } from './step-names.ts'

/** Where in the wizard somebody is, the job that the step follows, and the account once it is added. */
export type ConnectSearch = { step?: StepName; job?: string; account?: string }

/** Reads the address of the wizard; what it does not know is left out. */
export function readConnectSearch(search: Record<string, unknown>): ConnectSearch {
  const step = STEPS.find(one => one === search['step'])
  const { job, account } = search
  return {
    ...(step ? { step } : {}),
    ...(typeof job === 'string' ? { job } : {}),
    ...(typeof account === 'string' ? { account } : {}),
  }
}
