/** Job titles as people write them, by true function and seniority: `seniority: title | title`. */
export const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Data and analytics': {
    entry: 'Junior Data Analyst|Data Analyst Trainee|Werkstudent Data|Graduate Data Engineer|BI Intern',
    individual:
      'Data Analyst|Data Engineer|Analytics Engineer|BI Developer|Data Scientist|Statistician|Machine Learning Engineer|Gegevensanalist|Data Steward|Product Analyst|Datenanalyst (m/w/d)',
    senior:
      'Senior Data Engineer|Sr. Data Scientist|Lead Analytics Engineer|Principal ML Engineer|Staff Data Engineer @ scale|Senior BI Consultant',
    manager: 'Manager Data & Analytics|Head of Data|Data Platform Manager|Team Lead BI|Hoofd Data',
    director: 'Director of Data Science|VP Data|Director, Analytics & Insight',
    executive: 'Chief Data Officer|CDO|Chief Analytics Officer',
  },
  Engineering: {
    entry: 'Junior Developer|Software Engineering Intern|Graduate Engineer|Trainee Frontend',
    individual:
      'Software Engineer|Full Stack Developer|Backend Developer (Go, Rust)|Front-end Developer|DevOps Engineer|QA Engineer|Site Reliability Engineer|iOS Developer|Softwareontwikkelaar|Ingénieure logiciel|Embedded Engineer|Test automation specialist',
    senior:
      'Senior Software Engineer|Sr Software Developer|Staff Engineer|Principal Engineer|Tech Lead|Solutions Architect|Lead Developer',
    manager: 'Engineering Manager|Development Manager|Head of Engineering|Teamleider Ontwikkeling|QA Manager',
    director: 'Director of Engineering|VP Engineering|SVP Platform',
    executive: 'CTO|Chief Technology Officer|CTO & Co-founder',
  },
  Product: {
    individual: 'Product Owner|Associate Product Manager|Business Analyst|Scrum Master|Agile Coach',
    senior: 'Senior Product Manager|Lead Product Owner|Product Manager - Platform',
    manager: 'Group Product Manager|Head of Product|Product Lead',
    director: 'Director of Product|VP Product',
    executive: 'Chief Product Officer|CPO',
  },
  Design: {
    entry: 'Design Intern|Junior UX Designer',
    individual:
      'UX Designer|Product Designer|UX Researcher|Graphic Designer|Interaction designer|Illustrator & visual thinker',
    senior: 'Senior Product Designer|Lead UX Researcher|Principal Designer',
    manager: 'Design Manager|Head of UX',
  },
  Sales: {
    entry: 'Sales Development Representative|SDR|Inside Sales Trainee',
    individual:
      'Account Executive|Account Manager|Business Developer|Sales Representative|Accountmanager Benelux|Customer Success Manager|Solution Consultant',
    senior: 'Senior Account Executive|Key Account Manager|Enterprise Account Director EMEA',
    manager: 'Sales Manager|Head of Sales|Regional Sales Manager',
    director: 'Sales Director|VP Sales|Commercieel Directeur',
    executive: 'Chief Revenue Officer|CRO',
  },
  Marketing: {
    entry: 'Marketing Intern|Junior Content Marketer',
    individual:
      'Marketing Specialist|Content Strategist|SEO Specialist|Social Media Manager|Copywriter|Community Manager|Growth Hacker',
    senior: 'Senior Brand Manager|Performance Marketing Lead|Product Marketing Manager',
    manager: 'Marketing Manager|Head of Growth|Responsable Marketing',
    director: 'Marketing Director|VP Marketing',
    executive: 'CMO|Chief Marketing Officer',
  },
  'People and recruiting': {
    entry: 'HR Trainee|Junior Recruiter|Talent Sourcer',
    individual:
      'Recruiter|Technical Recruiter|IT Recruiter|HR Advisor|HR Business Partner|Recruitment Consultant|Talent Acquisition Specialist|People Partner',
    senior: 'Senior Recruiter|Senior Talent Partner|Lead Technical Recruiter',
    manager: 'HR Manager|Talent Acquisition Manager|Head of People|Team lead Recruitment',
    director: 'HR Director|Director Talent Acquisition',
    executive: 'Chief People Officer|CHRO',
  },
  Operations: {
    entry: 'Operations Trainee|Logistics Assistant',
    individual:
      'Operations Specialist|Supply Chain Planner|Logistiek medewerker|Project Coordinator|Transport Planner|Warehouse Supervisor|Einkäufer|Procurement Officer|Administrative Assistant|Office Manager',
    senior: 'Senior Project Manager|Senior Supply Chain Analyst|PMO Lead|Program Manager',
    manager: 'Operations Manager|Warehouse Manager|Head of Procurement|Leiter Einkauf|Hoofd Inkoop|Project Manager',
    director: 'Operations Director|Director Supply Chain|VP Operations',
    executive: 'COO|Chief Operating Officer',
  },
  'Finance and legal': {
    entry: 'Junior Controller|Audit Associate',
    individual:
      'Financial Analyst|Accountant|Business Controller|Legal Counsel|Privacy Officer|Tax Advisor|Risk Analyst|Compliance Officer|Actuaris',
    senior: 'Senior Controller|Senior Risk Manager|Senior Legal Counsel',
    manager: 'Finance Manager|Head of Compliance|Data Protection Officer',
    director: 'Finance Director|Director Risk',
    executive: 'CFO|Chief Financial Officer|General Counsel',
  },
  'Health care': {
    entry: 'Arts-assistent|Nursing Student',
    individual: 'Registered Nurse|Physician|Fysiotherapeut|Clinical Informatician|Pharmacist|Radiographer|GP',
    senior: 'Senior Clinical Scientist|Consultant Cardiologist|Nurse Specialist',
    manager: 'Head Nurse|Clinical Operations Manager|CNIO',
    director: 'Medical Director',
  },
  'Education and research': {
    entry: 'PhD candidate|Teaching Assistant|Student',
    individual:
      'Postdoctoral Researcher|Lecturer|Teacher of mathematics|Docent Informatica|Research Scientist|Instructional Designer|Bootcamp instructor',
    senior: 'Associate Professor|Senior Lecturer|Senior Researcher',
    manager: 'Programme Coordinator|Head of Department',
    director: 'Full Professor|Dean of Engineering',
  },
  Consulting: {
    entry: 'Analyst (Consulting)|Junior Consultant',
    individual: 'Consultant|Strategy Consultant|Freelance data consultant|Management Consultant|Zelfstandig adviseur',
    senior: 'Senior Consultant|Principal Consultant|Senior Manager, Advisory',
    director: 'Partner|Managing Consultant|Associate Partner',
  },
  'General management': {
    manager: 'General Manager|Country Manager NL',
    director: 'Managing Director|Directeur',
    executive: 'CEO|Founder|Co-Founder & CEO|Founder | Speaker | Dad|Owner|Board Member',
  },
  Other: {
    individual:
      'Open to work|Retired|Chief Happiness Officer|Data Ninja|Building something new|Career break|Photographer|Yoga teacher & ex-engineer|Serial optimist|Author, "Slow Data"|Sabbatical|Freelancer|Employee|Volunteer',
  },
}
export const SENIORITIES: readonly (readonly [string, number])[] = [
  ['entry', 7],
  ['individual', 44],
  ['senior', 23],
  ['manager', 14],
  ['director', 8],
  ['executive', 4],
]
