import { addressed, machineAddress } from './addressing.ts'
import type { Chance } from './chance.ts'
import { hexOf, makeChance } from './chance.ts'
import type { Life, Machine } from './life.ts'
import type { Letter } from './mail.ts'
import { encodeHeader, mailbox } from './mail-text.ts'
import { DAY, shiftTo, stampMail } from './moments.ts'
import { wakingHour } from './rhythm.ts'
import { SUBJECTS, TOPICS } from './words/phrases.ts'

/** Mail that is no contact between people: newsletters, senders without a reader, a mailing list. */
export function machineMail(life: Life): Letter[] {
  const chance = makeChance(life.seed, 'machine-mail')
  const since = shiftTo(life.now)('2019-01-07')
  const share = Math.min(1, life.people.length / 900)
  return life.machines.flatMap(machine => {
    const every =
      machine.kind === 'newsletter' ? 6.5 : machine.kind === 'no-reply' ? 9 : machine.kind === 'list' ? 3.6 : 0
    if (every === 0) return []
    const count = Math.round((((life.now - since) / DAY) * share) / every)
    return Array.from({ length: count }, (_, i) =>
      letterOf(chance, life, machine, wakingHour(chance, since + (i / count) * (life.now - since - 2 * DAY)), i),
    )
  })
}

function letterOf(chance: Chance, life: Life, machine: Machine, at: number, i: number): Letter {
  const writer = machine.kind === 'list' ? listWriter(chance, life, at) : machineAddress(machine)
  const id = machine.address.replace('@', '.')
  const own: readonly (readonly [string, string])[] =
    machine.kind === 'newsletter'
      ? [
          ['List-Id', `<${id}>`],
          ['List-Unsubscribe', `<https://${machine.address.split('@')[1]}/unsubscribe>`],
          ['Precedence', 'bulk'],
        ]
      : machine.kind === 'list'
        ? [
            ['List-Id', `gristmill development <${id}>`],
            ['List-Post', `<mailto:${machine.address}>`],
            ['Precedence', 'list'],
          ]
        : [['Auto-Submitted', 'auto-generated']]
  const to = machine.kind === 'list' ? machineAddress(machine) : { name: '', address: life.ego.emails[0] ?? '' }
  const subject =
    machine.kind === 'list'
      ? `[gristmill-dev] ${chance.pick(TOPICS)}`
      : `${machine.name}: ${chance.pick(SUBJECTS)} #${i + 1}`
  return {
    at,
    from: writer,
    headers: [
      ['Date', stampMail(at)],
      ['From', mailbox(writer)],
      ['To', mailbox(to)],
      ['Subject', encodeHeader(subject)],
      ['Message-ID', `<${hexOf(`${life.seed}/${machine.address}/${i}`, 24)}@${machine.address.split('@')[1]}>`],
      ...own,
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/html; charset=utf-8'],
    ],
    body: `<p>${chance.pick(TOPICS)}</p>`,
  }
}

function listWriter(chance: Chance, life: Life, at: number) {
  const there = life.people.filter(
    person => person.worlds[0] === 'gristmill' && person.tie !== 'never' && person.metAt < at,
  )
  return there.length === 0
    ? { name: life.ego.name, address: life.ego.emails[0] ?? '' }
    : addressed(chance.pick(there), 0)
}
