import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'Skills', to: '/growth' },
  { name: 'Roles', to: '/growth/targets' },
  { name: 'Adverts', to: '/growth/adverts' },
  { name: 'Practice', to: '/growth/practice' },
  { name: 'Cards', to: '/growth/cards' },
  { name: 'Mentors', to: '/growth/mentors' },
] as const

/** The pages of Growth. */
export function GrowthTabs() {
  return <Tabs place="Growth" tabs={TABS} />
}
