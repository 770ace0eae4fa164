import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { SkillShown } from '../api/growth.ts'
import { useKeep } from '../log/use-keep.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** The described levels as a choice: the nearest to what one does is a rating worth four broad ones. */
export function PlaceYourself({ shown: { skill, anchors } }: { shown: SkillShown }) {
  const [level, setLevel] = useState<number>()
  const name = useId()
  const { busy, trouble, keep } = useKeep(() => setLevel(undefined))
  const between = betweenOf(anchors.map(anchor => anchor.level))
  return (
    <Card label="Place yourself">
      <form
        id="place-yourself"
        onSubmit={event => {
          event.preventDefault()
          if (level !== undefined)
            void keep(
              'skills.rate',
              { skill: skill.name, level, by: 'self', anchored: true },
              { says: `You placed yourself at ${levelSays(level)}.` },
            )
        }}
      >
        <fieldset className={style.anchors}>
          <legend className={style.legend}>Place yourself</legend>
          <Quiet>
            Which of these is nearest to what you do today, without help? Think of the last time. The levels beside them
            are there too.
          </Quiet>
          {[
            ...anchors.map(one => ({ ...one, said: true })),
            ...between.map(one => ({ level: one, says: '', said: false })),
          ]
            .toSorted((a, b) => a.level - b.level)
            .map(anchor => (
              <label key={anchor.level} className={anchor.said ? style.anchor : style.between}>
                <input
                  type="radio"
                  name={name}
                  value={anchor.level}
                  checked={level === anchor.level}
                  onChange={() => setLevel(anchor.level)}
                />
                <span className="figures">{Number(anchor.level.toFixed(1))}</span>
                <span>
                  {anchor.said ? anchor.says : <span className={style.note}>{besideSays(anchor.level, anchors)}</span>}
                </span>
              </label>
            ))}
        </fieldset>
        <Button type="submit" data-main disabled={busy || level === undefined}>
          Keep
        </Button>
        {trouble ? <p role="alert">{trouble}</p> : null}
      </form>
    </Card>
  )
}

/** A level without a description of its own, against those that have one. */
function besideSays(level: number, anchors: SkillShown['anchors']): string {
  const described = anchors.map(anchor => anchor.level)
  if (level === 0) return 'not at all'
  if (level < Math.min(...described)) return 'less than that'
  return level > Math.max(...described) ? 'more than that' : 'between'
}

/** Whole levels that no description stands at. */
function betweenOf(described: readonly number[]): number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].filter(level => !described.some(one => Math.abs(one - level) < 0.5))
}
