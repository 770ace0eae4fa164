import { Link } from '@tanstack/react-router'
import type { Ask, Correction } from '../api/adverts.ts'
import { levelRangeSays, levelSays } from '../growth/growth-says.ts'
import { LevelLine } from '../growth/level-line.tsx'
import { chosen } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { plainText } from '../words/imported.ts'
import { known } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { askName, STATE_WORDS, WISH_WORDS, WISHES } from './advert-says.ts'
import style from './adverts.module.css'

type Correct = (one: Correction) => void

/** One ask: its words, what the record holds of it, and how it can be corrected. */
export function AskLine({ ask, isKept, correct }: { ask: Ask; isKept: boolean; correct: Correct }) {
  const { kind, key, level, have, state, says, quotes, instead } = ask
  const name = askName(ask)
  const isSkill = kind === 'skill' || kind === 'language'
  return (
    <li className={style.ask}>
      <div className={style.askHead}>
        <h3>
          {isKept && isSkill ? (
            <Link to="/growth/skills/$id" params={{ id: key }}>
              <Name of={name} wraps />
            </Link>
          ) : (
            <Name of={name} wraps />
          )}
        </h3>
        <span className={style.state}>
          <span className={style.mark} data-state={state} aria-hidden />
          {STATE_WORDS[state]}
        </span>
        {have === null ? null : <LevelLine measured={have} what={`Your level in ${name}`} />}
      </div>
      <blockquote className={style.quote}>
        <Name of={quotes[0]?.text ?? ''} wraps />
      </blockquote>
      <p className={style.note}>
        {instead.length === 0 ? '' : `${plainText(instead.join(' or '))} would do as well. `}
        {level === null ? '' : `Asked at about ${levelSays(level)} of 7. `}
        {have !== null && known(have) ? `You ${levelRangeSays(have)}. ` : ''}
        {state === 'nothing' ? 'Nothing you gave speaks of it; that is not the same as not having it.' : says}
      </p>
      <CorrectAsk ask={ask} name={name} correct={correct} />
    </li>
  )
}

/** How it is meant, at what level, or that it is not asked at all. */
function CorrectAsk({ ask, name, correct }: { ask: Ask; name: string; correct: Correct }) {
  const { id, level, wish } = ask
  return (
    <div className={style.fix} data-screen-only>
      <label className={style.select}>
        <span className="unseen">How {name} is meant</span>
        <select value={wish} onChange={event => correct({ ask: id, wish: chosen(WISHES, event.currentTarget.value) })}>
          {WISHES.map(one => (
            <option key={one} value={one}>
              {WISH_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {level === null ? null : (
        <label className={style.select}>
          <span>level</span>
          <input
            type="number"
            min={0}
            max={7}
            step={0.5}
            defaultValue={level}
            aria-label={`Level asked in ${name}`}
            onBlur={event => {
              const said = Number(event.currentTarget.value)
              if (event.currentTarget.value !== '' && said >= 0 && said <= 7 && said !== level)
                correct({ ask: id, level: said })
            }}
          />
        </label>
      )}
      <TextButton label={`Not asked: ${name}`} onClick={() => correct({ ask: id, drop: true })}>
        Not asked
      </TextButton>
    </div>
  )
}
