import type { Chance } from './chance.ts'
import type { Person } from './life.ts'

/** Who knows whom: often inside a world that both share, more often the more genuine, seldom across. */
export function letPeopleMeet(chance: Chance, people: readonly Person[]): void {
  for (const world of new Set(people.flatMap(person => person.worlds))) {
    const members = people.filter(person => person.worlds.includes(world))
    const density =
      world === 'strangers' || world === 'recruiters' || world === 'elsewhere'
        ? 0.01
        : Math.min(0.5, 9 / members.length)
    members.forEach((one, i) => {
      for (const two of members.slice(i + 1))
        if (chance.yes(density * (one.tie === 'genuine' && two.tie === 'genuine' ? 2 : 1))) introduce(one, two)
    })
  }
}

function introduce(one: Person, two: Person): void {
  if (one.knows.includes(two.id)) return
  one.knows.push(two.id)
  two.knows.push(one.id)
}
