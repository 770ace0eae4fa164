import { Button, Textarea, TextInput } from '@mantine/core'
import type { SiteRead } from '../api/brand.ts'
import { useKeep } from '../log/use-keep.ts'
import { Card } from '../shell/card.tsx'
import style from './brand.module.css'

/** How the site is called, and what it says first. */
export function SiteSetting({ setting, name }: Pick<SiteRead, 'setting' | 'name'>) {
  const { busy, trouble, keep } = useKeep(() => undefined)
  return (
    <Card title="How it is called">
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const text = (name: string) => String(given.get(name) ?? '').trim()
          void keep(
            'site.set',
            { title: text('title'), intro: text('intro'), domain: text('domain'), mail: text('mail') },
            { says: 'Kept.' },
          )
        }}
      >
        <TextInput
          name="title"
          label="Your name, or what the site is called"
          required
          maxLength={200}
          defaultValue={setting?.title ?? name}
        />
        <Textarea
          name="intro"
          label="What it says first"
          rows={3}
          maxLength={5000}
          defaultValue={setting?.intro ?? ''}
        />
        <div className={style.two}>
          <TextInput
            name="domain"
            label="Its own domain, if it has one"
            placeholder="ana.example"
            defaultValue={setting?.domain ?? ''}
          />
          <TextInput
            name="mail"
            label="An address that everybody may see"
            type="email"
            defaultValue={setting?.mail ?? ''}
          />
        </div>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div>
          <Button type="submit" disabled={busy}>
            Keep
          </Button>
        </div>
      </form>
    </Card>
  )
}
