import type { SiteItem, SiteRead } from '../api/brand.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { Name, Quoted } from '../words/name.tsx'
import style from './brand.module.css'

const HEADINGS: Readonly<Record<string, string>> = { publications: 'Writing', posts: 'Short posts' }

/** Everything a stranger would read, in the order of the site. What does not stand here is not written either. */
export function SitePreview({ site: { setting, sections } }: { site: SiteRead }) {
  const parts = sections
    .map(part => ({ ...part, items: part.items.filter(item => item.public) }))
    .filter(({ section, items }) => section !== 'basics' && items.length > 0)
  const basics = sections.find(({ section }) => section === 'basics')?.items.filter(item => item.public) ?? []
  const label = basics.find(({ where }) => where === 'label')?.title
  const intro = setting?.intro || basics.find(({ where }) => where === 'summary')?.text
  return (
    <Card title="How it reads">
      {parts.length === 0 ? (
        <Quiet>Choose something above, and it stands here as a stranger would read it.</Quiet>
      ) : (
        <div className={style.preview}>
          <p className={style.previewName}>
            <Name of={setting?.title || 'Not named yet'} wraps />
          </p>
          {label ? <p className={style.note}>{label}</p> : null}
          {intro ? <Quoted text={intro} /> : null}
          {parts.map(({ section, title, items }) => (
            <section key={section} aria-label={`On the site: ${title}`}>
              <h3>{HEADINGS[section] ?? title}</h3>
              <ul className={style.rows}>
                {items.map(item => (
                  <Read key={item.id} item={item} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Card>
  )
}

function Read({ item: { title, where, text, at, precision } }: { item: SiteItem }) {
  const meta = [title === '' ? '' : where, at === null ? '' : dayGiven(at, precision)].filter(Boolean).join(', ')
  return (
    <li className={style.read}>
      <Name of={title || where} wraps />
      {meta === '' ? null : <p className={style.note}>{meta}</p>}
      {text === '' ? null : <Quoted text={text} />}
    </li>
  )
}
