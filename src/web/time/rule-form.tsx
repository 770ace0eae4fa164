import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Lever, Rule, When } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { CHANNEL_WORDS, CLOCK_WORDS, LEVER_ORDER } from '../words/labels.ts'
import style from './time.module.css'
import { LEVER_NAMES } from '../../model/lever-names.ts'

const PEOPLE = { alone: 'alone', one: 'with one person', few: 'with a few', many: 'with many' } as const

/** A rule in the words of its sentence: when its title has a word, with how many, from where; then it counts as. */
export function RuleForm({ rule, onDone }: { rule?: Rule; onDone: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string): string => String(given.get(name) ?? '').trim()
    const when = whenOf(text, rule?.when ?? {})
    if (Object.keys(when).length === 0) {
      setTrouble('Say at least one thing by which such an hour is known.')
      return
    }
    const lever = LEVER_ORDER.find(one => one === text('lever')) ?? null
    try {
      await (rule
        ? change('rules.change', { id: rule.id, when, lever }, { says: 'The rule is changed.' })
        : change('rules.add', { ...when, lever }, { says: 'The rule is added.' }))
      onDone()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form
      className={style.ruleForm}
      onSubmit={event => void submit(event)}
      aria-label={rule ? `Change the rule: ${rule.says}` : 'A new rule'}
    >
      <RuleFields when={rule?.when ?? {}} lever={rule?.lever ?? null} />
      <div className={style.does}>
        <button type="submit" className={style.pill}>
          Keep
        </button>
        <TextButton onClick={onDone}>Cancel</TextButton>
      </div>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}

const TEXTS = [
  {
    name: 'words',
    says: 'When it says one of these words',
    more: 'separated by commas; a last * stands for any ending',
  },
  { name: 'project', says: 'when it belongs to this project, client or repository', more: '' },
  { name: 'domain', says: 'when somebody is from this mail domain', more: 'like north.example' },
] as const

function RuleFields({ when, lever }: { when: When; lever: Lever | null }) {
  const texts = { words: when.words?.join(', '), project: when.project, domain: when.domain }
  return (
    <>
      {TEXTS.map(({ name, says, more }, place) => (
        <label key={name} className={style.field}>
          <span>{says}</span>
          <input
            name={name}
            defaultValue={texts[name] ?? ''}
            maxLength={name === 'words' ? 3000 : 300}
            autoComplete="off"
            placeholder={more}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for
            autoFocus={place === 0}
          />
        </label>
      ))}
      <Choice name="clock" says="known by" none="anything" options={CLOCK_WORDS} chosen={when.clock} />
      <Choice name="channel" says="seen in" none="anywhere" options={CHANNEL_WORDS} chosen={when.channel} />
      <Choice name="people" says="you are" none="with anybody or nobody" options={PEOPLE} chosen={when.people} />
      <Choice
        name="lever"
        says="then it counts as"
        none="nothing: leave it untold"
        options={LEVER_NAMES}
        chosen={lever ?? undefined}
      />
    </>
  )
}

function Choice({
  name,
  says,
  none,
  options,
  chosen,
}: {
  name: string
  says: string
  none: string
  options: Readonly<Record<string, string>>
  chosen: string | undefined
}) {
  return (
    <label className={style.field}>
      <span>{says}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{none}</option>
        {Object.entries(options).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The conditions given; those this form does not know stay as they were. */
function whenOf(text: (name: string) => string, before: When): When {
  const { series, subject, free, mentor } = before
  const words = text('words')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
  const [people, clock, channel] = [
    oneOf(PEOPLE, text('people')),
    oneOf(CLOCK_WORDS, text('clock')),
    oneOf(CHANNEL_WORDS, text('channel')),
  ]
  return {
    ...(series === undefined ? {} : { series }),
    ...(subject === undefined ? {} : { subject }),
    ...(free === undefined ? {} : { free }),
    ...(mentor === undefined ? {} : { mentor }),
    ...(words.length > 0 ? { words } : {}),
    ...(text('project') === '' ? {} : { project: text('project') }),
    ...(text('domain') === '' ? {} : { domain: text('domain') }),
    ...(clock ? { clock } : {}),
    ...(channel ? { channel } : {}),
    ...(people ? { people } : {}),
  }
}

function oneOf<K extends string>(options: Readonly<Record<K, string>>, chosen: string): K | undefined {
  return (Object.keys(options) as K[]).find(one => one === chosen)
}
