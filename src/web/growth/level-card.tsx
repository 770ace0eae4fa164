import { Link } from '@tanstack/react-router'
import type { SkillShown } from '../api/growth.ts'
import { Figure } from '../pictures/figure.tsx'
import { Intervals } from '../pictures/intervals.tsx'
import { pictureSays, tableOf } from '../pictures/table-of.ts'
import { termsSay, Waterfall } from '../pictures/waterfall.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import type { Picture } from '../api/types.ts'
import { known } from '../words/numbers.ts'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** Below so many levels, an effect is no more than rounding. */
const LEAST_EFFECT = 0.03

/** The level as it likely is today, as it was at its best, and what raised and lowered it. */
export function LevelCard({ shown }: { shown: SkillShown }) {
  const { skill, prior } = shown
  if (!known(skill.level))
    return (
      <Card label="Level">
        <h2>
          <span className={style.open} aria-hidden />
          Not known yet.
        </h2>
        <Quiet>Place yourself against the described levels below, or write down what shows it.</Quiet>
      </Card>
    )
  return (
    <section className={style.two} aria-label="Level">
      <div>
        <Level shown={shown} />
        <Quiet>
          It starts at {levelSays(prior.level)}: {prior.says}.{' '}
          <Link to="/method/$page" params={{ page: 'skill-level' }}>
            How levels are worked out
          </Link>
        </Quiet>
      </div>
      <Why shown={shown} />
    </section>
  )
}

function Level({ shown }: { shown: SkillShown }) {
  const { skill, best } = shown
  const rows = [
    { label: 'today', measured: skill.level },
    ...(fadedOf(shown) < -LEAST_EFFECT ? [{ label: 'at its best', measured: best }] : []),
  ]
  const picture: Picture = { form: 'intervals', unit: 'levels', range: [0, 7], rows }
  const says = pictureSays(picture)
  return (
    <Figure
      name={`level-of-${skill.id.replaceAll(' ', '-')}`}
      legend="Levels 0 to 7. Dot: the middle. Thick: half of the chances. Thin: nine in ten."
      text={says}
      cells={tableOf(picture)}
    >
      <Intervals rows={rows} range={[0, 7]} says={says} />
    </Figure>
  )
}

function Why({ shown }: { shown: SkillShown }) {
  const faded = fadedOf(shown)
  const terms = [
    ...shown.groups
      .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
      .map(({ name, n, level, effect }) => ({ says: `${name} (${n}), for level ${levelSays(level)}`, effect })),
    ...(faded < -LEAST_EFFECT ? [{ says: 'Faded since it was last used', effect: faded }] : []),
  ]
  if (terms.length === 0) return <Quiet>Nothing you gave moves it from where it starts.</Quiet>
  return (
    <Figure
      name={`why-${shown.skill.id.replaceAll(' ', '-')}`}
      legend="What raised it (right) and lowered it (left)."
      text={termsSay(terms)}
      cells={[['what', 'levels'], ...terms.map(term => [term.says, term.effect])]}
    >
      <Waterfall terms={terms} />
    </Figure>
  )
}

/** Levels lost since the last use; 0 where nothing is known of it. */
function fadedOf({ skill, best }: SkillShown): number {
  return known(skill.level) && known(best) ? skill.level.value - best.value : 0
}
