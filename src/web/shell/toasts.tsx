import { dismiss, useToasts } from './toast.ts'
import style from './toasts.module.css'

/** Short sentences at the edge: what was done, and Undo. Read aloud politely. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <section className={style.toasts} role="status" aria-live="polite" aria-label="Messages" data-screen-only>
      {toasts.map(({ id, says, tone, action }) => (
        <div key={id} className={style.toast} data-tone={tone}>
          <span>{says}</span>
          {action ? (
            <button
              type="button"
              className={style.act}
              onClick={() => {
                dismiss(id)
                void action.run()
              }}
            >
              {action.says}
            </button>
          ) : null}
          <button type="button" className={style.shut} aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  )
}
