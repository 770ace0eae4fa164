import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'Imports', to: '/data' },
  { name: 'Sources', to: '/data/sources' },
  { name: 'History', to: '/data/history' },
  { name: 'Backup and export', to: '/data/safety' },
  { name: 'Your addresses', to: '/data/addresses' },
  { name: 'What leaves this machine', to: '/data/leaves' },
  { name: 'Settings', to: '/data/settings' },
] as const

/** The pages of Data, each at its own address. */
export function DataTabs() {
  return <Tabs place="Data" tabs={TABS} />
}
