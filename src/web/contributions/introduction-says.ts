import type { IntroductionRow } from '../api/work.ts'

export type Came = NonNullable<IntroductionRow['outcome']>['came']

export const CAME_WORDS: Readonly<Record<Came, string>> = {
  nothing: 'nothing',
  'they met': 'they met',
  work: 'work together',
  help: 'help',
  other: 'something else',
}
