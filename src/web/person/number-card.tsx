import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Measured, PersonShown } from '../api/types.ts'
import { timesUsual } from '../circle/quiet-says.ts'
import { Suggestions } from '../check/suggestions.tsx'
import { Figure } from '../pictures/figure.tsx'
import { Waterfall, termsSay } from '../pictures/waterfall.tsx'
import { TextButton } from '../shell/card.tsx'
import { month } from '../words/dates.ts'
import { known, percent, rangeOfShares, shareWithRange } from '../words/numbers.ts'
import { Correct } from './correct.tsx'
import { Forget } from './forget.tsx'
import { MergeOrSplit } from './merge-or-split.tsx'
import style from './person.module.css'
import card from '../check/check.module.css'

type Doing = 'correct' | 'merge' | 'forget'

/** The number, in words first; what raised and lowered it; what comes if nothing happens; what to do or put right. */
export function NumberCard({ shown }: { shown: PersonShown }) {
  const [doing, setDoing] = useState<Doing>()
  const { continues, twoWay, wouldAnswer } = shown.person.tie
  const isKnown = known(twoWay)
  const done = () => setDoing(undefined)
  return (
    <section className={isKnown ? card.finding : card.unknown} aria-labelledby="the-number">
      <div>
        <h2 id="the-number">
          {isKnown ? (
            `Two-way in the next half-year: ${shareWithRange(twoWay)}.`
          ) : (
            <>
              <span className={card.open} aria-hidden />
              Not known: nothing you imported could have shown it.
            </>
          )}
        </h2>
        <p className={card.detail}>
          {isKnown ? horizonSays(shown) : twoWay.unknown.map(reason => reason.text).join(' ')}{' '}
          {known(wouldAnswer)
            ? `Would answer you within a week: ${percent(wouldAnswer.value)} (${rangeOfShares(wouldAnswer)}). `
            : null}
          {isKnown ? continuesSays(continues) : null}
        </p>
        <Silence person={shown.person.id} />
        <Suggestions suggests={shown.suggests} />
        <div className={card.folds} data-screen-only>
          <TextButton onClick={() => setDoing('correct')}>Correct this</TextButton>
          <TextButton onClick={() => setDoing('merge')}>Merge or split</TextButton>
          <TextButton onClick={() => setDoing('forget')}>Forget</TextButton>
        </div>
      </div>
      {shown.terms.length > 0 ? (
        <div className={style.waterfall}>
          <Figure
            name="why-this-number"
            legend="What raised and lowered the number, from the data seen."
            text={termsSay(shown.terms)}
            cells={[['reason', 'effect'], ...shown.terms.map(({ says, effect }) => [says, effect])]}
          >
            <Waterfall terms={shown.terms} />
          </Figure>
        </div>
      ) : null}
      {doing === 'correct' ? <Correct person={shown.person} onClose={done} /> : null}
      {doing === 'merge' ? <MergeOrSplit shown={shown} onClose={done} /> : null}
      {doing === 'forget' ? <Forget person={shown.person} onClose={done} /> : null}
    </section>
  )
}

function horizonSays({ horizon }: PersonShown): string {
  const last = horizon.findLast(({ measured }) => known(measured))
  if (!last || !known(last.measured)) return ''
  return `If nothing happens until ${month(last.at)}: ${percent(last.measured.value)} (${rangeOfShares(last.measured)}).`
}

/** Any contact at all, by the shipped model and, in its own words, by the second one. */
function continuesSays(continues: Measured): string {
  if (!known(continues)) return ''
  const second = continues.because.find(({ text }) => text.startsWith('A second model'))?.text ?? ''
  return `Contact of any kind goes on: ${percent(continues.value)} (${rangeOfShares(continues)}). ${second}`
}

/** Where this tie is silent for longer than it used to be. */
function Silence({ person }: { person: string }) {
  const { data } = useRead('ties.quiet', { person, limit: 1 })
  const quiet = data?.rows[0]
  if (quiet === undefined) return null
  return (
    <p className={card.detail}>
      Unusually quiet: {timesUsual(quiet.ratio)}. Such silences ended by themselves in {percent(quiet.cameBack.value)}{' '}
      of cases ({rangeOfShares(quiet.cameBack)}).
    </p>
  )
}
