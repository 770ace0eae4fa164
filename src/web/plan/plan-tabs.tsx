import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'This week', to: '/plan' },
  { name: 'Review', to: '/plan/review' },
  { name: 'Strategy', to: '/plan/strategy' },
  { name: 'Quarter', to: '/plan/quarter' },
  { name: 'Experiment', to: '/plan/experiment' },
] as const

/** The pages of Plan, each at its own address. */
export function PlanTabs() {
  return <Tabs place="Plan" tabs={TABS} />
}
