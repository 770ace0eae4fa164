import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Pipeline as PipelineData, Results } from '../api/results.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { WorkTabs } from '../work/work-tabs.tsx'
import { Funnel } from './funnel.tsx'
import { Indicators } from './indicators.tsx'
import { LeverCredits } from './lever-credits.tsx'
import { OpportunityForm } from './opportunity-form.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { Pipeline } from './pipeline.tsx'
import { headingOf, leadOf } from './result-says.ts'
import { Worths } from './worths.tsx'
import style from './results.module.css'

/** Opportunities, what came of them, and what led there. */
export function ResultsPage() {
  const results = useRead('outcomes.list', {}, { keep: true })
  const pipeline = useRead('opportunities.list', {}, { keep: true })
  return (
    <Answer of={results} lines={8}>
      {data => <Answer of={pipeline}>{board => <Shown data={data} board={board} />}</Answer>}
    </Answer>
  )
}

function Shown({ data, board }: { data: Results; board: PipelineData }) {
  const [writing, setWriting] = useState<'outcome' | 'opportunity'>()
  return (
    <Page title="Results" heading={headingOf(data)} lead={leadOf(data)}>
      <WorkTabs />
      <div className={style.acts} data-screen-only>
        <button type="button" className={style.act} onClick={() => setWriting('outcome')}>
          Write down a result
        </button>
        <button type="button" className={style.act} onClick={() => setWriting('opportunity')}>
          Write down an opportunity
        </button>
      </div>
      <section className={style.section} aria-labelledby="pipeline">
        <h2 id="pipeline">Opportunities</h2>
        {board.total + board.suggested.length === 0 ? (
          <Quiet>
            None is known yet. Applications come with a <Link to="/import">LinkedIn archive</Link>; clients, talks,
            grants and collaborations you write down. Those that end in nothing teach as much as the others.
          </Quiet>
        ) : (
          <Pipeline data={board} />
        )}
      </section>
      {data.outcomes.length === 0 ? null : <LeverCredits data={data} />}
      <section className={style.section} aria-labelledby="outcomes">
        <h2 id="outcomes">Results</h2>
        {data.outcomes.length === 0 ? (
          <Card label="No result yet">
            <Quiet>
              Write down the last three of your working life, on the days they happened:{' '}
              <TextButton onClick={() => setWriting('outcome')}>write one down</TextButton>.
            </Quiet>
          </Card>
        ) : (
          <OutcomeList outcomes={data.outcomes} />
        )}
        <Worths worths={data.worths} />
      </section>
      <div className={style.columns}>
        <Indicators rows={data.indicators} />
        <Funnel groups={data.funnel} />
      </div>
      <Quiet>
        <Link to="/method/$page" params={{ page: 'attribution' }}>
          How results are shared among levers
        </Link>
        {' · '}
        <Link to="/method/$page" params={{ page: 'lever-rates' }}>
          how results an hour are measured
        </Link>
      </Quiet>
      {writing === 'outcome' ? <OutcomeForm onClose={() => setWriting(undefined)} /> : null}
      {writing === 'opportunity' ? <OpportunityForm onClose={() => setWriting(undefined)} /> : null}
    </Page>
  )
}
