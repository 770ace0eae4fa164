import style from './growth.module.css'

/** Said wherever O*NET's skills, levels or descriptions are shown. */
export function OnetCredit() {
  return (
    <p className={style.credit}>
      Occupations, skills, levels and their descriptions: O*NET 30.2 and 29.3 by the U.S. Department of Labor,
      Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 licence; selected and rounded.
    </p>
  )
}
