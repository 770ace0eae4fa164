import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readCircleSearch } from '../circle/circle-search.ts'
import { readAdvertsSearch } from '../adverts/adverts-search.ts'
import { readSkillsSearch, readTargetsSearch, readCardsSearch } from '../growth/growth-search.ts'
import { readCvSearch, readPiecesSearch } from '../brand/pieces-search.ts'
import { readMentorsSearch } from '../mentors/mentors-search.ts'
import { readPeopleSearch } from '../people/people-search.ts'
import { readConnectSearch } from '../sources/connect-search.ts'
import { readTimeSearch } from '../time/time-search.ts'
import { readWorkSearch } from '../work/work-search.ts'
import { Crash, NotFound } from './crash.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const under = <P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const

/** One line a page; each page's code is loaded when it is first opened. */
const routes = [
  createRoute({ ...under('/'), component: lazyRouteComponent(() => import('../check/check-page.tsx'), 'CheckPage') }),
  createRoute({
    ...under('/people'),
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...under('/people/duplicates'),
    component: lazyRouteComponent(() => import('../people/duplicates-page.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    ...under('/people/circle'),
    validateSearch: readCircleSearch,
    component: lazyRouteComponent(() => import('../circle/circle-page.tsx'), 'CirclePage'),
  }),
  createRoute({
    ...under('/people/variety'),
    component: lazyRouteComponent(() => import('../variety/variety-page.tsx'), 'VarietyPage'),
  }),
  createRoute({
    ...under('/people/$id'),
    component: lazyRouteComponent(() => import('../person/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    ...under('/growth/mentors'),
    validateSearch: readMentorsSearch,
    component: lazyRouteComponent(() => import('../mentors/mentors-page.tsx'), 'MentorsPage'),
  }),
  createRoute({
    ...under('/growth/mentors/$id'),
    component: lazyRouteComponent(() => import('../mentors/mentorship-page.tsx'), 'MentorshipPage'),
  }),
  createRoute({
    ...under('/time'),
    validateSearch: readTimeSearch,
    component: lazyRouteComponent(() => import('../time/time-page.tsx'), 'TimePage'),
  }),
  createRoute({
    ...under('/time/rules'),
    component: lazyRouteComponent(() => import('../time/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    ...under('/time/$date'),
    component: lazyRouteComponent(() => import('../time/day-page.tsx'), 'DayPage'),
  }),
  createRoute({
    ...under('/work'),
    validateSearch: readWorkSearch,
    component: lazyRouteComponent(() => import('../work/work-page.tsx'), 'WorkPage'),
  }),
  createRoute({
    ...under('/growth'),
    validateSearch: readSkillsSearch,
    component: lazyRouteComponent(() => import('../growth/skills-page.tsx'), 'SkillsPage'),
  }),
  createRoute({
    ...under('/growth/skills/$id'),
    component: lazyRouteComponent(() => import('../growth/skill-page.tsx'), 'SkillPage'),
  }),
  createRoute({
    ...under('/growth/targets'),
    validateSearch: readTargetsSearch,
    component: lazyRouteComponent(() => import('../growth/targets-page.tsx'), 'TargetsPage'),
  }),
  createRoute({
    ...under('/growth/adverts'),
    validateSearch: readAdvertsSearch,
    component: lazyRouteComponent(() => import('../adverts/adverts-page.tsx'), 'AdvertsPage'),
  }),
  createRoute({
    ...under('/growth/practice'),
    component: lazyRouteComponent(() => import('../growth/practice-page.tsx'), 'PracticePage'),
  }),
  createRoute({
    ...under('/growth/cards'),
    validateSearch: readCardsSearch,
    component: lazyRouteComponent(() => import('../growth/cards-page.tsx'), 'CardsPage'),
  }),
  createRoute({ ...under('/plan'), component: lazyRouteComponent(() => import('../plan/plan-page.tsx'), 'PlanPage') }),
  createRoute({
    ...under('/plan/review'),
    component: lazyRouteComponent(() => import('../plan/review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    ...under('/plan/strategy'),
    component: lazyRouteComponent(() => import('../plan/strategy-page.tsx'), 'StrategyPage'),
  }),
  createRoute({
    ...under('/plan/quarter'),
    validateSearch: readQuarterSearch,
    component: lazyRouteComponent(() => import('../plan/quarter-page.tsx'), 'QuarterPage'),
  }),
  createRoute({
    ...under('/plan/experiment'),
    component: lazyRouteComponent(() => import('../plan/experiment-page.tsx'), 'ExperimentPage'),
  }),
  createRoute({
    ...under('/work/results'),
    component: lazyRouteComponent(() => import('../results/results-page.tsx'), 'ResultsPage'),
  }),
  createRoute({
    ...under('/work/expectations'),
    component: lazyRouteComponent(() => import('../expectations/expectations-page.tsx'), 'ExpectationsPage'),
  }),
  createRoute({
    ...under('/work/pieces'),
    validateSearch: readPiecesSearch,
    component: lazyRouteComponent(() => import('../brand/pieces-page.tsx'), 'PiecesPage'),
  }),
  createRoute({
    ...under('/work/pieces/$id'),
    component: lazyRouteComponent(() => import('../brand/piece-page.tsx'), 'PiecePage'),
  }),
  createRoute({
    ...under('/work/cv'),
    validateSearch: readCvSearch,
    component: lazyRouteComponent(() => import('../brand/cv-page.tsx'), 'CvPage'),
  }),
  createRoute({
    ...under('/work/portfolio'),
    component: lazyRouteComponent(() => import('../brand/portfolio-page.tsx'), 'PortfolioPage'),
  }),
  createRoute({
    ...under('/work/contributions'),
    component: lazyRouteComponent(() => import('../contributions/contributions-page.tsx'), 'ContributionsPage'),
  }),
  createRoute({
    ...under('/work/projects'),
    component: lazyRouteComponent(() => import('../work/projects-page.tsx'), 'ProjectsPage'),
  }),
  createRoute({
    ...under('/work/projects/$id'),
    component: lazyRouteComponent(() => import('../work/project-page.tsx'), 'ProjectPage'),
  }),
  createRoute({
    ...under('/calibrate'),
    component: lazyRouteComponent(() => import('../calibrate/calibrate-page.tsx'), 'CalibratePage'),
  }),
  createRoute({
    ...under('/import'),
    validateSearch: (search: Record<string, unknown>): { job?: string } =>
      typeof search['job'] === 'string' ? { job: search['job'] } : {},
    component: lazyRouteComponent(() => import('../import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({ ...under('/data'), component: lazyRouteComponent(() => import('../data/data-page.tsx'), 'DataPage') }),
  createRoute({
    ...under('/data/imports/$id'),
    validateSearch: readLedgerSearch,
    component: lazyRouteComponent(() => import('../data/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    ...under('/data/sources'),
    component: lazyRouteComponent(() => import('../sources/sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    ...under('/data/sources/connect'),
    validateSearch: readConnectSearch,
    component: lazyRouteComponent(() => import('../sources/connect-page.tsx'), 'ConnectPage'),
  }),
  createRoute({
    ...under('/data/history'),
    component: lazyRouteComponent(() => import('../data/history-page.tsx'), 'HistoryPage'),
  }),
  createRoute({
    ...under('/data/safety'),
    component: lazyRouteComponent(() => import('../data/safety-page.tsx'), 'SafetyPage'),
  }),
  createRoute({
    ...under('/data/addresses'),
    component: lazyRouteComponent(() => import('../data/addresses-page.tsx'), 'AddressesPage'),
  }),
  createRoute({
    ...under('/method/$page'),
    component: lazyRouteComponent(() => import('../method/method-page.tsx'), 'MethodPage'),
  }),
  createRoute({
    ...under('/data/leaves'),
    component: lazyRouteComponent(() => import('../data/leaves-page.tsx'), 'LeavesPage'),
  }),
  createRoute({
    ...under('/data/settings'),
    component: lazyRouteComponent(() => import('../data/settings-page.tsx'), 'SettingsPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Crash,
})

export type LedgerSearch = { outcome?: 'skipped' | 'failed' | 'warned'; file?: string }

function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  const outcome = (['skipped', 'failed', 'warned'] as const).find(one => one === search['outcome'])
  return { ...(outcome ? { outcome } : {}), ...(typeof search['file'] === 'string' ? { file: search['file'] } : {}) }
}

/** Which quarter is shown; a word that is none is left out. */
function readQuarterSearch(search: Record<string, unknown>): { of?: string } {
  const { of } = search
  return typeof of === 'string' && /^\d{4}-Q[1-4]$/.test(of) ? { of } : {}
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router is typed by merging into its interface
  interface Register {
    router: typeof router
  }
}
