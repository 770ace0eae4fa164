import type { z } from 'zod'
import type * as forecasts from '../../operations/forecasts/forecasts.ts'
import type * as opportunities from '../../operations/outcomes/opportunities.ts'
import type * as outcomes from '../../operations/outcomes/outcomes.ts'
import type * as touches from '../../operations/outcomes/touches.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the pages of results and expectations ask for. */
export type ResultQueries = {
  'outcomes.list': Op<typeof outcomes.outcomesList>
  'opportunities.list': Op<typeof opportunities.opportunitiesList>
  'forecasts.list': Op<typeof forecasts.forecastsList>
}

export type ResultChanges = {
  'outcomes.add': Op<typeof outcomes.outcomesAdd>
  'outcomes.remove': Op<typeof outcomes.outcomesRemove>
  'outcomes.weigh': Op<typeof outcomes.outcomesWeigh>
  'outcomes.touch': Op<typeof touches.outcomesTouch>
  'outcomes.testify': Op<typeof touches.outcomesTestify>
  'opportunities.add': Op<typeof opportunities.opportunitiesAdd>
  'opportunities.change': Op<typeof opportunities.opportunitiesChange>
  'opportunities.remove': Op<typeof opportunities.opportunitiesRemove>
  'forecasts.add': Op<typeof forecasts.forecastsAdd>
  'forecasts.answer': Op<typeof forecasts.forecastsAnswer>
  'forecasts.extend': Op<typeof forecasts.forecastsExtend>
  'forecasts.cancel': Op<typeof forecasts.forecastsCancel>
}

export type Results = ResultQueries['outcomes.list']['output']
export type Outcome = Results['outcomes'][number]
export type LeverResult = Results['levers'][number]
export type Pipeline = ResultQueries['opportunities.list']['output']
export type Opportunity = Pipeline['rows'][number]
export type Expectations = ResultQueries['forecasts.list']['output']
export type Forecast = Expectations['open'][number]
