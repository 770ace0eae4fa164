import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { EvidenceGroup, EvidenceItem, SkillShown } from '../api/growth.ts'
import { undo } from '../api/change.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { sourceWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** Every fact that speaks of the skill, by kind, with where it came from; what was written by hand can be taken back. */
export function EvidenceList({ shown, write, all }: { shown: SkillShown; write: () => void; all: () => void }) {
  const { groups } = shown
  return (
    <section className={style.section} aria-labelledby="evidence">
      <div className={style.headRow}>
        <h2 id="evidence">What shows it</h2>
        <Button onClick={write} data-screen-only>
          Write evidence down
        </Button>
      </div>
      {groups.length === 0 ? (
        <Quiet>
          Nothing yet. A course, a certificate, a project, a piece or hours of practice would; much of it comes with an{' '}
          <Link to="/import">import</Link>.
        </Quiet>
      ) : (
        groups.map(group => <Group key={`${group.form} ${group.level}`} group={group} all={all} />)
      )}
    </section>
  )
}

function Group({ group, all }: { group: EvidenceGroup; all: () => void }) {
  const { name, off, n, level, effect, items } = group
  return (
    <details className={style.group} open={n <= 8}>
      <summary className={style.summary}>
        <span className={style.groupName}>{name}</span>{' '}
        <span className={style.note}>
          {counted(n, 'fact')} for level {levelSays(level)};{' '}
          {Math.abs(effect) < 0.05
            ? 'hardly moves it'
            : `${effect > 0 ? 'raises' : 'lowers'} it by ${levelSays(Math.abs(effect))}`}
        </span>
      </summary>
      <p className={style.note}>Alone, such evidence is off by about {levelSays(off)} levels.</p>
      <ul className={style.items}>
        {items.map(item => (
          <Item key={item.observation} item={item} />
        ))}
      </ul>
      {items.length < n ? <TextButton onClick={all}>Show all {n}</TextButton> : null}
    </details>
  )
}

function Item({ item: { at, says, source, import: from } }: { item: EvidenceItem }) {
  return (
    <li className={style.item}>
      <span className={style.date}>{at === null ? 'no date' : dayGiven(at, 'day')}</span>
      <span>
        <Name of={says} wraps />
      </span>
      <span className={style.origin}>
        {source === 'hand' || from === null ? (
          sourceWord(source)
        ) : (
          <Link to="/data/imports/$id" params={{ id: from }}>
            {sourceWord(source)}
          </Link>
        )}
        {source === 'hand' && from !== null ? (
          <>
            {' '}
            <TextButton onClick={() => void undo(from)} label={`Take back: ${says}`}>
              Take back
            </TextButton>
          </>
        ) : null}
      </span>
    </li>
  )
}
