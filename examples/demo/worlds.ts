import type { Ego, TieClass, World } from './life.ts'

type Date_ = (date: string) => number

export const EGO: Ego = {
  given: 'Ilse',
  family: 'Varonde',
  name: 'Ilse Varonde',
  slug: 'ilse-varonde-demo',
  emails: [
    'ilse@varonde.example',
    'ilse.varonde@quillmark.example',
    'i.varonde@halden.example',
    'ivaronde@students.oosterveld.example',
  ],
  phone: '+31 6 5550 1984',
  city: 'Utrecht',
}

/** The settings of the life: employers, school, volunteering, a conference circle, a meetup, an open-source project. */
export function worldsOf(day: Date_, now: number): World[] {
  const world = (
    id: string,
    name: string,
    kind: string,
    from: string,
    until: string | null,
    industry: string,
  ): World => ({
    id,
    name,
    kind,
    from: day(from),
    until: until === null ? now : day(until),
    industry,
  })
  return [
    world('brightwater', 'Brightwater Analytics', 'employer', '2014-09-01', '2017-12-22', 'Market Research'),
    world(
      'halden',
      'Halden Logistics',
      'employer',
      '2018-02-05',
      '2022-04-29',
      'Transportation, Logistics, Supply Chain and Storage',
    ),
    world('quillmark', 'Quillmark Health', 'employer', '2022-06-06', null, 'Hospitals and Health Care'),
    world('oosterveld', 'Oosterveld University', 'school', '2010-09-06', '2014-07-04', 'Higher Education'),
    world('harbour', 'Code Harbour', 'volunteering', '2019-01-14', null, 'Non-profit Organizations'),
    world('pipeline', 'Pipeline Days', 'conference', '2016-05-02', null, 'Software Development'),
    world('evenings', 'Utrecht Data Evenings', 'meetup', '2017-03-06', null, 'Software Development'),
    world('gristmill', 'gristmill', 'open source', '2020-03-16', null, 'Software Development'),
    world('strangers', 'people written to while looking around', 'outreach', '2021-09-06', '2022-05-27', ''),
    world('recruiters', 'recruiters and sellers', 'outreach', '2015-03-02', null, 'Staffing and Recruiting'),
    world('elsewhere', 'friends, family and suppliers', 'private', '2012-01-02', null, ''),
  ]
}

/** How many connections each world gave, by true tie class; 812 in all, 64 genuine, 400 never in touch. */
export const SHARES: Readonly<Record<string, Readonly<Record<TieClass, number>>>> = {
  brightwater: { genuine: 7, transactional: 3, acquaintance: 26, never: 34 },
  halden: { genuine: 16, transactional: 6, acquaintance: 62, never: 66 },
  quillmark: { genuine: 17, transactional: 6, acquaintance: 70, never: 37 },
  oosterveld: { genuine: 6, transactional: 0, acquaintance: 22, never: 47 },
  harbour: { genuine: 5, transactional: 0, acquaintance: 14, never: 6 },
  pipeline: { genuine: 4, transactional: 7, acquaintance: 22, never: 57 },
  evenings: { genuine: 2, transactional: 4, acquaintance: 10, never: 29 },
  gristmill: { genuine: 7, transactional: 0, acquaintance: 13, never: 2 },
  strangers: { genuine: 0, transactional: 30, acquaintance: 17, never: 98 },
  recruiters: { genuine: 0, transactional: 36, acquaintance: 0, never: 24 },
}

/** People who are not connections: those who let an invitation lie, and those seen by mail only. */
export const UNCONNECTED: Readonly<Record<string, Readonly<Record<TieClass, number>>>> = {
  strangers: { genuine: 0, transactional: 0, acquaintance: 0, never: 62 },
  elsewhere: { genuine: 4, transactional: 12, acquaintance: 24, never: 0 },
}
