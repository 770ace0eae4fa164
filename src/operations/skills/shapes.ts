import { z } from 'zod'
import { EVIDENCE_FORMS } from '../../measures/skill/evidence-form.ts'
import { SKILL_KINDS } from '../../measures/skill/skill-kind.ts'
import { CARD_STATES, GRADES } from '../../levers/skill/card-memory.ts'
import { Measured, Reason } from '../../model/measured.ts'

/** What the skill operations take and give. Levels run from 0 to 7 (O*NET's scale); moments are milliseconds since 1970. */

export const SkillKind = z.enum(SKILL_KINDS)
export type SkillKind = z.infer<typeof SkillKind>

export const EvidenceForm = z.enum(EVIDENCE_FORMS)
export type EvidenceForm = z.infer<typeof EvidenceForm>

/** How fresh a skill is: the share of what training added that is likely still there. Unknown where no use was seen. */
export const Fading = z.strictObject({
  lastUsed: z.number().nullable(),
  /** 0 to 1, with its 80 % range */
  kept: Measured,
  /** true where a refresher is worth planning: less than 0.7 is likely kept */
  due: z.boolean(),
  /** when it will be due if it is not used; null where no use was seen */
  dueAt: z.number().nullable(),
  says: z.string(),
})
export type Fading = z.infer<typeof Fading>

export const SkillRow = z.strictObject({
  /** the name in lower case without accents: what every other operation takes */
  id: z.string(),
  name: z.string(),
  kind: SkillKind,
  /** 0 to 7 with its 90 % range, faded to today; unknown where no fact speaks of it */
  level: Measured,
  /** facts behind it */
  evidence: z.number().int(),
  /** false where only the user says so */
  verified: z.boolean(),
  lastUsed: z.number().nullable(),
  kept: z.number().nullable(),
  due: z.boolean(),
  /** targets that ask for it, by title */
  targets: z.array(z.string()),
})
export type SkillRow = z.infer<typeof SkillRow>

export const SkillPage = z.strictObject({ rows: z.array(SkillRow), total: z.number().int(), asOf: z.number() })
export type SkillPage = z.infer<typeof SkillPage>

/** Evidence of one form, counted together because facts of one form err alike. */
export const EvidenceGroup = z.strictObject({
  form: EvidenceForm,
  /** the form in words */
  name: z.string(),
  /** how far one piece of it is off alone, as a standard deviation in levels */
  off: z.number(),
  n: z.number().int(),
  /** what this evidence alone says */
  level: z.number(),
  /** how far all of it together is off */
  spread: z.number(),
  /** levels by which it moves the number from where it would stand without it */
  effect: z.number(),
  items: z.array(
    z.strictObject({
      observation: z.string(),
      at: z.number().nullable(),
      says: z.string(),
      source: z.string(),
      /** the import that brought it; what was written by hand is one of its own, and is taken back by it */
      import: z.string().nullable(),
    }),
  ),
})
export type EvidenceGroup = z.infer<typeof EvidenceGroup>

export const Anchor = z.strictObject({ level: z.number(), says: z.string() })
export type Anchor = z.infer<typeof Anchor>

/** One way to know more, and what it would do to the range. */
export const NextEvidence = z.strictObject({
  skill: z.string(),
  name: z.string(),
  form: EvidenceForm,
  does: z.string(),
  minutes: z.number().int(),
  why: z.string(),
  /** standard deviation in levels before and after */
  before: z.number(),
  after: z.number(),
})
export type NextEvidence = z.infer<typeof NextEvidence>

export const SkillShow = z.strictObject({
  skill: SkillRow,
  /** before fading */
  best: Measured,
  prior: z.strictObject({ level: z.number(), spread: z.number(), says: z.string() }),
  groups: z.array(EvidenceGroup),
  fading: Fading,
  /** what levels mean, for the self-rating */
  anchors: z.array(Anchor),
  next: z.array(NextEvidence),
  plans: z.array(z.strictObject({ id: z.string(), goal: z.string() })),
})
export type SkillShow = z.infer<typeof SkillShow>

export const TargetNeed = z.strictObject({
  skill: z.string().trim().min(1).max(200),
  /** 0 to 7 */
  level: z.number().min(0).max(7),
  /** 1 (little) to 5 (extremely) */
  importance: z.number().min(1).max(5).default(4),
})
export type TargetNeed = z.infer<typeof TargetNeed>

export const TargetFound = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** the title that was found */
  title: z.string(),
  /** preparation, 1 to 5 */
  zone: z.number().nullable(),
  /** false: O*NET has not rated its skills; the nearest rated occupations stand in for it */
  rated: z.boolean(),
})
export type TargetFound = z.infer<typeof TargetFound>

export const Target = z.strictObject({
  id: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  since: z.number(),
  /** what the user added to what it asks, or all of it for a role of their own */
  needs: z.array(TargetNeed),
  gap: Measured,
  readiness: Measured,
})
export type Target = z.infer<typeof Target>

/** One skill of a target: what it asks, what the user has, as paired intervals. */
export const GapRow = z.strictObject({
  skill: z.string(),
  name: z.string(),
  kind: SkillKind,
  need: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }),
  have: Measured,
  /** 0 to 1 */
  weight: z.number(),
  /** expected levels short */
  gap: z.number(),
  /** probability of being ready */
  ready: z.number(),
})
export type GapRow = z.infer<typeof GapRow>

export const NextSkill = z.strictObject({
  skill: z.string(),
  name: z.string(),
  why: z.string(),
  /** rough, our judgement: from the level one has to the level needed */
  hours: z.number(),
  from: z.number(),
  to: z.number(),
  /** part of the whole gap that it would close, 0 to 1 */
  closes: z.number(),
})
export type NextSkill = z.infer<typeof NextSkill>

export const TechnologyRow = z.strictObject({
  skill: z.string(),
  name: z.string(),
  category: z.string(),
  hot: z.boolean(),
  inDemand: z.boolean(),
  /** unknown: not seen in what was imported, which is not the same as not there */
  have: Measured,
})
export type TechnologyRow = z.infer<typeof TechnologyRow>

export const GapPage = z.strictObject({
  /** null where no role is aimed at yet; `because` then says how to choose one */
  target: Target.nullable(),
  description: z.string().nullable(),
  asOf: z.number(),
  rows: z.array(GapRow),
  technologies: z.array(TechnologyRow),
  nextSkills: z.array(NextSkill),
  nextEvidence: z.array(NextEvidence),
  because: z.array(Reason),
  source: z.string(),
})
export type GapPage = z.infer<typeof GapPage>

export const OccupationRank = z.strictObject({
  code: z.string(),
  title: z.string(),
  zone: z.number().nullable(),
  /** typical distance between what it asks and what the user has, in levels; the list is in this order */
  distance: z.number(),
  gap: z.number(),
  readiness: z.number(),
})
export type OccupationRank = z.infer<typeof OccupationRank>

export const Milestone = z.strictObject({
  /** one step has one id in all plans, so that it is done once for all of them */
  id: z.string(),
  says: z.string(),
  level: z.number().nullable(),
  hours: z.number().nullable(),
  doneAt: z.number().nullable(),
})
export type Milestone = z.infer<typeof Milestone>

export const Session = z.strictObject({
  /** the observation's id */
  id: z.string(),
  at: z.number(),
  minutes: z.number(),
  skill: z.string(),
  goal: z.string().nullable(),
  feedback: z.string().nullable(),
  reflection: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

export const Plan = z.strictObject({
  id: z.string(),
  skill: z.string(),
  name: z.string(),
  goal: z.string(),
  by: z.number().nullable(),
  /** days from one session to the next, and minutes of one */
  every: z.number(),
  minutes: z.number(),
  milestones: z.array(Milestone),
  /** share of the milestones done */
  progress: z.number(),
  hours: z.number(),
  sessions: z.array(Session),
})
export type Plan = z.infer<typeof Plan>

/** A session that is due: practice for a plan, or a refresher of a skill that fades. */
export const DueSession = z.strictObject({
  skill: z.string(),
  name: z.string(),
  form: z.enum(['plan', 'refresher']),
  at: z.number(),
  minutes: z.number().int(),
  goal: z.string(),
  why: z.string(),
})
export type DueSession = z.infer<typeof DueSession>

export const PracticePage = z.strictObject({
  asOf: z.number(),
  due: z.array(DueSession),
  coming: z.array(DueSession),
  plans: z.array(Plan),
  /** hours of practice written down, each once, whatever number of plans they serve */
  hours: z.number(),
  cardsDue: z.number().int(),
})
export type PracticePage = z.infer<typeof PracticePage>

export const Grade = z.enum(GRADES)
export type Grade = z.infer<typeof Grade>

export const CardRow = z.strictObject({
  id: z.string(),
  decks: z.array(z.string()),
  front: z.string(),
  back: z.string(),
  tags: z.array(z.string()),
  state: z.enum(CARD_STATES),
  due: z.number(),
  reviews: z.number().int(),
  /** probability of remembering it now; null before the first review */
  recall: z.number().nullable(),
})
export type CardRow = z.infer<typeof CardRow>

export const DeckRow = z.strictObject({
  deck: z.string(),
  cards: z.number().int(),
  fresh: z.number().int(),
  due: z.number().int(),
})
export type DeckRow = z.infer<typeof DeckRow>

export const DuePage = z.strictObject({
  asOf: z.number(),
  due: z.number().int(),
  fresh: z.number().int(),
  decks: z.array(DeckRow),
  cards: z.array(
    CardRow.extend({
      /** when it would come back after each answer */
      next: z.strictObject({ again: z.number(), hard: z.number(), good: z.number(), easy: z.number() }),
    }),
  ),
})
export type DuePage = z.infer<typeof DuePage>
