import { Link } from '@tanstack/react-router'
import { blocksOf, spansOf } from './markdown-blocks.ts'
import type { Block } from './markdown-blocks.ts'
import style from './method.module.css'

/** Our own Markdown pages, as elements. Links between pages of measures work; others are shown as their words. */
export function Markdown({ text, headings = 2 }: { text: string; headings?: number }) {
  return (
    <div className={style.text}>
      {blocksOf(text).map((block, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a shipped text never changes its order
        <Piece key={place} block={block} headings={headings} />
      ))}
    </div>
  )
}

function Piece({ block, headings }: { block: Block; headings: number }) {
  switch (block.kind) {
    case 'heading':
      return block.level + headings - 2 <= 2 ? (
        <h2>
          <Line text={block.text} />
        </h2>
      ) : (
        <h3>
          <Line text={block.text} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Line text={block.text} />
        </p>
      )
    case 'code':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list':
      return <Items block={block} />
    case 'table':
      return <Table block={block} />
  }
}

function Items({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map(item => (
    <li key={item}>
      <Line text={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <div className={style.wide} role="region" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {block.head.map(cell => (
              <th key={cell} scope="col">
                <Line text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(cells => (
            <tr key={cells.join('|')}>
              {cells.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells of a row may be alike
                <td key={place}>
                  <Line text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ text }: { text: string }) {
  return spansOf(text).map((span, place) => {
    const key = `${place} ${span.text}`
    if (span.kind === 'code') return <code key={key}>{span.text}</code>
    if (span.kind === 'strong') return <strong key={key}>{span.text}</strong>
    if (span.kind === 'em') return <em key={key}>{span.text}</em>
    if (span.kind === 'link') return <Way key={key} to={span.to} text={span.text} />
    return span.text
  })
}

function Way({ to, text }: { to: string; text: string }) {
  const page = /^(?:\.\/)?([a-z][a-z0-9-]*)\.md(?:#.*)?$/.exec(to)?.[1]
  return page ? (
    <Link to="/method/$page" params={{ page }}>
      {text}
    </Link>
  ) : (
    text
  )
}
