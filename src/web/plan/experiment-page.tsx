import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Experiments } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import type { Lever } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Swatch } from '../time/swatch.tsx'
import { dateOnly } from '../time/days.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { percent } from '../words/numbers.ts'
import { PlanTabs } from './plan-tabs.tsx'
import style from './plan.module.css'

const INDICATORS: Readonly<Record<Experiments['indicators'][number]['indicator'], string>> = {
  replies: 'replies to first messages',
  inbound: 'people who turn to you first',
  introductions: 'introductions',
  merged: 'days on which others merged your work',
}

/** What it would teach to try a lever, and sixteen weeks that compare two fairly. */
export function ExperimentPage() {
  const page = useRead('plan.experiment', {}, { keep: true })
  return (
    <Answer of={page} lines={6}>
      {data => <Shown page={data} />}
    </Answer>
  )
}

function Shown({ page }: { page: Experiments }) {
  const [first] = page.cheapest
  return (
    <Page title="Experiment" crumbs={<Link to="/plan">Plan</Link>} heading={page.headline} lead={first?.says}>
      <PlanTabs />
      {page.running === null ? <Begin page={page} /> : <Running run={page.running} />}
      <section className={style.section} aria-labelledby="power">
        <h2 id="power">What sixteen weeks would show</h2>
        <Quiet>
          Said before anything begins: how often a true difference would be found, and how often one is claimed where
          there is none.{' '}
          <Link to="/method/$page" params={{ page: 'experiment' }}>
            How it works
          </Link>
        </Quiet>
        <ul className={style.lines}>
          {page.indicators.map(({ indicator, says, enough, power, wrong }) => (
            <li key={indicator}>
              {says}
              {enough ? (
                <span className={style.note}>
                  {' '}
                  A difference of{' '}
                  {power.map(({ ratio, found }) => `${ratio} times is found in ${percent(found)}`).join(', ')}; where
                  there is none, one is claimed in {percent(wrong)} a side.
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {page.past.length === 0 ? null : (
        <section className={style.section} aria-labelledby="past">
          <h2 id="past">Before</h2>
          <ul className={style.lines}>
            {page.past.map(({ id, a, b, says }) => (
              <li key={id}>
                {leverWord(a)} or {leverWord(b)}: {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Begin({ page }: { page: Experiments }) {
  const [first, second] = page.cheapest
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const lever = (name: string): Lever => LEVER_ORDER.find(one => one === given.get(name)) ?? 'networking'
    const indicator = page.indicators.find(one => one.indicator === given.get('indicator'))?.indicator ?? 'replies'
    try {
      const says = `${leverWord(lever('a'))} or ${leverWord(lever('b'))}: it begins on Monday, as chance has decided.`
      await change('experiment.start', { a: lever('a'), b: lever('b'), indicator }, { says })
    } catch (error) {
      sayTrouble(error)
    }
  }
  const choice = (name: string, label: string, usual: Lever) => (
    <label className={style.field}>
      <span>{label}</span>
      <select name={name} defaultValue={usual}>
        {LEVER_ORDER.map(lever => (
          <option key={lever} value={lever}>
            {leverWord(lever)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Card title="Which of two brings you more?">
      <Quiet>
        Eight fortnights; in each, chance has decided which of the two gets the hours of both. It is read once, at the
        end.
      </Quiet>
      <form className={style.form} onSubmit={event => void submit(event)} aria-label="Begin an experiment">
        {choice('a', 'One', first?.lever ?? 'networking')}
        {choice('b', 'Other', second?.lever ?? 'skill')}
        <label className={style.field}>
          <span>Counted by</span>
          <select name="indicator">
            {page.indicators.map(({ indicator }) => (
              <option key={indicator} value={indicator}>
                {INDICATORS[indicator]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={style.pill}>
          Begin on Monday
        </button>
      </form>
    </Card>
  )
}

function Running({ run }: { run: NonNullable<Experiments['running']> }) {
  const stop = async () => {
    try {
      await change('experiment.stop', { id: run.id }, { says: 'Ended before its time; it tells nothing.' })
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <Card title={`Running: ${leverWord(run.a)} or ${leverWord(run.b)}`}>
      <Quiet>
        {run.says} Counted by {INDICATORS[run.indicator]}; about {Math.round(run.perBlock * 10) / 10} came in two weeks
        when it began.
      </Quiet>
      <ol className={style.blocks}>
        {run.blocks.map(({ arm, from, until, isNow }) => {
          const lever = arm === 'a' ? run.a : run.b
          return (
            <li key={from} className={style.block} aria-current={isNow ? 'date' : undefined}>
              <Swatch lever={lever} /> {leverWord(lever)}
              <span className={style.note}>
                {dateOnly(from)} to {dateOnly(until)}
              </span>
            </li>
          )
        })}
      </ol>
      <TextButton onClick={() => void stop()}>End it before its time</TextButton>
    </Card>
  )
}
