import type { Mentorship } from '../api/mentors.ts'
import { dateOf, linesOf, midnightOf } from './mentors-say.ts'
import style from './mentors.module.css'

type Agreement = Mentorship['agreement']

/** The fields that an agreement has at its beginning and later: goals, skills, how often, until when, what each gives. */
export function AgreementFields({ agreement, skills = [] }: { agreement?: Agreement; skills?: readonly string[] }) {
  return (
    <>
      <label className={style.field}>
        <span>Goals, one a line: what should be different at the end?</span>
        <textarea name="goals" rows={2} maxLength={5_000} defaultValue={agreement?.goals.join('\n') ?? ''} />
      </label>
      <label className={style.field}>
        <span>Skills, one a line: then it can be seen whether they moved</span>
        <textarea name="skills" rows={2} maxLength={2_000} defaultValue={(agreement?.skills ?? skills).join('\n')} />
      </label>
      <div className={style.three}>
        <label className={style.field}>
          <span>A session every (days)</span>
          <input
            name="every"
            type="number"
            min={1}
            max={365}
            required
            inputMode="numeric"
            defaultValue={agreement?.every ?? 14}
          />
        </label>
        <label className={style.field}>
          <span>Minutes</span>
          <input
            name="minutes"
            type="number"
            min={5}
            max={1440}
            required
            inputMode="numeric"
            defaultValue={agreement?.minutes ?? 45}
          />
        </label>
        <label className={style.field}>
          <span>Until (may be left open)</span>
          <input name="until" type="date" defaultValue={dateOf(agreement?.until ?? null)} />
        </label>
      </div>
      <div className={style.two}>
        <label className={style.field}>
          <span>What you give</span>
          <textarea name="iGive" rows={2} maxLength={2_000} defaultValue={agreement?.iGive ?? ''} />
        </label>
        <label className={style.field}>
          <span>What they give</span>
          <textarea name="theyGive" rows={2} maxLength={2_000} defaultValue={agreement?.theyGive ?? ''} />
        </label>
      </div>
    </>
  )
}

/** What the fields say. */
export function readAgreement(
  form: FormData,
): Pick<Agreement, 'goals' | 'skills' | 'every' | 'minutes' | 'until' | 'iGive' | 'theyGive'> {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  return {
    goals: linesOf(text('goals')),
    skills: linesOf(text('skills')),
    every: Number(text('every')),
    minutes: Number(text('minutes')),
    until: midnightOf(text('until')),
    iGive: text('iGive'),
    theyGive: text('theyGive'),
  }
}
