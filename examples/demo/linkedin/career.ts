import type { Life } from '../life.ts'
import { DAY, HOUR, isoDay, monYear, stampAmerican, stampEvent, stampJava, stampMinute } from '../moments.ts'
import { CERTIFICATES, LANGUAGES } from '../words/career-words.ts'
import { csv } from './csv.ts'

type Files = Record<string, string>

/** What the archive says of ego's own career. */
export function careerFiles(life: Life): Files {
  return {
    ...profileFiles(life),
    ...historyFiles(life),
    ...learningFiles(life),
    ...doingFiles(life),
    ...jobFiles(life),
  }
}

const worldOf = (life: Life, id: string) => life.worlds.find(world => world.id === id)
const yearOf = (at: number | undefined) => String(new Date(at ?? 0).getUTCFullYear())

function profileFiles(life: Life): Files {
  const { ego } = life
  const joined = life.worlds[0]?.from ?? life.now
  const header = [
    'First Name',
    'Last Name',
    'Maiden Name',
    'Address',
    'Birth Date',
    'Headline',
    'Summary',
    'Industry',
    'Zip Code',
    'Geo Location',
    'Twitter Handles',
    'Websites',
    'Instant Messengers',
  ]
  const headline = 'Data Platform Manager | maintainer of gristmill'
  const summary = 'I make numbers that people can trust.\nTeaching, writing and testing on the way.'
  return {
    'Profile.csv': csv(header, [
      [
        ego.given,
        ego.family,
        '',
        '',
        '',
        headline,
        summary,
        'Hospitals and Health Care',
        '3511 AA',
        'Utrecht, Utrecht, Netherlands',
        '',
        '[PERSONAL:https://varonde.example]',
        '',
      ],
    ]),
    'Email Addresses.csv': csv(
      ['Email Address', 'Confirmed', 'Primary', 'Updated On'],
      ego.emails
        .slice(0, 3)
        .map((email, i) => [email, 'Yes', i === 0 ? 'Yes' : 'No', stampAmerican(joined + i * 900 * DAY)]),
    ),
    'PhoneNumbers.csv': csv(['Extension', 'Number', 'Type', ''], [['', ego.phone, 'Mobile', '']]),
    'Languages.csv': csv(
      ['Name', 'Proficiency'],
      LANGUAGES.map(pair => [...pair]),
    ),
    'Registration.csv': csv(
      ['Registered At', 'Registration Ip', 'Subscription Types'],
      [[stampAmerican(joined - 800 * DAY), '192.0.2.17', '']],
    ),
  }
}

function historyFiles(life: Life): Files {
  const school = worldOf(life, 'oosterveld')
  const harbour = worldOf(life, 'harbour')
  const positions = life.career.jobs
    .toReversed()
    .map(job => [
      job.company,
      job.title,
      job.title.includes('Lead') ? 'Built the team\nand the platform it runs.' : '',
      'Utrecht, Netherlands',
      monYear(job.from),
      job.until === null ? '' : monYear(job.until),
    ])
  return {
    'Positions.csv': csv(['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'], positions),
    'Education.csv': csv(
      ['School Name', 'Start Date', 'End Date', 'Notes', 'Degree Name', 'Activities'],
      [
        [
          school?.name ?? '',
          yearOf(school?.from),
          yearOf(school?.until),
          '',
          'BSc Econometrics',
          'Student newspaper, rowing',
        ],
      ],
    ),
    'Volunteering.csv': csv(
      ['Company Name', 'Role', 'Cause', 'Started On', 'Finished On', 'Description'],
      [
        [
          harbour?.name ?? '',
          'Volunteer teacher',
          'EDUCATION',
          monYear(harbour?.from ?? 0),
          '',
          'Wednesday evenings: teenagers, robots, SQL',
        ],
      ],
    ),
    'Honors.csv': csv(
      ['Title', 'Description', 'Issued On'],
      [['Volunteer of the year', 'Code Harbour', monYear(life.now - 700 * DAY)]],
    ),
  }
}

function learningFiles(life: Life): Files {
  const { courses, skills } = life.career
  const header = [
    'Content Title',
    'Content Description',
    'Content Type',
    'Content Last Watched Date (if viewed)',
    'Content Completed At (if completed)',
    'Content Saved',
    'Notes taken on videos (if taken)',
    '',
  ]
  const certified = courses.filter(course => CERTIFICATES.some(name => name === course.name))
  const watched = courses.map(course => {
    const at = stampMinute(course.at + 12 * HOUR)
    return [
      course.name,
      `${course.provider}: ${course.skills.join(', ')}`,
      'Course',
      at,
      course.completed ? at : 'N/A',
      course.completed ? 'false' : 'true',
      '',
      '',
    ]
  })
  return {
    'Skills.csv': csv(
      ['Name'],
      skills.map(skill => [skill.name]),
    ),
    'Certifications.csv': csv(
      ['Name', 'Url', 'Authority', 'Started On', 'Finished On', 'License Number'],
      certified.map((course, i) => [
        course.name,
        `https://stratus.example/verify/${4100 + i}`,
        course.provider,
        monYear(course.at),
        '',
        `SI-${4100 + i}`,
      ]),
    ),
    'Courses.csv': csv(
      ['Name', 'Number'],
      [
        ['Econometrics II', 'ECO-202'],
        ['Databases', 'INF-110'],
        ['Survey Design', ''],
      ],
    ),
    'Learning.csv': csv(header, watched),
  }
}

function doingFiles(life: Life): Files {
  const { career } = life
  const published = career.outcomes.filter(one => one.kind === 'publication')
  const projects = [
    [
      'gristmill',
      'An open-source tool that tests tables',
      'https://gristmill.example',
      monYear(worldOf(life, 'gristmill')?.from ?? 0),
      '',
    ],
    ['Parcel twin', 'Counting what moves', '', monYear(career.jobs[2]?.from ?? 0), monYear(career.jobs[3]?.from ?? 0)],
  ]
  const attended = career.attended.map(event => [
    event.name,
    `${stampEvent(event.at + 8 * HOUR)} - ${stampEvent(event.at + (8 + event.hours) * HOUR)}`,
    'ATTENDING',
    '',
  ])
  return {
    'Projects.csv': csv(['Title', 'Description', 'Url', 'Started On', 'Finished On'], projects),
    'Publications.csv': csv(
      ['Name', 'Published On', 'Description', 'Publisher', 'Url'],
      published.map(one => ['Trusting Tables', monYear(one.at), one.what, 'Harrowgate Press', '']),
    ),
    'Events.csv': csv(['Event Name', 'Event Time', 'Status', 'External Url'], attended),
  }
}

function jobFiles(life: Life): Files {
  const { applications } = life.career
  const header = [
    'Application Date',
    'Contact Email',
    'Contact Phone Number',
    'Company Name',
    'Job Title',
    'Job Url',
    'Resume Name',
    'Question And Answers',
  ]
  const joined = life.worlds[0]?.from ?? life.now
  const link = (n: number) => `http://www.linkedin.com/jobs/view/${n}`
  const applied = applications.map((one, i) => [
    stampAmerican(one.at),
    life.ego.emails[0] ?? '',
    life.ego.phone,
    one.company,
    one.title,
    link(3000000000 + i * 7919),
    `cv-${isoDay(one.at)}.pdf`,
    'Do you have a work permit?:Yes | How many years with SQL?:8',
  ])
  const saved = applications
    .filter((_, i) => i % 4 === 0)
    .map((one, i) => [stampAmerican(one.at - DAY), link(3100000000 + i * 7919), one.title, one.company])
  const followed = [...new Set(applications.map(one => one.company))].slice(0, 18)
  return {
    'Jobs/Job Applications.csv': csv(header, applied),
    'Jobs/Saved Jobs.csv': csv(['Saved Date', 'Job Url', 'Job Title', 'Company Name'], saved),
    'Company Follows.csv': csv(
      ['Organization', 'Followed On'],
      followed.map((company, i) => [company, stampJava(joined + i * 200 * DAY)]),
    ),
  }
}
