import { Tabs } from '../shell/tabs.tsx'

const TABS = [
  { name: 'Board', to: '/work' },
  { name: 'Projects', to: '/work/projects' },
  { name: 'Contributions', to: '/work/contributions' },
  { name: 'Results', to: '/work/results' },
  { name: 'Expectations', to: '/work/expectations' },
  { name: 'Pieces', to: '/work/pieces' },
  { name: 'CV', to: '/work/cv' },
  { name: 'Portfolio', to: '/work/portfolio' },
] as const

/** The pages of Work, each at its own address. */
export function WorkTabs() {
  return <Tabs place="Work" tabs={TABS} />
}
