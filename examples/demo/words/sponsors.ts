/** Paid senders: name, profile path, subject, text. They are nobody in the life. */
export const SPONSORS: readonly (readonly [string, string, string, string])[] = [
  [
    'Pieter Advertvale',
    'pieter-advertvale-demo',
    'Your next step in data',
    'Our master programme starts in spring. Places are limited.',
  ],
  [
    'Celeste Promonade',
    'celeste-promonade-demo',
    'Cut cloud cost by half',
    'See how teams like yours save with one click.',
  ],
  ['Learnwell for Teams', 'learnwell-for-teams-demo', 'Free for a month', 'Give your team the skills of tomorrow.'],
  [
    'Otto Bannerman-Klik',
    'otto-bannerman-klik-demo',
    'Invitation: round table',
    'Join leaders in health care for breakfast.',
  ],
  ['Scale-up Summit', 'scale-up-summit-demo', 'Two tickets for one', 'The event that nobody in tech can miss.'],
  ['Mirte Folderhof', 'mirte-folderhof-demo', 'Whitepaper: the modern stack', 'Download it before Friday.'],
  ['Stratus Institute', 'stratus-institute-demo', 'Become certified', 'Professionals with our badge earn more.'],
]
