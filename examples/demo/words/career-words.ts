import type { Lever, Piece, SkillTruth } from '../life.ts'

/** name, kind, first used, last used (null: now), true level in [0, 1] */
export const SKILLS: readonly (readonly [string, SkillTruth['kind'], string, string | null, number])[] = [
  ['SQL', 'tool', '2012-02-06', null, 0.92],
  ['Python', 'tool', '2013-09-02', null, 0.88],
  ['R', 'tool', '2011-10-03', '2019-05-06', 0.45],
  ['SPSS', 'tool', '2011-02-07', '2016-11-07', 0.3],
  ['Tableau', 'tool', '2015-03-02', '2020-02-03', 0.42],
  ['Data Modeling', 'hard', '2016-02-01', null, 0.85],
  ['Apache Airflow', 'tool', '2018-03-05', null, 0.8],
  ['Kafka', 'tool', '2019-02-04', '2022-03-14', 0.5],
  ['dbt', 'tool', '2020-09-07', null, 0.83],
  ['Terraform', 'tool', '2021-11-01', null, 0.55],
  ['Data Quality', 'hard', '2018-06-04', null, 0.9],
  ['Statistics', 'hard', '2010-10-04', null, 0.66],
  ['Health Data Standards', 'hard', '2022-07-04', null, 0.6],
  ['Privacy Engineering', 'hard', '2023-04-03', null, 0.5],
  ['Public Speaking', 'soft', '2019-09-02', null, 0.6],
  ['Team Leadership', 'soft', '2022-06-06', null, 0.58],
  ['Negotiation', 'soft', '2024-02-05', '2025-04-07', 0.35],
  ['Mentoring', 'soft', '2019-01-14', null, 0.65],
  ['Technical Writing', 'soft', '2018-01-08', null, 0.72],
  ['German', 'language', '2006-09-04', '2015-06-01', 0.35],
]
/** name, provider, date, completed, skills */
export const COURSES: readonly (readonly [string, string, string, boolean, string])[] = [
  ['Relational Databases in Practice', 'Learnwell', '2015-02-16', true, 'SQL, Data Modeling'],
  ['Data Pipelines with Airflow', 'Learnwell', '2018-04-23', true, 'Apache Airflow, Python'],
  ['Streaming Systems', 'Opencourse', '2019-03-18', false, 'Kafka'],
  ['Certified Cloud Data Engineer', 'Stratus Institute', '2020-11-09', true, 'Terraform, Data Modeling'],
  ['Speaking to an Audience', 'Podium School', '2021-02-15', true, 'Public Speaking'],
  ['Infrastructure as Code', 'Learnwell', '2021-12-06', true, 'Terraform'],
  ['Interoperability in Health Care', 'Interop Academy', '2022-10-10', true, 'Health Data Standards'],
  ['Leading without Shouting', 'Podium School', '2023-05-22', true, 'Team Leadership'],
  ['Privacy by Design', 'Stratus Institute', '2023-11-13', true, 'Privacy Engineering'],
  ['Negotiation Basics', 'Learnwell', '2024-03-11', true, 'Negotiation'],
  ['Analytics Engineering Certificate', 'Stratus Institute', '2024-10-07', true, 'dbt, SQL, Data Quality'],
  ['Budgets for Managers', 'Podium School', '2025-06-16', false, 'Team Leadership'],
  ['Causal Inference for Operations', 'Opencourse', '2026-04-13', false, 'Statistics'],
]
export const CERTIFICATES = [
  'Certified Cloud Data Engineer',
  'Privacy by Design',
  'Analytics Engineering Certificate',
] as const
/** name, date, hours */
export const EVENTS: readonly (readonly [string, string, number])[] = [
  ['Pipeline Days 2016', '2016-05-12', 8],
  ['Pipeline Days 2017', '2017-05-11', 8],
  ['Pipeline Days 2018', '2018-05-17', 8],
  ['Pipeline Days 2019', '2019-05-16', 8],
  ['Pipeline Days 2021', '2021-06-17', 6],
  ['Open Data Day Leiden', '2021-10-14', 7],
  ['Big Data Fair', '2021-11-18', 8],
  ['Scale-up Summit', '2022-02-10', 8],
  ['Pipeline Days 2022', '2022-05-12', 8],
  ['Health Data Forum', '2023-03-16', 7],
  ['Pipeline Days 2023', '2023-05-11', 8],
  ['Pipeline Days 2024', '2024-05-16', 8],
  ['Health Data Forum', '2025-03-20', 7],
  ['Pipeline Days 2025', '2025-05-15', 8],
  ['Pipeline Days 2026', '2026-05-14', 8],
]
/** date, form, title, text */
export const PIECES: readonly (readonly [string, Piece['form'], string, string])[] = [
  [
    '2019-03-04',
    'article',
    'Why our nightly job lied to us',
    'A job that always succeeds has not been asked the right question.',
  ],
  ['2019-10-14', 'article', 'Counting parcels twice', 'Two sensors, one parcel, and a month of wrong numbers.'],
  [
    '2020-04-20',
    'article',
    'A small tool for testing tables',
    'We wrote gristmill because nobody reads dashboards at three in the morning.',
  ],
  [
    '2020-11-02',
    'article',
    'What a contract between teams looks like',
    'A schema is a promise. Promises need an owner.',
  ],
  ['2021-06-17', 'talk', 'Testing data when nobody is watching', 'Talk at Pipeline Days 2021.'],
  [
    '2021-12-13',
    'post',
    'Excited to share my networking journey',
    'Reached 700 connections. Grateful for every single one of you!',
  ],
  ['2022-02-07', 'post', 'Five lessons from forty coffees', 'Agree? Comments below.'],
  [
    '2022-09-19',
    'article',
    'Leaving logistics, keeping the habits',
    'Hospitals and warehouses have more in common than either likes.',
  ],
  ['2023-02-27', 'article', 'Nulls in a hospital', 'Unknown is not zero, and in a ward the difference matters.'],
  ['2023-06-12', 'episode', 'Episode 1: Who owns a column?', 'A talk with two maintainers about ownership.'],
  ['2023-07-10', 'episode', 'Episode 2: Late data', 'When yesterday arrives tomorrow.'],
  ['2023-09-11', 'episode', 'Episode 3: Teaching teenagers SQL', 'What Code Harbour taught the teacher.'],
  ['2023-10-16', 'article', 'A chapter on data quality', 'How a blog post became a chapter.'],
  ['2024-01-22', 'article', 'The cheapest test that works', 'Count the rows. Then count them again tomorrow.'],
  ['2024-05-16', 'talk', 'Workshop: contracts for tables', 'Workshop at Pipeline Days 2024.'],
  ['2024-09-09', 'episode', 'Episode 4: Privacy is a feature', 'With a privacy officer who likes engineers.'],
  ['2025-03-24', 'article', 'From lead to manager in nine mistakes', 'The ninth was answering every message at once.'],
  ['2025-11-17', 'article', 'Reading code is a team sport', 'Reviews are where colleagues become collaborators.'],
  ['2026-03-16', 'article', 'Less, tested', 'We deleted a third of our tables and nobody called.'],
  ['2026-09-14', 'episode', 'Episode 5: Six years of gristmill', 'Contributors look back.'],
]
export const LANGUAGES = [
  ['Dutch', 'Native or bilingual proficiency'],
  ['English', 'Full professional proficiency'],
  ['German', 'Limited working proficiency'],
] as const

/** date, kind, what, what truly led to it (shares add up to one), the world in which somebody helped */
export const OUTCOMES: readonly (readonly [string, string, string, Partial<Record<Lever, number>>, string])[] = [
  ['2016-04-01', 'promotion', 'Data Analyst at Brightwater', { 'core-work': 0.7, skill: 0.3 }, 'brightwater'],
  ['2017-12-04', 'offer', 'Data Engineer at Halden Logistics', { skill: 0.6, networking: 0.4 }, 'brightwater'],
  ['2020-07-01', 'promotion', 'Senior Data Engineer at Halden', { 'core-work': 0.6, skill: 0.4 }, 'halden'],
  ['2021-06-14', 'invitation', 'talk at Pipeline Days on testing data', { project: 0.7, brand: 0.3 }, 'gristmill'],
  [
    '2022-04-11',
    'offer',
    'Lead Data Engineer at Quillmark Health',
    { project: 0.5, skill: 0.3, mentorship: 0.2 },
    'gristmill',
  ],
  ['2023-03-06', 'raise', 'after the platform migration', { 'core-work': 1 }, 'quillmark'],
  ['2023-10-16', 'publication', 'chapter in a handbook on data quality', { brand: 0.6, project: 0.4 }, 'pipeline'],
  ['2024-05-13', 'invitation', 'workshop at Pipeline Days', { brand: 0.5, volunteering: 0.5 }, 'harbour'],
  [
    '2025-03-03',
    'promotion',
    'Data Platform Manager at Quillmark',
    { mentorship: 0.4, 'core-work': 0.4, skill: 0.2 },
    'quillmark',
  ],
  ['2026-02-09', 'client', 'two days of advice to a hospital group', { brand: 0.5, networking: 0.5 }, 'halden'],
]
