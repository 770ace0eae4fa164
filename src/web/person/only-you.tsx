import { change } from '../api/change.ts'
import type { Person } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { chosen } from '../log/use-keep.ts'
import { sayTrouble } from '../shell/toast.ts'
import style from './person.module.css'

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unsure', 'Do not know'],
] as const
const CONTEXTS = [
  ['none', 'Nothing special'],
  ['same-team', 'We are in one team'],
  ['family', 'Family'],
  ['ended-badly', 'It ended badly'],
  ['role-account', 'An office, not one person'],
  ['not-a-person', 'Not a person'],
] as const

/** What only you know: would they go out of their way for you, and how you stand to each other. */
export function OnlyYou({ person }: { person: Person }) {
  return (
    <Card title="What only you know">
      <div className={style.asks}>
        <fieldset className={style.ask}>
          <legend>Would they go out of their way for you?</legend>
          <div className={style.choices}>
            {ANSWERS.map(([answer, says]) => (
              <button
                key={answer}
                type="button"
                className={style.choice}
                aria-pressed={person.label === answer}
                onClick={() =>
                  void change('people.label', { id: person.id, answer }, { says: 'Kept your answer.' }).catch(
                    sayTrouble,
                  )
                }
              >
                {says}
              </button>
            ))}
          </div>
        </fieldset>
        <label className={style.ask}>
          How you stand to each other
          <select
            className={style.select}
            value={person.context ?? 'none'}
            onChange={event =>
              void change(
                'people.context',
                {
                  id: person.id,
                  context: chosen(
                    CONTEXTS.map(([context]) => context),
                    event.target.value,
                  ),
                },
                { says: 'Kept.' },
              ).catch(sayTrouble)
            }
          >
            {CONTEXTS.map(([context, says]) => (
              <option key={context} value={context}>
                {says}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Quiet>It counts in the numbers of this person and of everybody like them.</Quiet>
    </Card>
  )
}
