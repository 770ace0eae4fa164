import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { StrategyShown } from '../api/plan-api.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { AIM_WORDS } from './goal-form.tsx'
import type { SetStrategy } from './set-strategy.ts'
import style from './plan.module.css'

type Cell = StrategyShown['priors'][number]['cells'][number]
const WAY_WORDS: Readonly<Record<StrategyShown['priors'][number]['way'], string>> = {
  skill: 'skill',
  mentorship: 'mentors',
  peers: 'peers who meet',
  networking: 'networking',
  brand: 'being visible',
  project: 'projects',
  volunteering: 'volunteering',
  'core-work': 'core work',
}
const AIMS = Object.keys(AIM_WORDS) as (keyof typeof AIM_WORDS)[]

/** What is believed of each lever: every number our judgement, with the class of what it leans on; yours to change. */
export function Priors({ page: { priors }, set }: { page: StrategyShown; set: SetStrategy }) {
  const [open, setOpen] = useState<Cell>()
  const number = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  return (
    <section className={style.section} aria-labelledby="priors">
      <h2 id="priors">What is believed of each lever</h2>
      <Quiet>
        What the first hours bring, 1 for an average lever. No study measures the return of an hour: every number is our
        judgement, and the letter is the class of the research it leans on (A trials, B mixed, C seen together).{' '}
        <Link to="/method/$page" params={{ page: 'priors' }}>
          How they are used
        </Link>
      </Quiet>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className={style.scrolls} tabIndex={0} role="region" aria-label="Table of beliefs">
        <table className={style.priors}>
          <thead>
            <tr>
              <th scope="col">way</th>
              {AIMS.map(aim => (
                <th key={aim} scope="col">
                  {AIM_WORDS[aim]}
                </th>
              ))}
              <th scope="col">half at</th>
            </tr>
          </thead>
          <tbody>
            {priors.map(({ way, tau, cells }) => (
              <tr key={way}>
                <th scope="row">{WAY_WORDS[way]}</th>
                {cells.map(cell => (
                  <td key={cell.id}>
                    <button
                      type="button"
                      className={style.cell}
                      aria-expanded={open?.id === cell.id}
                      aria-label={`${number.format(cell.value)} ${cell.edited ? 'yours' : cell.class}: ${WAY_WORDS[way]}, ${AIM_WORDS[cell.aim]}, class ${cell.class}`}
                      onClick={() => setOpen(open?.id === cell.id ? undefined : cell)}
                    >
                      {number.format(cell.value)} <small>{cell.edited ? 'yours' : cell.class}</small>
                    </button>
                  </td>
                ))}
                <td className="figures">{tau} h</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <CellForm key={open.id} cell={open} name={nameOf(open, priors)} set={set} onDone={() => setOpen(undefined)} />
      ) : null}
    </section>
  )
}

const CLASSES: Readonly<Record<Cell['class'], string>> = {
  A: 'trials with chance',
  B: 'mixed',
  C: 'things seen together',
}

/** @example "networking, for a job" */
function nameOf(cell: Cell, priors: StrategyShown['priors']): string {
  const row = priors.find(({ cells }) => cells.some(({ id }) => id === cell.id))
  return `${row === undefined ? '' : WAY_WORDS[row.way]}, for ${AIM_WORDS[cell.aim]}`
}

function CellForm({ cell, name, set, onDone }: { cell: Cell; name: string; set: SetStrategy; onDone: () => void }) {
  const keep = async (value: number) => {
    await set({ priors: { [cell.id]: value } }, value === 0 ? 'It is ours again.' : 'It is kept as yours.')
    onDone()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void keep(Number(new FormData(event.currentTarget).get('value')))
  }
  const two = (value: number): string => value.toFixed(1)
  return (
    <form className={style.form} onSubmit={submit} aria-label={`Belief: ${name}`}>
      <p className={style.wide}>
        <b>{name}.</b> Our judgement: {two(cell.ours)} (class {cell.class}, {CLASSES[cell.class]}); nine of ten would
        lie in {two(cell.low)} to {two(cell.high)}.{' '}
        {cell.research === null
          ? 'No study that we could read speaks of it.'
          : `It leans on: ${cell.research.says} (${cell.research.source})`}
      </p>
      <label className={style.field}>
        <span>Yours, 0.5 to 2</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for */}
        <input name="value" type="number" min={0.5} max={2} step={0.05} defaultValue={cell.value} required autoFocus />
      </label>
      <button type="submit" className={style.pill}>
        Keep
      </button>
      {cell.edited ? <TextButton onClick={() => void keep(0)}>Ours again</TextButton> : null}
      <TextButton onClick={onDone}>Cancel</TextButton>
    </form>
  )
}
