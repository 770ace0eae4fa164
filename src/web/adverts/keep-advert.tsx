import { useNavigate } from '@tanstack/react-router'
import type { Advert, Correction } from '../api/adverts.ts'
import { change } from '../api/change.ts'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'

/** Keeps what was read as a role that is aimed at, under a name, with or without what O*NET says of such work. */
export function KeepAdvert({
  advert: { title, text, near },
  corrections,
  onClose,
}: {
  advert: Advert
  corrections: readonly Correction[]
  onClose: () => void
}) {
  const navigate = useNavigate()
  const occupations = Object.fromEntries([
    ['', 'only what the advertisement asks'],
    ...near.map(({ code, name }) => [code, `also what O*NET says of ${name}`]),
  ]) as Record<string, string>
  return (
    <Dialog title="Keep as a role you aim at" onClose={onClose}>
      <KeptForm
        act="Keep"
        onKeep={async said => {
          const occupation = said('occupation')
          const { id } = await change(
            'adverts.keep',
            {
              text,
              title: said('title'),
              corrections: [...corrections],
              ...(occupation === '' ? {} : { occupation }),
            },
            { says: `You aim at ${said('title')} now.` },
          )
          onClose()
          await navigate({ to: '/growth/targets', search: { role: id } })
        }}
      >
        <TextField name="title" label="Called" value={title} most={200} required />
        <ChoiceField name="occupation" label="The role asks" options={occupations} />
        <Quiet>Its skills and languages become what you learn and prove next. The text is kept on this machine.</Quiet>
      </KeptForm>
    </Dialog>
  )
}
