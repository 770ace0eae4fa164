import { z } from 'zod'
import { Sign, Subject } from '../../levers/expectation/expectation.ts'
import { Measured } from '../../model/measured.ts'

/** An expectation as screens show it; moments in milliseconds since 1970. */
export const Forecast = z.strictObject({
  id: z.string(),
  says: z.string(),
  about: z.strictObject({ kind: Subject, id: z.string().nullable(), label: z.string() }),
  probability: z.number(),
  /** how your own past says it should be read; null: chance alone explains your past, or it is too short */
  readAs: z.number().nullable(),
  sign: Sign,
  made: z.number(),
  by: z.number(),
  extended: z.number().int(),
  state: z.enum(['open', 'came', 'did-not', 'called-off']),
  told: z.enum(['you', 'source', 'silence']).nullable(),
  settledAt: z.number().nullable(),
})
export type Forecast = z.infer<typeof Forecast>

export const Bias = z.strictObject({
  n: z.number().int(),
  expected: z.number(),
  came: z.number(),
  chance: z.strictObject({ low: z.number(), high: z.number() }),
  bias: Measured,
  z: z.number(),
  isBiased: z.boolean(),
})
export type Bias = z.infer<typeof Bias>

export const Dot = z.strictObject({
  n: z.number().int(),
  expected: z.number(),
  came: z.number(),
  low: z.number(),
  high: z.number(),
})

/** What came of things like it before anything was written down: "of 212 connections made at events, 9 became two-way". */
export const HistoryRow = z.strictObject({
  id: z.string(),
  whom: z.string(),
  became: z.string(),
  n: z.number().int(),
  came: z.number().int(),
  measured: Measured,
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const ForecastPage = z.strictObject({
  asOf: z.number(),
  headline: z.string(),
  due: z.array(Forecast),
  open: z.array(Forecast),
  settled: z.array(Forecast),
  total: z.number().int(),
  bias: Bias,
  categories: z.array(z.strictObject({ category: z.string(), bias: Bias })),
  brier: Measured,
  logScore: Measured,
  skill: Measured,
  murphy: z
    .strictObject({ reliability: z.number(), resolution: z.number(), uncertainty: z.number(), within: z.number() })
    .nullable(),
  dots: z.array(Dot),
  calibrationError: Measured,
  isTold: z.boolean().nullable(),
  /** how 10, 30, 50, 70 and 90 % of yours would read better; null: not offered */
  readAs: z.array(z.strictObject({ entered: z.number(), read: z.number() })).nullable(),
  drift: z.strictObject({ z: z.number(), n: z.number() }).nullable(),
  leftOut: z.number(),
  history: z.array(HistoryRow),
})
export type ForecastPage = z.infer<typeof ForecastPage>
