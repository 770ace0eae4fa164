import type { Chance } from './chance.ts'
import { hexOf } from './chance.ts'
import type { Letter } from './mail.ts'
import { stampMail } from './moments.ts'

/**
 * Dresses a plain letter as today's programs send one: trace fields of several hops, signatures, and HTML beside the text,
 * 15 kB in the middle and 27 kB on average. What it says, to whom and when stays the same.
 */
export function dressToday(chance: Chance): (letter: Letter) => Letter {
  const styled = Array.from({ length: 4_000 }, () => styledLine(chance))
  return letter => {
    const lines = Math.max(20, Math.floor(chance.lognormal(15_000, 1.1) / LINE))
    const from = chance.int(0, styled.length - 1)
    const html = Array.from({ length: lines }, (_, i) => styled[(from + i) % styled.length]).join('\n')
    const type = letter.headers.find(([name]) => name === 'Content-Type')?.[1] ?? 'text/plain'
    return {
      ...letter,
      headers: [
        ...traceOf(chance, letter.at),
        ...letter.headers.filter(([name]) => name !== 'Content-Type'),
        ['Content-Type', 'multipart/alternative; boundary="both"'],
      ],
      body: `--both\nContent-Type: ${type}\n\n${letter.body}\n--both\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${html}\n--both--`,
    }
  }
}

/** Characters of a line of HTML, in the middle. */
const LINE = 68

const WORDS = 'table style width padding color font family border margin background align class image span'.split(' ')

function styledLine(chance: Chance): string {
  let style = ''
  while (style.length < 40) style += `${chance.pick(WORDS)}:${chance.int(0, 99)}px;`
  return `<td style=3D"${style}">${chance.pick(WORDS)}</td>=`
}

function traceOf(chance: Chance, at: number): [string, string][] {
  const hops = Array.from({ length: chance.int(3, 7) }, (_, hop): [string, string] => [
    'Received',
    `from mx${hop}.example.org (mx${hop}.example.org [192.0.2.${hop + 1}])\n by mail${hop}.varonde.example with ESMTPS id ${hexOf(`${at}/${hop}`, 12)};\n ${stampMail(at)}`,
  ])
  const seal = (name: string): string =>
    hexOf(`${at}/${name}`, 64)
      .repeat(5)
      .replace(/(.{70})/g, '$1\n ')
  return [
    ...hops,
    ['Authentication-Results', 'mail.varonde.example; dkim=pass header.d=example.org;\n spf=pass; dmarc=pass'],
    ['ARC-Seal', `i=1; a=rsa-sha256; t=${Math.floor(at / 1_000)}; cv=none; d=example.org; s=arc;\n b=${seal('arc')}`],
    [
      'DKIM-Signature',
      `v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=mail;\n h=from:to:subject:date:message-id:mime-version;\n bh=${hexOf(String(at), 44)}; b=${seal('dkim')}`,
    ],
    ['X-Mailer', 'Varonde Mail 7.2'],
    ['Thread-Index', hexOf(`${at}/thread`, 40)],
  ]
}
