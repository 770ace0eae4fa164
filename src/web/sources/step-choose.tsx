import { Button } from '@mantine/core'
import type { Draft } from './draft.ts'
import { KINDS } from './kinds.ts'
import { LookFirst } from './look-first.tsx'
import type { LookInput } from './look-first.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { Step } from './step.tsx'
import style from './sources.module.css'

/** The fourth step: which folders, calendars or buckets. */
export function StepChoose({
  draft,
  set,
  look,
  next,
}: {
  draft: Draft
  look: () => LookInput
  set: (change: Partial<Draft>) => void
  next: () => void
}) {
  return (
    <Step title={`Which ${KINDS[draft.kind].places[1]}?`}>
      <div className={style.wide}>
        <PlaceChoice
          kind={draft.kind}
          places={draft.found?.places ?? []}
          chosen={draft.chosen}
          sent={draft.sent}
          choose={set}
        />
        {draft.chosen.length === 0 ? null : (
          <LookFirst key={`${draft.chosen.join(' ')} ${draft.sent}`} look={look} what={KINDS[draft.kind].few} />
        )}
        <div className={style.buttons}>
          <Button data-main disabled={draft.chosen.length === 0} onClick={next}>
            Go on
          </Button>
        </div>
      </div>
    </Step>
  )
}
