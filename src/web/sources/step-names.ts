/** The steps of connecting an account, in order. */
export const STEPS = ['kind', 'server', 'test', 'choose', 'often', 'run'] as const
export type StepName = (typeof STEPS)[number]

export const STEP_WORDS: Readonly<Record<StepName, string>> = {
  kind: 'What it is',
  server: 'Address',
  test: 'Test',
  choose: 'Choose',
  often: 'How often',
  run: 'First time',
}
