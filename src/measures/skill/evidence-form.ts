/** The forms that evidence of a skill takes, the strongest of each kind of witness first. */
export const EVIDENCE_FORMS = [
  'test',
  'rubric',
  'certificate',
  'other',
  'language',
  'self-anchored',
  'commit',
  'project',
  'piece',
  'position',
  'course',
  'education',
  'hours',
  'self-broad',
  'claim',
  'endorsement',
] as const
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number]

export type FormRule = {
  /** how far one piece of it is off, as a standard deviation in levels */
  readonly spread: number
  /**
   * How the pieces of one form count together. `newest`: the last one said; `amount`: days, hours or years are summed and
   * read as one; `alike`: the mean, where half of each error is shared, because they come from one witness or one kind of test.
   */
  readonly together: 'newest' | 'amount' | 'alike'
  /** the level that a piece speaks for where it names none */
  readonly usual: number
  /** whether it shows the skill in use */
  readonly uses: boolean
  /** whether it is somebody's or something's word beside the user's own */
  readonly verifies: boolean
}

/** Spread of true skill among people of one role (MEASURES 6.2). */
export const PRIOR_SPREAD = 1.2

/**
 * How far evidence is off that correlates r with true skill: sigma * sqrt(1 / r^2 - 1).
 * @example spreadOfCorrelation(0.5) // 2.078
 */
export function spreadOfCorrelation(r: number): number {
  return PRIOR_SPREAD * Math.sqrt(1 / (r * r) - 1)
}

/**
 * Self-ratings by the correlations that meta-analyses found (.29 broad, about .5 against concrete anchors, .63 at best);
 * others', rubric, certificate and test as MEASURES 6.2 proposes. The correlations of the rest are our judgement.
 */
export const FORM_RULES: Readonly<Record<EvidenceForm, FormRule>> = {
  test: { spread: 0.5, together: 'alike', usual: 3, uses: true, verifies: true },
  rubric: { spread: 0.8, together: 'alike', usual: 3, uses: true, verifies: true },
  certificate: { spread: 0.7, together: 'alike', usual: 3.5, uses: true, verifies: true },
  other: { spread: 1.2, together: 'alike', usual: 3, uses: false, verifies: true },
  language: { spread: spreadOfCorrelation(0.63), together: 'newest', usual: 3, uses: false, verifies: false },
  'self-anchored': { spread: spreadOfCorrelation(0.5), together: 'newest', usual: 3, uses: false, verifies: false },
  commit: { spread: spreadOfCorrelation(0.5), together: 'amount', usual: 3, uses: true, verifies: true },
  project: { spread: spreadOfCorrelation(0.45), together: 'alike', usual: 3.5, uses: true, verifies: true },
  piece: { spread: spreadOfCorrelation(0.45), together: 'alike', usual: 3.5, uses: true, verifies: true },
  position: { spread: spreadOfCorrelation(0.4), together: 'amount', usual: 3, uses: true, verifies: true },
  course: { spread: spreadOfCorrelation(0.35), together: 'alike', usual: 3, uses: true, verifies: true },
  education: { spread: spreadOfCorrelation(0.35), together: 'alike', usual: 3.5, uses: true, verifies: true },
  hours: { spread: spreadOfCorrelation(0.35), together: 'amount', usual: 2, uses: true, verifies: false },
  'self-broad': { spread: spreadOfCorrelation(0.29), together: 'newest', usual: 3, uses: false, verifies: false },
  claim: { spread: spreadOfCorrelation(0.29), together: 'newest', usual: 3, uses: false, verifies: false },
  // a click by somebody who need not have seen the work: r = .05, a four-hundredth of the way
  endorsement: { spread: spreadOfCorrelation(0.05), together: 'newest', usual: 4, uses: false, verifies: false },
}

/** A certificate that does not say its level leaves that open by one level more. */
export const UNSAID_LEVEL_SPREAD = 1
