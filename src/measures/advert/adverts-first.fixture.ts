import type { MarkedAdvert } from './marked-advert.fixture.ts'

/** Made-up advertisements with what a careful reader finds asked in them. The reader was tuned on these. */
export const FIRST_ADVERTS: readonly MarkedAdvert[] = [
  {
    trade: 'nurse',
    title: 'Registered Nurse',
    text: `Registered Nurse (RN) - Surgical Ward, nights

Harbour Lane Hospital is a friendly 300-bed hospital at the edge of the old town.

What you will do
- Take care of eight to ten patients after surgery
- Give medication and keep the charts in Epic up to date
- Change dressings and look after wounds

What we ask of you
- A valid registered nurse licence
- Bachelor of Science in Nursing or an equal training
- At least 2 years of experience on a surgical ward
- Good knowledge of wound care and medication administration
- Current BLS certificate
- Calm in dealing with people, and good communication skills

It would be a plus if you have
- Experience in triage
- Some Spanish

We offer
- Paid leave, a pension scheme and free parking

Harbour Lane Hospital is an equal opportunity employer. All applicants will be considered without regard to race, religion or age.`,
    asks: [
      ['certificate', 'registered nurse', 'must'],
      ['degree', 'bachelor', 'must'],
      ['years', '2', 'must'],
      ['skill', 'wound care', 'must'],
      ['skill', 'medication administration', 'must'],
      ['skill', 'epic', 'plain'],
      ['certificate', 'bls', 'must'],
      ['skill', 'communication', 'must'],
      ['skill', 'triage', 'nice'],
      ['language', 'spanish', 'nice'],
    ],
  },
  {
    trade: 'data engineer',
    title: 'Data Engineer',
    text: `Senior Data Engineer
Remote within Europe | Full-time

About us
Tidewise helps ports plan their days. We are 40 people, we go to the beach together and we love good coffee. Our customers say we excel at what we do.

Your tasks
You build and run our pipelines from the sensors at the quay to the dashboards of the planners. You design data models with the analysts. You make sure that what we deliver can be trusted.

Requirements
* 5+ years in data engineering
* Strong Python and SQL
* Apache Spark and Kafka in production
* Experience with Airflow or a similar scheduler
* Solid understanding of data modelling
* Fluent English

Nice to have
* Go or Rust
* Terraform, Kubernetes
* German

What you get
30 days of leave, a good laptop, and a budget for books. Please send your CV as PDF or Word.`,
    asks: [
      ['years', '5', 'must'],
      ['skill', 'python', 'must'],
      ['skill', 'sql', 'must'],
      ['skill', 'apache spark', 'must'],
      ['skill', 'kafka', 'must'],
      ['skill', 'airflow', 'must'],
      ['skill', 'data modelling', 'must'],
      ['language', 'english', 'must'],
      ['skill', 'go', 'nice'],
      ['skill', 'rust', 'nice'],
      ['skill', 'terraform', 'nice'],
      ['skill', 'kubernetes', 'nice'],
      ['language', 'german', 'nice'],
    ],
  },
  {
    trade: 'electrician',
    title: 'Electrician',
    text: `ELECTRICIAN WANTED

Brightwire Services installs and repairs in homes and small shops around Millbrook.

Responsibilities: You wire new kitchens and bathrooms, find faults in old houses, and explain to customers what you have done.

Requirements: Finished apprenticeship as an electrician and a journeyman licence. Three years of experience in residential wiring. You can read blueprints and wiring diagrams, and you know the National Electrical Code. A valid driver's license is required. Able to lift 50 pounds.

Preferred: experience with solar panel installation; knowledge of home automation.

Benefits: company van, tools, health insurance, overtime pay.`,
    asks: [
      ['certificate', 'journeyman', 'must'],
      ['years', '3', 'must'],
      ['skill', 'residential wiring', 'must'],
      ['skill', 'read blueprints', 'must'],
      ['skill', 'wiring diagrams', 'must'],
      ['skill', 'national electrical code', 'must'],
      ['certificate', 'driver license', 'must'],
      ['skill', 'solar panel installation', 'nice'],
      ['skill', 'home automation', 'nice'],
    ],
  },
  {
    trade: 'teacher',
    title: 'Mathematics Teacher',
    text: `Mathematics teacher, grades 7-9

Oak Street School looks for somebody who likes young people and numbers, in that order.

The job
You teach four classes, plan your lessons with two colleagues, and meet parents twice a year. You also lead the chess club.

You bring
- a master's degree in mathematics or mathematics education
- a state teaching certificate
- experience in lesson planning and classroom management
- ease with Google Classroom and interactive whiteboards
- patience, and a sense of humour

Ideally you have worked with children with special needs.

Applications until 1 March. Background check before the first day. Salary by the teachers' scale.`,
    asks: [
      ['degree', 'master', 'must'],
      ['certificate', 'teaching certificate', 'must'],
      ['skill', 'lesson planning', 'must'],
      ['skill', 'classroom management', 'must'],
      ['skill', 'google classroom', 'must'],
      ['skill', 'interactive whiteboards', 'must'],
      ['skill', 'special needs', 'nice'],
    ],
  },
  {
    trade: 'sales manager',
    title: 'Sales Manager',
    text: `Regional Sales Manager - Packaging

Who we are: Corrugo is the leading maker of boxes in the Midwest. Our people are our strength.

Main duties: - lead a team of six field representatives - set targets and follow them up - win new key accounts - report to the head of sales every month

Your profile: - 7-10 years of experience in business-to-business sales, at least three of them leading a team - Proven negotiation skills - Confident with Salesforce and Microsoft Excel - Bachelor's degree in business or similar - Willing to travel up to 50 % of the time - Excellent presentation skills - Knowledge of the packaging market is an advantage

We offer a company car, commission and a great team. Corrugo celebrates diversity.`,
    asks: [
      ['years', '7', 'must'],
      ['skill', 'business to business sales', 'must'],
      ['skill', 'leading a team', 'must'],
      ['skill', 'negotiation', 'must'],
      ['skill', 'salesforce', 'must'],
      ['skill', 'excel', 'must'],
      ['degree', 'bachelor', 'must'],
      ['skill', 'presentation', 'must'],
      ['skill', 'packaging market', 'nice'],
    ],
  },
  {
    trade: 'cook',
    title: 'Line Cook',
    text: `Line cook for our open kitchen

We are a small place with a short menu that changes with the market. Tuesday to Saturday, evenings.

You must have worked two years in a professional kitchen, know your knife skills and food safety, and keep your station clean when it is busy. A food handler's card is needed, or you get it in the first month. Experience with pastry or bread baking is a bonus. Some English is enough; Italian is heard a lot.

You get fair pay, a share of the tips, and dinner. Bring your knives and come by after 3 pm.`,
    asks: [
      ['years', '2', 'must'],
      ['skill', 'knife skills', 'must'],
      ['skill', 'food safety', 'must'],
      ['certificate', 'food handler card', 'must'],
      ['skill', 'pastry', 'nice'],
      ['skill', 'bread baking', 'nice'],
      ['language', 'english', 'must'],
    ],
  },
  {
    trade: 'accountant',
    title: 'Accountant',
    text: `Accountant (m/f/d), general ledger

Job description
You keep the general ledger of three companies, prepare month-end closing, and answer the auditors. You reconcile accounts and file the VAT returns.

Qualifications
Degree in accounting, finance or a related field. CPA preferred. Minimum four years' experience in accounting. Working knowledge of US GAAP; IFRS is a plus. Advanced Excel. Hands-on experience with SAP or Oracle. Accuracy and attention to detail. Good written and spoken English.

Perks
Home office two days a week, fruit, gym.

If you need help with your application because of a disability, let us know.`,
    asks: [
      ['degree', 'accounting', 'must'],
      ['certificate', 'cpa', 'nice'],
      ['years', '4', 'must'],
      ['skill', 'us gaap', 'must'],
      ['skill', 'ifrs', 'nice'],
      ['skill', 'excel', 'must'],
      ['skill', 'sap', 'must'],
      ['skill', 'oracle', 'must'],
      ['skill', 'attention to detail', 'must'],
      ['language', 'english', 'must'],
    ],
  },
  {
    trade: 'statistician',
    title: 'Biostatistician',
    text: `Biostatistician

The trials unit of the university clinic plans and analyses clinical trials. We want to go far in open science, and we express what we find in words that patients understand. Our access to registries is one of the best in the country.

As a biostatistician you write analysis plans, work out sample sizes and teach doctors once a month.

Must have: PhD or Master's in statistics or biostatistics; R or SAS; experience with clinical trials; survival analysis.
Good to have: Bayesian methods, C++, Git.

Word has it that our canteen is good. The university is committed to equality.`,
    asks: [
      ['degree', 'master', 'must'],
      ['skill', 'r', 'must'],
      ['skill', 'sas', 'must'],
      ['skill', 'clinical trials', 'must'],
      ['skill', 'survival analysis', 'must'],
      ['skill', 'bayesian methods', 'nice'],
      ['skill', 'c++', 'nice'],
      ['skill', 'git', 'nice'],
    ],
  },
]
