import { Link, useNavigate } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { SkillRow } from '../api/growth.ts'
import { useFocusedRow } from '../shell/focused-row.ts'
import { useKeys } from '../shell/keys.ts'
import { since } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { LevelLine } from './level-line.tsx'
import style from './growth.module.css'

const HEIGHT = 60

/** The list itself: only what is on screen is drawn; j and k move, Enter opens. */
export function SkillList({ rows, asOf }: { rows: readonly SkillRow[]; asOf: number }) {
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [at, setAt] = useState(-1)
  // oxlint-disable-next-line react/incompatible-library -- its instance is read here and never handed to a memo
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => HEIGHT,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setAt(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const openAt = () => {
    const row = rows[at]
    if (row) void navigate({ to: '/growth/skills/$id', params: { id: row.id } })
  }
  useKeys('Skills', [
    { keys: 'j, ArrowDown', says: 'Next skill', run: () => move(at + 1) },
    { keys: 'k, ArrowUp', says: 'Skill before', run: () => move(at - 1) },
    { keys: 'Enter, o', says: 'Open the skill', run: openAt },
  ])
  useFocusedRow(list, at, true)
  return (
    <section aria-label="Skills">
      <p className={style.note} role="status">
        {counted(rows.length, 'skill')}
      </p>
      <div role="table" aria-rowcount={rows.length} aria-label="Skills, as asked">
        <Head />
        <div ref={list} role="rowgroup" className={style.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              data-at={index === at || undefined}
              data-place={index}
              className={style.line}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <Line row={rows[index]} asOf={asOf} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function Head() {
  return (
    <div role="row" className={style.head}>
      <div role="columnheader">Skill</div>
      <div role="columnheader">Level, 0 to 7</div>
      <div role="columnheader" className={style.facts}>
        Rests on
      </div>
      <div role="columnheader" className={style.used}>
        Last used
      </div>
    </div>
  )
}

function Line({ row, asOf }: { row: SkillRow | undefined; asOf: number }) {
  if (row === undefined) return null
  return (
    <>
      <div role="cell" className={style.who}>
        <Link to="/growth/skills/$id" params={{ id: row.id }} className={style.name}>
          <Name of={row.name} />
        </Link>
        <span className={style.aside}>
          {row.targets.length > 0 ? <Name of={`asked by ${row.targets.join(', ')}`} /> : KIND_WORD[row.kind]}
        </span>
      </div>
      <div role="cell">
        <LevelLine measured={row.level} what="Level" />
      </div>
      <div role="cell" className={style.facts}>
        {counted(row.evidence, 'fact')}
        <span className={style.aside}>{row.verified ? '' : 'only your word'}</span>
      </div>
      <div role="cell" className={style.used}>
        {row.lastUsed === null ? 'not seen' : since(row.lastUsed, asOf)}
        <span className={style.aside}>{row.due ? 'wants a refresher' : ''}</span>
      </div>
    </>
  )
}

const KIND_WORD: Readonly<Record<SkillRow['kind'], string>> = {
  skill: 'hard skill',
  soft: 'soft skill',
  knowledge: 'knowledge',
  tool: 'tool',
  language: 'language',
  handwork: 'work by hand',
}
