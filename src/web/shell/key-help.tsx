import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { boundKeys, singleKeysOn, switchSingleKeys } from './keys.ts'
import style from './key-help.module.css'

/** All keys that do something on the page behind, and the switch that turns single keys off. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const [groups] = useState(boundKeys)
  const [on, setOn] = useState(singleKeysOn)
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className={style.groups}>
        {groups.map(({ group, keys }, place) => (
          <section key={`${group}-${place}`}>
            <h3>{group}</h3>
            <dl className={style.keys}>
              {keys.map(key => (
                <div key={key.keys} className={style.pair}>
                  <dt>
                    <kbd>{key.keys}</kbd>
                  </dt>
                  <dd>{key.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={style.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={event => {
            switchSingleKeys(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        Single keys are on. They never fire while you type in a field.
      </label>
    </Dialog>
  )
}
