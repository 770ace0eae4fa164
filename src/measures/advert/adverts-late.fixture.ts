import type { MarkedAdvert } from './marked-advert.fixture.ts'

/** Made-up advertisements of other shapes, written after the reader and not looked at while it was changed. */
export const LATE_ADVERTS: readonly MarkedAdvert[] = [
  {
    trade: 'pharmacist',
    title: 'Pharmacist',
    text: `Job Title: Clinical Pharmacist Location: Fairhaven Type: Full time Job Summary The clinical pharmacist reviews the medication of patients on three wards and advises doctors and nurses. Responsibilities Reviews charts each morning. Answers questions about doses. Takes part in rounds. Qualifications Doctor of Pharmacy from an accredited school. Current pharmacist license in the state. Two years of hospital experience required. Experience with Epic preferred. Strong communication skills. Benefits Medical, dental and vision insurance, 401(k), tuition help. Fairhaven Health is an equal opportunity employer.`,
    asks: [
      ['degree', 'doctor', 'must'],
      ['certificate', 'pharmacist license', 'must'],
      ['years', '2', 'must'],
      ['skill', 'epic', 'nice'],
      ['skill', 'communication', 'must'],
    ],
  },
  {
    trade: 'warehouse supervisor',
    title: 'Warehouse Supervisor',
    text: `WAREHOUSE SUPERVISOR - 2ND SHIFT

Why us?
Because the lorries leave on time and so do we.

THE ROLE
* Supervise a team of 20 pickers
* Plan the shift and keep the count of the stock
* Train new people

WHAT YOU NEED
* 3+ years in a warehouse, 1 of them leading people
* Forklift license
* Good working knowledge of SAP or another warehouse management system
* Inventory control
* Basic Excel
* High school diploma or GED

NICE TO HAVES
* Lean or Six Sigma training
* Spanish

PAY
$27 per hour plus overtime`,
    asks: [
      ['years', '3', 'must'],
      ['certificate', 'forklift license', 'must'],
      ['skill', 'sap', 'must'],
      ['skill', 'inventory control', 'must'],
      ['skill', 'excel', 'must'],
      ['degree', 'high school', 'must'],
      ['skill', 'lean', 'nice'],
      ['skill', 'six sigma', 'nice'],
      ['language', 'spanish', 'nice'],
    ],
  },
  {
    trade: 'software engineer',
    title: 'Backend Engineer',
    text: `Backend Engineer (Payments)

Centime moves small sums between shops and banks. We act with care: money is somebody's.

In this role, you will
• Design and run services that may not lose a cent
• Review code, write tests, be on call one week in six

Minimum qualifications:
• Bachelor's degree in Computer Science or equivalent practical experience
• 4 years of experience with Java, Kotlin or Go
• Experience with relational databases such as PostgreSQL
• Experience designing distributed systems

Preferred qualifications:
• Knowledge of Kafka
• Experience with AWS and Terraform
• Understanding of payment card standards (PCI DSS)

Centime is committed to diversity. Reasonable accommodation is made on request. The salary range is 120,000 to 150,000.`,
    asks: [
      ['degree', 'bachelor', 'must'],
      ['years', '4', 'must'],
      ['skill', 'java', 'must'],
      ['skill', 'kotlin', 'must'],
      ['skill', 'go', 'must'],
      ['skill', 'relational databases', 'must'],
      ['skill', 'postgresql', 'must'],
      ['skill', 'distributed systems', 'must'],
      ['skill', 'kafka', 'nice'],
      ['skill', 'amazon web services', 'nice'],
      ['skill', 'terraform', 'nice'],
      ['skill', 'payment card standards', 'nice'],
    ],
  },
  {
    trade: 'hotel receptionist',
    title: 'Hotel Receptionist',
    text: `Receptionist for a small hotel by the harbour

Guests come tired and leave rested; you are the first and the last they see.

You check guests in and out, answer the telephone and know which boat goes when.

You speak fluent English and good Norwegian; a third language is a plus. Experience from a hotel reception is an advantage, but not required. You are used to booking systems and can handle cash. You work evenings and every second weekend.

We offer tariff pay and a room for the season. Write to us before 1 April.`,
    asks: [
      ['language', 'english', 'must'],
      ['language', 'norwegian', 'must'],
      ['skill', 'hotel reception', 'nice'],
      ['skill', 'booking systems', 'must'],
      ['skill', 'cash', 'must'],
    ],
  },
  {
    trade: 'welder',
    title: 'Welder',
    text: `Welder / Fabricator

Duties & Responsibilities
- Weld frames and railings from drawings
- Check welds and grind them

Skills & Experience
- MIG and TIG welding
- Certified welder (AWS D1.1)
- Ability to read blueprints
- Minimum 2 years experience in metal fabrication
- Use of hand tools and power tools
- Own transport

Desired
- Experience with plasma cutting
- Forklift certification

Physical requirements: stand all day, lift 20 kg.`,
    asks: [
      ['skill', 'tig welding', 'must'],
      ['certificate', 'certified welder', 'must'],
      ['skill', 'read blueprints', 'must'],
      ['years', '2', 'must'],
      ['skill', 'hand tools', 'must'],
      ['skill', 'power tools', 'must'],
      ['skill', 'plasma cutting', 'nice'],
      ['certificate', 'forklift certification', 'nice'],
    ],
  },
  {
    trade: 'human resources manager',
    title: 'Human Resources Manager',
    text: `HR Manager (maternity cover, 12 months)

About the opportunity
You look after everything that has to do with people for 180 of them, from the first interview to the farewell cake.

What we're looking for
CIPD level 5 or equal experience. At least five years in human resources, with good knowledge of employment law. You have run payroll and know one HR information system well (we use Workday). Recruitment, onboarding, employee relations. Advanced Excel would be helpful.

What you'll get
26 days and your birthday. To apply, send your CV to the office.`,
    asks: [
      ['years', '5', 'must'],
      ['skill', 'employment law', 'must'],
      ['skill', 'payroll', 'must'],
      ['skill', 'workday', 'must'],
      ['skill', 'recruitment', 'must'],
      ['skill', 'onboarding', 'must'],
      ['skill', 'employee relations', 'must'],
      ['skill', 'excel', 'nice'],
    ],
  },
  {
    trade: 'graphic designer',
    title: 'Graphic Designer',
    text: `Graphic designer, in-house

Your mission: You give our seed packets, catalogues and the shop one face.

Must-haves:
Portfolio of printed work
Adobe Illustrator, InDesign and Photoshop
Typography
3 years in a design studio or in-house team

Nice-to-haves:
Illustration by hand
After Effects
Basic HTML and CSS

Perks: seeds, dogs, no open plan office.`,
    asks: [
      ['skill', 'illustrator', 'must'],
      ['skill', 'indesign', 'must'],
      ['skill', 'photoshop', 'must'],
      ['skill', 'typography', 'must'],
      ['years', '3', 'must'],
      ['skill', 'illustration', 'nice'],
      ['skill', 'after effects', 'nice'],
      ['skill', 'html', 'nice'],
      ['skill', 'css', 'nice'],
    ],
  },
  {
    trade: 'paralegal',
    title: 'Paralegal',
    text: `Paralegal - Real Estate Group

Position overview: The paralegal prepares closings, orders titles and keeps the files in order.

Requirements include a bachelor's degree or paralegal certificate; three to five years of experience in real estate law; excellent written and verbal communication skills; proficiency in Microsoft Office; familiarity with LexisNexis; notary public commission a plus.

We offer a competitive salary. The firm considers all applicants without regard to age, disability or origin.`,
    asks: [
      ['degree', 'bachelor', 'must'],
      ['certificate', 'paralegal certificate', 'must'],
      ['years', '3', 'must'],
      ['skill', 'communication', 'must'],
      ['skill', 'microsoft office', 'must'],
      ['skill', 'lexisnexis', 'must'],
      ['certificate', 'notary public', 'nice'],
    ],
  },
]
