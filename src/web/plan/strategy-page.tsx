import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import type { StrategyShown } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Goals } from './goals.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { Priors } from './priors.tsx'
import type { SetStrategy } from './set-strategy.ts'
import { Sliders } from './sliders.tsx'
import style from './plan.module.css'

/** What you want from your hours: life stage, hours and levers, goals, and what is believed of each lever. */
export function StrategyPage() {
  const strategy = useRead('strategy.read', {}, { keep: true })
  return (
    <Answer of={strategy} lines={8}>
      {data => <Shown page={data} />}
    </Answer>
  )
}

const STAGES = [
  ['looking-for-a-job', 'Looking for a job'],
  ['growing-in-place', 'Growing in place'],
  ['own-business', 'Own business'],
] as const

function Shown({ page }: { page: StrategyShown }) {
  const { strategy, said } = page
  const set: SetStrategy = async (given, says) => {
    try {
      await change('strategy.set', given, { says })
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <Page
      title="Strategy"
      crumbs={<Link to="/plan">Plan</Link>}
      heading={said ? 'What you want from your hours.' : 'Say what you want from your hours.'}
      lead="Networking is one lever among seven. Say where you stand, and every hour of the plan says why it is where it is."
    >
      <PlanTabs />
      <section className={style.section} aria-labelledby="stage">
        <h2 id="stage">Where you stand</h2>
        <div className={style.choices} role="group" aria-labelledby="stage">
          {STAGES.map(([stage, says]) => (
            <button
              key={stage}
              type="button"
              className={style.pill}
              aria-pressed={said && strategy.stage === stage}
              onClick={() => void set({ stage }, `${says}.`)}
            >
              {says}
            </button>
          ))}
        </div>
      </section>
      <Sliders key={`${strategy.hours} ${strategy.on.join()} ${strategy.stage}`} page={page} set={set} />
      <Goals page={page} set={set} />
      <Priors page={page} set={set} />
    </Page>
  )
}
