import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { Rule } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { RuleForm } from './rule-form.tsx'
import { Swatch } from './swatch.tsx'
import { sureSays } from './time-says.ts'
import { TimeTabs } from './time-tabs.tsx'
import style from './time.module.css'

const GROUPS = [
  { from: 'yours', title: 'Yours' },
  { from: 'learned', title: 'Learned from what you said of single hours' },
  { from: 'built-in', title: 'Built in' },
] as const

/** The rules by which an hour gets its lever, as sentences: yours first, then learned ones, then those built in. */
export function RulesPage() {
  const rules = useRead('time.rules', {})
  return (
    <Page
      title="Rules"
      crumbs={<Link to="/time">Time</Link>}
      lead="Each hour gets its lever from the first rule that fits, from the top of this page. What you said of one entry always wins."
    >
      <TimeTabs />
      <Answer of={rules} lines={8}>
        {({ rows }) => <Shown rows={rows} />}
      </Answer>
    </Page>
  )
}

function Shown({ rows }: { rows: readonly Rule[] }) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <section aria-label="Add a rule" className={style.section}>
        {adding ? (
          <RuleForm onDone={() => setAdding(false)} />
        ) : (
          <div data-screen-only>
            <button type="button" className={style.pill} onClick={() => setAdding(true)}>
              Add a rule
            </button>
          </div>
        )}
      </section>
      {GROUPS.map(({ from, title }) => {
        const mine = rows.filter(rule => rule.from === from)
        return mine.length === 0 ? null : (
          <section key={from} aria-labelledby={`rules-${from}`} className={style.section}>
            <h2 id={`rules-${from}`}>{title}</h2>
            <ul className={style.rows}>
              {mine.map(rule => (
                <RuleLine key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        )
      })}
      {rows.length === 0 ? (
        <Quiet>There are no rules yet. Add one, or correct an entry and let it teach one.</Quiet>
      ) : null}
    </>
  )
}

function RuleLine({ rule }: { rule: Rule }) {
  const [editing, setEditing] = useState(false)
  const turn = () =>
    kept(change('rules.change', { id: rule.id, on: !rule.on }, { says: rule.on ? 'Switched off.' : 'Switched on.' }))
  const isBuiltIn = rule.from === 'built-in'
  const remove = () =>
    kept(change('rules.remove', { id: rule.id }, { says: isBuiltIn ? 'Put back as it was.' : 'Removed.' }))
  return (
    <li className={style.rule} data-off={!rule.on || undefined}>
      <p>
        <Swatch lever={rule.lever} /> <Name of={rule.says} wraps />
      </p>
      <p className={style.note}>
        {rule.lever === null ? 'left untold' : `${leverWord(rule.lever)}, ${sureSays(rule.confidence)}`} ·{' '}
        {counted(rule.matched, 'entry', 'entries')}
        {rule.on ? '' : ' · switched off'}
      </p>
      <div className={style.does} data-screen-only>
        <TextButton onClick={() => setEditing(!editing)} expanded={editing} label={`Change the rule: ${rule.says}`}>
          Change
        </TextButton>
        <TextButton onClick={() => void turn()} label={`${rule.on ? 'Switch off' : 'Switch on'}: ${rule.says}`}>
          {rule.on ? 'Switch off' : 'Switch on'}
        </TextButton>
        {rule.removable ? (
          <TextButton onClick={() => void remove()} label={`${isBuiltIn ? 'Put back' : 'Remove'}: ${rule.says}`}>
            {isBuiltIn ? 'Put back' : 'Remove'}
          </TextButton>
        ) : null}
      </div>
      {editing ? <RuleForm rule={rule} onDone={() => setEditing(false)} /> : null}
    </li>
  )
}

async function kept(changing: Promise<unknown>): Promise<void> {
  try {
    await changing
  } catch (error) {
    sayTrouble(error)
  }
}
