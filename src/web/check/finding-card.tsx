import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Finding } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { PictureOf } from '../pictures/picture.tsx'
import { unbroken } from '../words/numbers.ts'
import { Fold } from './fold.tsx'
import { foldsOf, placeOf } from './folds.ts'
import type { FoldName } from './folds.ts'
import { Suggestions } from './suggestions.tsx'
import style from './check.module.css'

/** One claim: said in a sentence, shown in a picture, with what to do about it and why it may be believed. */
export function FindingCard({ finding }: { finding: Finding }) {
  const [opened, setOpened] = useState<FoldName>()
  const folds = foldsOf(finding)
  const place = placeOf(finding)
  const isUnknown = finding.reading === 'unknown'
  return (
    <section className={isUnknown ? style.unknown : style.finding} aria-labelledby={`claim-${finding.id}`}>
      <div className={style.words}>
        <h2 id={`claim-${finding.id}`} className={style.claim}>
          {isUnknown ? <span className={style.open} role="img" aria-label="Not known:" /> : null}
          {unbroken(finding.claim)}
        </h2>
        <p className={style.detail}>{finding.detail}</p>
        <Suggestions suggests={finding.suggests} />
        <div className={style.folds} data-screen-only>
          {folds.map(({ name, says }) => (
            <TextButton
              key={name}
              expanded={opened === name}
              onClick={() => setOpened(opened === name ? undefined : name)}
            >
              {says}
            </TextButton>
          ))}
          {place ? (
            <Link to={place.to} className={style.place}>
              {place.says}
            </Link>
          ) : null}
        </div>
      </div>
      {finding.picture ? (
        <div className={style.picture}>
          <PictureOf picture={finding.picture} name={finding.id} />
        </div>
      ) : null}
      {opened ? <Fold name={opened} finding={finding} /> : null}
    </section>
  )
}
