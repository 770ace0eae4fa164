import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'Weeks', to: '/time', params: {} },
  { name: 'Today', to: '/time/$date', params: { date: 'today' } },
  { name: 'Rules', to: '/time/rules', params: {} },
] as const

/** The pages of Time; `today` where the address names the day by its date. */
export function TimeTabs({ today = false }: { today?: boolean }) {
  const tabs = TABS.map(tab => (tab.to === '/time/$date' ? { ...tab, isHere: today } : tab))
  return <Tabs place="Time" tabs={tabs} />
}
