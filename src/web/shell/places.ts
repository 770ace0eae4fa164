/** The places of the rail and the bottom bar, in order. A new place is one line here and one route. */
export const PLACES = [
  { name: 'Check', to: '/', keys: 'g c' },
  { name: 'People', to: '/people', keys: 'g p' },
  { name: 'Time', to: '/time', keys: 'g t' },
  { name: 'Growth', to: '/growth', keys: 'g g' },
  { name: 'Work', to: '/work', keys: 'g w' },
  { name: 'Plan', to: '/plan', keys: 'g l' },
  { name: 'Data', to: '/data', keys: 'g d' },
] as const

/** Pages that are reached from elsewhere; Ctrl+K finds them. */
export const PAGES = [
  { name: 'Thirty questions', to: '/calibrate', keys: 'g q' },
  { name: 'Import', to: '/import', keys: 'g i' },
  { name: 'Circle', to: '/people/circle', keys: 'g r' },
  { name: 'Variety', to: '/people/variety', keys: 'g v' },
  { name: 'Results', to: '/work/results', keys: 'g 1' },
  { name: 'Expectations', to: '/work/expectations', keys: 'g z' },
  { name: 'Mentors', to: '/growth/mentors', keys: 'g n' },
  { name: 'People that may be the same', to: '/people/duplicates', keys: 'g m' },
  { name: 'Sources and accounts', to: '/data/sources', keys: 'g a' },
  { name: 'Pieces: ideas, drafts and what is out', to: '/work/pieces', keys: 'g 2' },
  { name: 'CV', to: '/work/cv', keys: 'g 3' },
  { name: 'Portfolio site', to: '/work/portfolio', keys: 'g f' },
  { name: 'Rules for hours', to: '/time/rules', keys: 'g u' },
  { name: 'Roles you aim at', to: '/growth/targets', keys: 'g e' },
  { name: 'Job advertisements', to: '/growth/adverts', keys: 'g 4' },
  { name: 'Practice', to: '/growth/practice', keys: 'g x' },
  { name: 'Cards', to: '/growth/cards', keys: 'g k' },
  { name: 'Weekly review', to: '/plan/review', keys: 'g j' },
  { name: 'Strategy', to: '/plan/strategy', keys: 'g y' },
  { name: 'History and undo', to: '/data/history', keys: 'g h' },
  { name: 'Backup and export', to: '/data/safety', keys: 'g b' },
  { name: 'What leaves this machine', to: '/data/leaves', keys: 'g o' },
  { name: 'Settings', to: '/data/settings', keys: 'g s' },
] as const
