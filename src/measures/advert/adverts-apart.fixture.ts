import type { MarkedAdvert } from './marked-advert.fixture.ts'

/** Made-up advertisements set apart: written before the reader, and never looked at while it was changed. */
export const APART_ADVERTS: readonly MarkedAdvert[] = [
  {
    trade: 'web developer',
    title: 'Frontend Developer',
    text: `Frontend developer for a news site

We make the website that half of the valley reads at breakfast. Small team, no drama.

What you'll be doing
Building pages with the editors, making them fast, and keeping them usable for everybody.

What you'll need
- 3 years' experience building web applications
- JavaScript or TypeScript, HTML and CSS
- React (or another framework that you can argue for)
- An eye for web accessibility
- Experience with automated testing

Bonus points
- Node.js
- Figma
- You have written for a newspaper

What's in it for you
Four-day week, 28 days of holiday, a swift answer to your application.`,
    asks: [
      ['years', '3', 'must'],
      ['skill', 'javascript', 'must'],
      ['skill', 'typescript', 'must'],
      ['skill', 'html', 'must'],
      ['skill', 'css', 'must'],
      ['skill', 'react', 'must'],
      ['skill', 'web accessibility', 'must'],
      ['skill', 'automated testing', 'must'],
      ['skill', 'node js', 'nice'],
      ['skill', 'figma', 'nice'],
    ],
  },
  {
    trade: 'truck driver',
    title: 'Truck Driver',
    text: `CDL A TRUCK DRIVERS - HOME EVERY WEEKEND

Plainsway Freight hauls grain and feed between the elevators and the river.

Duties: Drive a tractor-trailer on regional routes. Check the truck before each trip. Keep the logs.

Requirements: Class A commercial driver's license. One year of verifiable tractor trailer experience. Clean driving record. Knowledge of DOT regulations. Must be able to use an electronic logging device.

Preferred: Hazmat endorsement, tanker experience.

Pay and benefits: 62 cents per mile, medical, dental, vision, 401k.

We do not discriminate on the basis of sex, age or national origin.`,
    asks: [
      ['certificate', 'commercial driver license', 'must'],
      ['years', '1', 'must'],
      ['skill', 'dot regulations', 'must'],
      ['skill', 'electronic logging device', 'must'],
      ['certificate', 'hazmat endorsement', 'nice'],
      ['skill', 'tanker', 'nice'],
    ],
  },
  {
    trade: 'project manager',
    title: 'Construction Project Manager',
    text: `Project Manager, Construction

About the role
You carry two or three school buildings from the first drawing to the keys: money, dates, people.

Your profile
Degree in civil engineering or construction management, at least 8 years in the field.
Thorough knowledge of contract administration, cost control and scheduling.
Microsoft Project or Primavera; AutoCAD helps.
PMP certification desirable.
You speak German fluently and get along in English.
Strong leadership and conflict resolution skills.

What we offer
A firm with eighty years behind it, and time to do things well. Kindly apply through our website.`,
    asks: [
      ['degree', 'civil engineering', 'must'],
      ['years', '8', 'must'],
      ['skill', 'contract administration', 'must'],
      ['skill', 'cost control', 'must'],
      ['skill', 'scheduling', 'must'],
      ['skill', 'microsoft project', 'must'],
      ['skill', 'primavera', 'must'],
      ['skill', 'autocad', 'nice'],
      ['certificate', 'pmp', 'nice'],
      ['language', 'german', 'must'],
      ['language', 'english', 'must'],
      ['skill', 'leadership', 'must'],
      ['skill', 'conflict resolution', 'must'],
    ],
  },
  {
    trade: 'social worker',
    title: 'Social Worker',
    text: `Social worker - youth services

The borough's youth team stands beside families when things are hard.

Key responsibilities
- carry a caseload of about fifteen young people
- write assessments and care plans
- work with schools, courts and the police

Essential criteria
- Degree in social work and current registration as a social worker
- Two years of post-qualification experience with children and families
- Sound knowledge of safeguarding and child protection law
- Report writing of a high standard
- Full driving licence

Desirable criteria
- Training in motivational interviewing
- A second community language such as Somali or Arabic

The council welcomes applications from all parts of the community.`,
    asks: [
      ['degree', 'social work', 'must'],
      ['certificate', 'registration as a social worker', 'must'],
      ['years', '2', 'must'],
      ['skill', 'safeguarding', 'must'],
      ['skill', 'child protection law', 'must'],
      ['skill', 'report writing', 'must'],
      ['certificate', 'driving licence', 'must'],
      ['skill', 'motivational interviewing', 'nice'],
      ['language', 'somali', 'nice'],
      ['language', 'arabic', 'nice'],
    ],
  },
  {
    trade: 'marketing specialist',
    title: 'Digital Marketing Specialist',
    text: `Digital Marketing Specialist (80-100 %)

Fernweh Travel sends people to places without airports. You tell the world about it.

You will plan campaigns, write newsletters, look after our social channels and say honestly what worked.

We're looking for someone with:
2-4 years in online marketing
Hands-on experience with Google Analytics, Google Ads and SEO
Copywriting in English that makes people want to leave at once
Working knowledge of Adobe Photoshop and InDesign
A bachelor's degree in marketing or communications, or the same learned by doing

Nice, but no must: HubSpot, video editing, French.

We're proud of our culture and offer discounts on trips.`,
    asks: [
      ['years', '2', 'must'],
      ['skill', 'google analytics', 'must'],
      ['skill', 'google ads', 'must'],
      ['skill', 'seo', 'must'],
      ['skill', 'copywriting', 'must'],
      ['skill', 'adobe photoshop', 'must'],
      ['skill', 'indesign', 'must'],
      ['degree', 'bachelor', 'must'],
      ['skill', 'hubspot', 'nice'],
      ['skill', 'video editing', 'nice'],
      ['language', 'french', 'nice'],
      ['language', 'english', 'must'],
    ],
  },
  {
    trade: 'laboratory technician',
    title: 'Laboratory Technician',
    text: `Lab technician, microbiology

Your role
You prepare samples, run the daily assays and keep the instruments in order. You note what you see, also when nobody expects it.

Required skills and experience
Associate degree in biology, chemistry or medical laboratory technology. Experience with PCR and ELISA. Familiarity with good laboratory practice (GLP). You are careful with records and know a laboratory information management system. Shift work is part of the job.

Additional skills
Cell culture. Basic statistics. Ability to train new colleagues.

Compensation
From 46,000 a year; relocation help. Labs that excel need people who rest: no overtime.`,
    asks: [
      ['degree', 'associate', 'must'],
      ['skill', 'pcr', 'must'],
      ['skill', 'elisa', 'must'],
      ['skill', 'good laboratory practice', 'must'],
      ['skill', 'laboratory information management system', 'must'],
      ['skill', 'cell culture', 'nice'],
      ['skill', 'statistics', 'nice'],
    ],
  },
  {
    trade: 'customer support',
    title: 'Customer Support Representative',
    text: `Customer support agent (part-time)

Our customers rent bicycles; now and then something squeaks. You answer by phone, chat and mail and find a way.

Who you are
You have been in customer service for at least a year. You write well in English and Dutch. You know Zendesk or learn it in a week. You can handle complaints, and you type while you listen. A high school diploma is all the schooling we ask for.

Extra: experience in a call centre, Microsoft Office.

Apply with a short letter. We answer everybody.`,
    asks: [
      ['years', '1', 'must'],
      ['skill', 'customer service', 'must'],
      ['language', 'english', 'must'],
      ['language', 'dutch', 'must'],
      ['skill', 'zendesk', 'must'],
      ['skill', 'handle complaints', 'must'],
      ['degree', 'high school', 'must'],
      ['skill', 'call centre', 'nice'],
      ['skill', 'microsoft office', 'nice'],
    ],
  },
  {
    trade: 'mechanical engineer',
    title: 'Mechanical Engineer',
    text: `Mechanical Design Engineer. Velo Motors builds drives for cargo bikes. We act fast and we like to keep things simple. Responsibilities: design gears and housings, draw them, test them, stand by when they go into production. Qualifications: Bachelor's or Master's degree in mechanical engineering; minimum of 3 years of experience in product design; SolidWorks or CATIA; knowledge of finite element analysis, tolerances and injection moulding; good English. Preferred qualifications: MATLAB, Python, experience with gear design. Benefits: share options, a bike. Velo Motors is an equal opportunity employer and does not discriminate against any applicant.`,
    asks: [
      ['degree', 'bachelor', 'must'],
      ['years', '3', 'must'],
      ['skill', 'product design', 'must'],
      ['skill', 'solidworks', 'must'],
      ['skill', 'catia', 'must'],
      ['skill', 'finite element analysis', 'must'],
      ['skill', 'tolerances', 'must'],
      ['skill', 'injection moulding', 'must'],
      ['language', 'english', 'must'],
      ['skill', 'matlab', 'nice'],
      ['skill', 'python', 'nice'],
      ['skill', 'gear design', 'nice'],
    ],
  },
]
