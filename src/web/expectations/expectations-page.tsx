import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { Expectations } from '../api/results.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { WorkTabs } from '../work/work-tabs.tsx'
import { counted, inUnit, known, percent } from '../words/numbers.ts'
import { ByKind } from './by-kind.tsx'
import { ExpectAnything } from './expect-anything.tsx'
import { ForecastList } from './forecast-list.tsx'
import { History } from './history.tsx'
import { Reliability } from './reliability.tsx'
import style from './expectations.module.css'

/** What was hoped for and what came. */
export function ExpectationsPage() {
  const page = useRead('forecasts.list', {}, { keep: true })
  return (
    <Answer of={page} lines={8}>
      {data => <Shown data={data} />}
    </Answer>
  )
}

function Shown({ data }: { data: Expectations }) {
  const { due, open, settled, bias, drift } = data
  return (
    <Page title="Expectations" heading={data.headline} lead={leadOf(data)}>
      <WorkTabs />
      <ExpectAnything />
      {drift === null ? null : (
        <p className={style.note}>
          Your base rate changed: the last {drift.n} came out otherwise than the earlier ones say. Nothing is read
          differently until it is clear how.
        </p>
      )}
      {due.length > 0 ? <ForecastList title="Over: did it come?" rows={due} /> : null}
      {open.length > 0 ? <ForecastList title="Open" rows={open} /> : null}
      {bias.n > 0 ? (
        <>
          <Reliability data={data} />
          <ByKind data={data} />
          <InNumbers data={data} />
        </>
      ) : null}
      <History rows={data.history} />
      {settled.length > 0 ? (
        <ForecastList title={`Settled (${counted(settled.length, 'expectation')})`} rows={settled} folded />
      ) : null}
      <Quiet>
        <Link to="/method/$page" params={{ page: 'forecast-bias' }}>
          How expectations are compared with what came
        </Link>
      </Quiet>
    </Page>
  )
}

function InNumbers({ data }: { data: Expectations }) {
  const { bias, brier, skill, calibrationError, isTold, leftOut } = data
  return (
    <section className={style.section} aria-labelledby="numbers">
      <h2 id="numbers">In numbers</h2>
      <dl className={style.numbers}>
        <Number
          name="Bias"
          what="mean of what you expected less what came; above 0: too hopeful"
          says={inUnit(bias.bias, 'share')}
          measured={bias.bias}
        />
        <Number name="Brier" what="mean squared distance, 0 best" says={hundredths(brier)} measured={brier} />
        <Number
          name="Skill"
          what="less error than the base rate of the same kind"
          says={inUnit(skill, 'share')}
          measured={skill}
        />
        <Number
          name="Calibration error"
          what={
            isTold === null
              ? 'how far groups are from what came'
              : isTold
                ? 'distinguishable from perfect: yes'
                : 'distinguishable from perfect: no'
          }
          says={inUnit(calibrationError, 'share')}
          measured={calibrationError}
        />
      </dl>
      {leftOut > 0 ? <p className={style.note}>{percent(leftOut)} were called off and count as neither.</p> : null}
    </section>
  )
}

const hundredth = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Squared distances are small: tenths would hide them. */
function hundredths(measured: Expectations['brier']): string {
  if (!known(measured)) return 'not known'
  const { value, low, high } = measured
  return `${hundredth.format(value)}, likely ${hundredth.format(low)} to ${hundredth.format(high)}`
}

function Number({
  name,
  what,
  says,
  measured,
}: {
  name: string
  what: string
  says: string
  measured: Expectations['brier']
}) {
  return (
    <div>
      <dt>
        {name} <span className={style.note}>{what}</span>
      </dt>
      <dd className="figures">{known(measured) ? says : measured.unknown[0]?.text}</dd>
    </div>
  )
}

function leadOf({ bias, history, due }: Expectations): string {
  if (bias.n === 0)
    return history.length > 0
      ? 'That is what came of such hopes before. Write down what you expect of the next one, and see.'
      : 'Two clicks on the page of a person: what you expect, how likely, by when.'
  return due.length > 0 ? `${counted(due.length, 'expectation')} whose day is over: did it come?` : ''
}
