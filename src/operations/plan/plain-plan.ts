import { timeSays } from '../skills/plain-words.ts'
import type { PlanPage, WhatIf } from './shapes.ts'

/** A plan as lines to read on a terminal. */
export function plainPlan({ week, headline, levers, shares, actions, said, kept, reviewDue }: PlanPage): string {
  const next = [
    said ? '' : 'Say what you want from your hours: groundwork strategy set --stage looking-for-a-job --hours 6',
    kept ? '' : 'Decide these hours: groundwork plan keep',
    reviewDue ? 'Last week has not been looked back at: groundwork review' : '',
  ].filter(line => line !== '')
  return [
    `Week of ${week}. ${headline}`,
    ...levers.map(({ lever, hours, spent, reasons }) => {
      const usual = spent === null ? '' : `, usually ${Number(spent.toFixed(1))} h`
      return `  ${`${hours} h`.padStart(6)}  ${lever}${usual}. ${reasons[0]?.text ?? ''}`
    }),
    shares.says,
    ...actions.flatMap(action => [
      `${MARKS[action.state] ?? '[ ]'} ${action.does} (${timeSays(action.minutes)}, ${action.lever})  ${action.id}`,
      `      ${action.why}`,
    ]),
    ...next,
  ].join('\n')
}

const MARKS: Readonly<Record<string, string>> = { accepted: '[>]', done: '[x]', proposed: '[ ]' }

/** Hours by another strategy, beside those of the one in force. */
export function plainWhatif({ hours, levers, short, spare, shares }: WhatIf): string {
  const tenth = (value: number): string => String(Math.round(value * 10) / 10)
  return [
    `${tenth(hours)} hours a week would go, once habits have followed:`,
    ...levers
      .filter(row => row.hours > 0 || row.now > 0)
      .map(row => `  ${`${tenth(row.hours)} h`.padStart(7)}  ${row.lever} (now ${tenth(row.now)} h)`),
    shares.says,
    ...(short > 0 ? [`What was promised is ${tenth(short)} h more than that.`] : []),
    ...(spare > 0 ? [`Ceilings leave ${tenth(spare)} h to no lever.`] : []),
  ].join('\n')
}
