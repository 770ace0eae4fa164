import { acted, typed } from '../context.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { failed, isLeft } from '../left.ts'

/** Publications.csv. */
export const publications = fileKind({
  id: 'publications',
  names: 'publications|publication|veroffentlichungen|publicaciones|publicacoes|pubblicazioni|publicaties',
  columns: {
    title: 'Name|Title|Titel|Titre|Título|Titolo',
    published: 'Published On|Publication Date|Date',
    summary: 'Description|Beschreibung',
    publisher: 'Publisher|Verlag|Éditeur',
    url: 'Url',
  },
  needs: ['title', 'published'],
  dates: ['published'],
  row: (cells, context) => {
    const title = cells.title.trim()
    if (title === '') return failed('E_NO_TITLE', 'The publication has no title.')
    const stamp = typed(cells.published, context)
    if (isLeft(stamp)) return stamp
    const detail = { title, ...filled({ publisher: cells.publisher, summary: cells.summary, url: cells.url }) }
    return [fact('publication', [title, cells.published], stamp, detail, { lever: 'brand' })]
  },
})

/** Patents.csv. */
export const patents = fileKind({
  id: 'patents',
  names: 'patents|patent|patente|brevets|brevetti|octrooien',
  columns: {
    title: 'Title|Name|Titel|Titre|Título|Titolo',
    issued: 'Issued On|Issue Date|Filed On|Date',
    number: 'Patent Number|Number|Application Number',
    summary: 'Description',
    issuer: 'Issuer|Office|Patent Office',
    url: 'Url',
  },
  needs: ['title', 'summary'],
  dates: ['issued'],
  row: (cells, context) => {
    const title = cells.title.trim()
    if (title === '') return failed('E_NO_TITLE', 'The patent has no title.')
    const stamp = typed(cells.issued, context)
    if (isLeft(stamp)) return stamp
    const publisher = [cells.issuer, cells.number].filter(text => text.trim() !== '').join(' ')
    const detail = { title, ...filled({ publisher, summary: cells.summary, url: cells.url }) }
    return [fact('publication', ['patent', title, cells.number], stamp, detail, { lever: 'brand' })]
  },
})

/** Shares.csv: the ego's posts. Each line break in the text is written as a stray quote, a break and a stray quote (trap 4). */
export const shares = fileKind({
  id: 'shares',
  names: 'shares|share|beitrage|posts',
  columns: {
    date: 'Date|Datum|Fecha|Data',
    url: 'ShareLink|Share Link',
    text: 'ShareCommentary|Share Commentary',
    shared: 'SharedURL|Shared Url',
    media: 'MediaURL|Media Url',
    visibility: 'Visibility',
  },
  needs: ['date', 'url', 'text'],
  dates: ['date'],
  row: (cells, context) => {
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    const summary = cells.text.replace(/"(\r?\n)"/g, '$1').replace(/\r\n/g, '\n')
    const detail = {
      form: 'post' as const,
      ...filled({ url: cells.url, link: /^https?:\/\//i.test(cells.shared) ? cells.shared.slice(0, 2_000) : '' }),
      ...filled({ visibility: cells.visibility }),
      chars: summary.trim().length,
      ...(context.reading.keepText === 'none' ? {} : filled({ summary })),
    }
    return [fact('piece', [cells.url || cells.text, String(stamp.at)], stamp, detail, { lever: 'brand' })]
  },
})

/** Comments.csv: what the ego wrote under posts. Texts may run over several lines without quotes (trap 5). */
export const comments = fileKind({
  id: 'comments',
  names: 'comments|comment|kommentare|commentaires|comentarios|commenti|reacties',
  columns: { date: 'Date|Datum|Fecha|Data', url: 'Link', text: 'Message|Comment' },
  needs: ['date', 'url', 'text'],
  dates: ['date'],
  runsOn: 'date',
  row: (cells, context) => {
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    const text = cells.text.trim()
    const keep = context.reading.keepText !== 'none' && text !== ''
    const detail = { ...filled({ url: cells.url }), ...(keep ? { text } : {}), chars: text.length }
    return [fact('comment', [cells.url, String(stamp.at)], stamp, detail, { lever: 'brand' })]
  },
})

/** Reactions.csv and InstantReposts.csv: one click on somebody's post. */
export const reactions = fileKind({
  id: 'reactions',
  names: 'reactions|reaction|reaktionen|likes',
  columns: { date: 'Date|Datum|Fecha|Data', type: 'Type|Typ', url: 'Link' },
  needs: ['date', 'type', 'url'],
  dates: ['date'],
  row: (cells, context) => {
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    return [
      fact('reaction', [cells.url, cells.type, String(stamp.at)], stamp, filled({ url: cells.url, type: cells.type }), {
        lever: 'brand',
      }),
    ]
  },
})

/** InstantReposts.csv. */
export const reposts = fileKind({
  id: 'reposts',
  names: 'instantreposts|instant reposts|reposts',
  columns: { date: 'Date', url: 'Link' },
  needs: ['date', 'url'],
  dates: ['date'],
  row: (cells, context) => {
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    return [
      fact(
        'reaction',
        [cells.url, 'REPOST', String(stamp.at)],
        stamp,
        { ...filled({ url: cells.url }), type: 'REPOST' },
        { lever: 'brand' },
      ),
    ]
  },
})

/** Votes.csv: answers to polls. */
export const votes = fileKind({
  id: 'votes',
  names: 'votes|vote',
  columns: { date: 'Date', url: 'Link', option: 'OptionText|Option Text' },
  needs: ['date', 'url', 'option'],
  dates: ['date'],
  row: (cells, context) => {
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    return [
      fact(
        'reaction',
        [cells.url, 'VOTE', cells.option, String(stamp.at)],
        stamp,
        { ...filled({ url: cells.url }), type: 'VOTE' },
        { lever: 'brand' },
      ),
    ]
  },
})
