import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Advert, Ask, Correction } from '../api/adverts.ts'
import { change } from '../api/change.ts'
import { GrowthTabs } from '../growth/growth-tabs.tsx'
import { OnetCredit } from '../growth/onet-credit.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { counted, known, percent, rangeOfShares } from '../words/numbers.ts'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { advertHeading, advertLead, markedText, WISH_TITLES, WISHES } from './advert-says.ts'
import { AskLine } from './ask-line.tsx'
import { KeepAdvert } from './keep-advert.tsx'
import style from './adverts.module.css'

type Correcting = {
  readonly corrections: readonly Correction[]
  readonly correct: (one: Correction) => void
  readonly uncorrect: () => void
}

/** One advertisement as it was read: how much of it is there, ask by ask, with its words; corrected before it is kept. */
export function ReadingShown({ advert, again, ...correcting }: { advert: Advert; again: () => void } & Correcting) {
  const [keeping, setKeeping] = useState(false)
  const { corrections, uncorrect } = correcting
  return (
    <Page
      title="Advertisement"
      heading={plainText(advertHeading(advert))}
      lead={<Name of={advertLead(advert)} wraps />}
    >
      <GrowthTabs />
      <div className={style.does} data-screen-only>
        {advert.id !== null ? (
          <>
            <Link to="/growth/targets" search={{ role: advert.id }} className={style.goOn}>
              What to learn and prove for it
            </Link>
            <Link to="/work/cv" search={{ advert: advert.id }} className={style.goOn}>
              Your CV, laid out for it
            </Link>
          </>
        ) : (
          <Button data-main onClick={() => setKeeping(true)}>
            Keep as a role
          </Button>
        )}
        {advert.id !== null && corrections.length > 0 ? (
          <Button data-main onClick={() => void keepCorrections(advert.id ?? '', corrections, uncorrect)}>
            Keep the corrections
          </Button>
        ) : null}
        <Button onClick={again}>Read another one</Button>
        {corrections.length === 0 ? null : (
          <TextButton onClick={uncorrect}>Take {counted(corrections.length, 'correction')} back</TextButton>
        )}
      </div>
      <Occupation advert={advert} />
      {WISHES.map(wish => (
        <Part
          key={wish}
          title={WISH_TITLES[wish]}
          asks={advert.asks.filter(ask => ask.wish === wish)}
          isKept={advert.id !== null}
          correct={correcting.correct}
        />
      ))}
      <Honest advert={advert} />
      <Words advert={advert} />
      {keeping ? <KeepAdvert advert={advert} corrections={corrections} onClose={() => setKeeping(false)} /> : null}
      <OnetCredit />
    </Page>
  )
}

async function keepCorrections(id: string, corrections: readonly Correction[], done: () => void): Promise<void> {
  try {
    await change('adverts.keep', { id, corrections: [...corrections] }, { says: 'Kept the corrections.' })
    done()
  } catch (error) {
    sayTrouble(error)
  }
}

function Part({
  title,
  asks,
  isKept,
  correct,
}: {
  title: string
  asks: readonly Ask[]
  isKept: boolean
  correct: (one: Correction) => void
}) {
  if (asks.length === 0) return null
  return (
    <Card title={title}>
      <ul className={style.rows}>
        {asks.map(ask => (
          <AskLine key={ask.id} ask={ask} isKept={isKept} correct={correct} />
        ))}
      </ul>
    </Card>
  )
}

function Occupation({ advert: { near, nearSays, work, fit } }: { advert: Advert }) {
  return (
    <Card title="Which work it is">
      <p className={style.said}>{nearSays}</p>
      {work === null ? null : <p className={style.said}>{work.says}</p>}
      <details className={style.more}>
        <summary>Why, and what else it may be</summary>
        <ul className={style.why}>
          {near.map(({ code, name, chance }) => (
            <li key={code}>
              {name}:{' '}
              {known(chance)
                ? `${percent(chance.value)}, likely ${rangeOfShares(chance)}. ${chance.because.map(one => one.text).join(' ')}`
                : 'not known'}
            </li>
          ))}
          {known(fit) ? fit.because.slice(1).map(({ text }) => <li key={text}>{text}</li>) : null}
        </ul>
      </details>
      <Quiet>
        It is no chance of being invited.{' '}
        <Link to="/method/$page" params={{ page: 'advert-fit' }}>
          How it is read and worked out
        </Link>
      </Quiet>
    </Card>
  )
}

function Honest({ advert: { honest } }: { advert: Advert }) {
  if (honest.length === 0) return null
  return (
    <Card title="What you can say, and what you cannot">
      <ul className={style.why}>
        {honest.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  )
}

function Words({ advert: { text, asks } }: { advert: Advert }) {
  return (
    <details className={style.group}>
      <summary>The advertisement, with what was read in it marked</summary>
      <p className={style.words}>
        {markedText(text, asks).map((one, place) =>
          one.marked ? <mark key={place}>{one.text}</mark> : <span key={place}>{one.text}</span>,
        )}
      </p>
    </details>
  )
}
