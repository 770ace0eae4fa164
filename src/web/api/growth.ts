import type { z } from 'zod'
import type * as cards from '../../operations/skills/cards.ts'
import type * as gap from '../../operations/skills/gap-page.ts'
import type * as list from '../../operations/skills/list.ts'
import type * as occupations from '../../operations/skills/occupations.ts'
import type * as practice from '../../operations/skills/practice.ts'
import type * as show from '../../operations/skills/show.ts'
import type * as targets from '../../operations/skills/targets.ts'
import type * as write from '../../operations/skills/write.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of Growth ask for; inputs and outputs are those of the table of operations. */
export type GrowthQueries = {
  'skills.list': Op<typeof list.skillsList>
  'skills.show': Op<typeof show.skillsShow>
  'targets.search': Op<typeof targets.targetsSearch>
  'targets.list': Op<typeof targets.targetsList>
  'targets.gap': Op<typeof gap.targetsGap>
  'occupations.rank': Op<typeof occupations.occupationsRank>
  'practice.list': Op<typeof practice.practiceList>
  'cards.due': Op<typeof cards.cardsDue>
  'cards.list': Op<typeof cards.cardsList>
}

export type GrowthChanges = {
  'skills.add': Op<typeof write.skillsAdd>
  'skills.rate': Op<typeof write.skillsRate>
  'skills.evidence': Op<typeof write.skillsEvidence>
  'targets.set': Op<typeof targets.targetsSet>
  'targets.remove': Op<typeof targets.targetsRemove>
  'practice.plan': Op<typeof practice.practicePlan>
  'practice.done': Op<typeof practice.practiceDone>
  'practice.remove': Op<typeof practice.practiceRemove>
  'practice.session': Op<typeof practice.practiceSession>
  'cards.import': Op<typeof cards.cardsImport>
  'cards.review': Op<typeof cards.cardsReview>
  'cards.takeback': Op<typeof cards.cardsTakeback>
}

export type SkillRow = GrowthQueries['skills.list']['output']['rows'][number]
export type SkillShown = GrowthQueries['skills.show']['output']
export type EvidenceGroup = SkillShown['groups'][number]
export type EvidenceItem = EvidenceGroup['items'][number]
export type NextEvidence = SkillShown['next'][number]
export type Gap = GrowthQueries['targets.gap']['output']
export type GapRow = Gap['rows'][number]
export type Technology = Gap['technologies'][number]
export type Target = GrowthQueries['targets.list']['output']['rows'][number]
export type Practice = GrowthQueries['practice.list']['output']
export type DueSession = Practice['due'][number]
export type Plan = Practice['plans'][number]
export type Due = GrowthQueries['cards.due']['output']
export type DueCard = Due['cards'][number]
export type Grade = GrowthChanges['cards.review']['input']['grade']
