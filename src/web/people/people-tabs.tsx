import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'List', to: '/people' },
  { name: 'Circle', to: '/people/circle' },
  { name: 'Variety', to: '/people/variety' },
] as const

/** The same people three times: as a list, as a picture of who knows whom, and by what they are. */
export function PeopleTabs() {
  return <Tabs place="People" tabs={TABS} />
}
