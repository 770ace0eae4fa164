import type { Life } from './life.ts'
import { stampMail } from './moments.ts'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The blog, with the talks, as RSS 2.0. */
export function blogFeed(life: Life): string {
  const items = life.career.pieces
    .filter(piece => piece.form === 'article' || piece.form === 'talk')
    .toReversed()
    .map(
      piece =>
        `  <item><title>${xml(piece.title)}</title><link>${piece.url}</link><guid isPermaLink="true">${piece.url}</guid><pubDate>${stampMail(piece.at)}</pubDate><category>${piece.form}</category><description>${xml(piece.text)}</description></item>\n`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n  <title>Ilse Varonde: counted twice</title><link>https://varonde.example/</link><description>Notes on data that people can trust</description><language>en</language>\n${items.join('')}</channel></rss>\n`
}

/** The podcast as Atom with enclosures. */
export function podcastFeed(life: Life): string {
  const episodes = life.career.pieces.filter(piece => piece.form === 'episode').toReversed()
  const entries = episodes.map(
    piece =>
      `  <entry><id>${piece.url}</id><title>${xml(piece.title)}</title><updated>${new Date(piece.at).toISOString()}</updated><published>${new Date(piece.at).toISOString()}</published><link href="${piece.url}"/><link rel="enclosure" type="audio/mpeg" length="31457280" href="${piece.url}.mp3"/><summary>${xml(piece.text)}</summary></entry>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <id>https://varonde.example/podcast</id><title>Late Data</title><updated>${new Date(episodes[0]?.at ?? life.now).toISOString()}</updated><author><name>Ilse Varonde</name></author>\n${entries.join('')}</feed>\n`
}
