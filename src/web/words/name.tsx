import { stretches } from './imported.ts'
import style from './name.module.css'

/** A name or any short text from imported data: its own direction, invisible characters marked, one line high. */
export function Name({ of, wraps = false }: { of: string; wraps?: boolean }) {
  return (
    <bdi dir="auto" className={wraps ? style.wraps : style.name}>
      {of.trim() === '' ? <i>no name</i> : <Marked text={of} />}
    </bdi>
  )
}

/** Longer imported text: as text only, line breaks kept. */
export function Quoted({ text }: { text: string }) {
  return (
    <bdi dir="auto" className={style.quoted}>
      {text.split(/\r?\n/u).map((line, place) => (
        <span key={place} className={style.line}>
          <Marked text={line} />
        </span>
      ))}
    </bdi>
  )
}

function Marked({ text }: { text: string }) {
  return stretches(text).map((stretch, place) =>
    stretch.hidden ? (
      <span key={place} className={style.hidden} title="an invisible character">
        {stretch.hidden}
      </span>
    ) : (
      stretch.text
    ),
  )
}
