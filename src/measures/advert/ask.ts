import type { SkillKind } from '../skill/skill-kind.ts'

/** How an advertisement wishes for something: it asks for it, would like it, or only shows that the work needs it. */
export const WISHES = ['must', 'plain', 'nice'] as const
export type Wish = (typeof WISHES)[number]

export const ASK_KINDS = ['skill', 'language', 'certificate', 'degree', 'years'] as const
export type AskKind = (typeof ASK_KINDS)[number]

/** The words of the advertisement that say so; places are of the text as given. */
export type Quote = { readonly from: number; readonly to: number; readonly text: string }

/** One thing that an advertisement asks. */
export type Ask = {
  readonly kind: AskKind
  /** the skill's key (skill-key.ts); of other kinds a key of the same form */
  readonly key: string
  readonly name: string
  readonly skillKind: SkillKind
  readonly wish: Wish
  /** 0 to 7, and how far off that may be: from words like "expert" or years, else the usual level of work done alone */
  readonly level: number
  readonly spread: number
  /** years of it asked; null where none are named */
  readonly years: number | null
  /** degrees: 1 school, 2 training or associate, 3 bachelor, 4 master, 5 doctor; null for other kinds */
  readonly degree: number | null
  /** 0.5 to 1: what few occupations speak of tells more than what all do */
  readonly rarity: number
  /** shared by those of which one would do ("Tableau or Power BI"); null where it stands for itself */
  readonly choice: string | null
  /** found as a name that is known, or only by the words around it */
  readonly known: boolean
  readonly quotes: readonly Quote[]
}
