import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { titleClassifier } from './classify-title.ts'
import { decodeTitles } from './title-index.ts'

/** Invented titles in seven languages, with what a careful reader would say: title = function = seniority (- is none). */
const CASES = `
Software Engineer = engineering = mid
Senior Backend Engineer (Go, Kubernetes) = engineering = senior
Sr. Software Developer = engineering = senior
Staff Software Engineer at Northwind = engineering = lead
Principal Engineer, Payments = engineering = lead
Junior Frontend Developer = engineering = junior
CTO & Co-Founder at Lumen Labs | Speaker = engineering = owner
Chief Technology Officer = engineering = executive
VP Engineering = engineering = head
VP of Sales, EMEA = sales = head
Engineering Manager = engineering = manager
Head of Data Science = data = head
Data Analyst = data = mid
Lead Data Scientist = data = lead
Machine Learning Engineer = engineering = mid
DevOps Engineer II = engineering = mid
Site Reliability Engineer = engineering = mid
QA Tester = engineering = mid
Working Student Software Development = engineering = student
Software Engineering Intern = engineering = student
Product Manager = design = mid
Senior Product Manager = design = senior
Group Product Manager = design = manager
Chief Product Officer = design = executive
Product Owner = design = mid
UX Designer = design = mid
Senior UX Researcher = design = senior
Head of Design = design = head
Graphic Designer & Illustrator = design = mid
Art Director = media = head
Marketing Manager = marketing = manager
Growth Marketer = marketing = mid
Head of Growth = marketing = head
CMO = marketing = executive
Social Media Manager = marketing = mid
Content Strategist = marketing = mid
PR & Communications Lead = marketing = lead
Public Relations Specialist = marketing = mid
Account Executive = sales = mid
Sales Development Representative (SDR) = sales = mid
Key Account Manager = sales = mid
Business Development Manager = sales = manager
Chief Revenue Officer = sales = executive
Regional Sales Director = sales = head
Customer Success Manager = sales = mid
Customer Support Specialist = administration = mid
Operations Manager = operations = manager
Supply Chain Analyst = operations = mid
Project Manager, PMP = operations = mid
Senior Program Manager = operations = senior
COO = operations = executive
Logistics Coordinator = operations = mid
Procurement Specialist = operations = mid
Scrum Master = operations = mid
Accountant = finance = mid
Senior Financial Analyst = finance = senior
CFO = finance = executive
Finance Director = finance = head
Tax Consultant = finance = mid
Investment Banking Analyst = finance = mid
Portfolio Manager = finance = mid
Auditor = finance = mid
HR Business Partner = people = mid
Head of People = people = head
People Ops Generalist = people = mid
Technical Recruiter = people = mid
Talent Acquisition Partner = people = mid
Chief People Officer = people = executive
Senior HR Manager = people = manager
Learning & Development Specialist = people = mid
Lawyer = legal = mid
General Counsel = legal = head
Senior Associate, Corporate Law = legal = senior
Paralegal = legal = mid
Partner at Hale & Brook LLP = - = owner
Compliance Officer = legal = mid
Primary School Teacher = education = mid
Professor of Economics = education = senior
Assistant Professor = education = mid
Lecturer in Computer Science = education = mid
School Principal = education = head
Dean of Students = education = head
Registered Nurse = healthcare = mid
Head Nurse = healthcare = manager
Physician = healthcare = mid
Dentist = healthcare = mid
Pharmacist = healthcare = mid
Clinical Psychologist = healthcare = mid
Physiotherapist = healthcare = mid
Chief Medical Officer = healthcare = executive
Executive Assistant to the CEO = administration = mid
Office Manager = administration = mid
Receptionist = administration = mid
Administrative Assistant = administration = mid
CEO = management = executive
Founder & CEO = management = owner
Co-Founder = management = owner
Managing Director = management = executive
General Manager = management = manager
Business Owner = management = owner
Management Consultant = management = mid
Strategy Consultant = management = mid
Chief of Staff = management = head
Journalist = media = mid
Freelance Photographer = media = mid
Video Editor = media = mid
Editor in Chief = media = head
Musician = media = mid
Freelance Writer = media = mid
Film Producer = media = mid
Electrician = trades = mid
Head Chef = trades = lead
Restaurant Manager = trades = manager
Barista = trades = mid
Truck Driver = trades = mid
Hair Stylist = trades = mid
Carpenter = trades = mid
Social Worker = public = mid
Police Officer = public = mid
Firefighter = public = mid
Policy Advisor = public = mid
Board Member = - = board
Chairman of the Board = - = board
Startup Advisor = - = board
Non-Executive Director = - = board
Angel Investor = finance = mid
Retired = - = retired
Retired Teacher = education = retired
Student at Westbrook University = - = student
PhD Candidate in Physics = data = student
Postdoctoral Researcher = data = mid
Research Scientist = data = mid
Open to work = - = unknown
Looking for new opportunities = - = unknown
Helping people grow = - = unknown
Self-employed = - = unknown
Dreamer. Doer. = - = unknown
Consultant = - = unknown
Softwareentwickler = engineering = mid
Senior Softwareentwicklerin (m/w/d) = engineering = senior
Leiter Entwicklung = engineering = head
Werkstudent Marketing = marketing = student
Geschäftsführer = management = executive
Geschäftsführende Gesellschafterin = management = owner
Abteilungsleiterin Personal = people = head
Vertriebsleiter DACH = sales = head
Projektleiter = operations = mid
Einkäufer = operations = mid
Buchhalterin = finance = mid
Rechtsanwältin = legal = mid
Teamleiter Kundenservice = administration = lead
Auszubildender Bankkaufmann = finance = student
Krankenschwester = healthcare = mid
Lehrerin = education = mid
Wissenschaftliche Mitarbeiterin = data = mid
Praktikantin Kommunikation = marketing = student
Bereichsleiter Controlling = finance = head
Rentner = - = retired
Inhaber = management = owner
Steuerberater = finance = mid
Arzt = healthcare = mid
Ingénieur logiciel = engineering = mid
Développeuse web senior = engineering = senior
Directeur commercial = sales = head
Directrice des ressources humaines = people = head
Responsable marketing = marketing = manager
Chef de projet = operations = mid
Stagiaire en communication = marketing = student
Comptable = finance = mid
Avocate = legal = mid
Fondatrice = management = owner
Directeur général = management = executive
Infirmière = healthcare = mid
Enseignant = education = mid
Chargée de recrutement = people = mid
Chef de produit = design = mid
Retraité = - = retired
Graphiste = design = mid
Ingeniero de software = engineering = mid
Desarrolladora Full Stack Senior = engineering = senior
Gerente de ventas = sales = manager
Director de operaciones = operations = head
Directora de Recursos Humanos = people = head
Contador = finance = mid
Abogado = legal = mid
Profesora = education = mid
Enfermero = healthcare = mid
Becario de marketing = marketing = student
Fundador y CEO = management = owner
Diseñadora gráfica = design = mid
Periodista = media = mid
Jubilado = - = retired
Desenvolvedor Front-end Pleno = engineering = mid
Engenheira de Software Sênior = engineering = senior
Gerente Comercial = sales = manager
Analista financeiro = finance = mid
Estagiário de engenharia = engineering = student
Sócio fundador = management = owner
Coordenadora de RH = people = mid
Advogada = legal = mid
Professor de matemática = education = mid
Enfermeira = healthcare = mid
Diretor de Marketing = marketing = head
Sviluppatore software = engineering = mid
Responsabile vendite = sales = manager
Direttore generale = management = executive
Commercialista = finance = mid
Avvocato = legal = mid
Insegnante = education = mid
Infermiera = healthcare = mid
Progettista meccanico = engineering = mid
Tirocinante = - = student
Fondatore e amministratore delegato = management = owner
Pensionato = - = retired
Softwareontwikkelaar = engineering = mid
Hoofd verkoop = sales = head
Stagiair marketing = marketing = student
Boekhouder = finance = mid
Advocaat = legal = mid
Docent wiskunde = education = mid
Verpleegkundige = healthcare = mid
Eigenaar = management = owner
Directeur = - = head
Projectleider = operations = mid
Personeelsadviseur = people = mid
Gepensioneerd = - = retired
Civil Engineer = engineering = mid
Mechanical Engineering Lead = engineering = lead
Solutions Architect = engineering = mid
Sales Engineer = sales = mid
Director, Product Marketing = marketing = head
Product Marketing Manager = marketing = mid
Product Designer = design = mid
Data Engineer = engineering = mid
Business Analyst = operations = mid
Business Intelligence Analyst = data = mid
Security Analyst = engineering = mid
IT Support Technician = engineering = mid
Database Administrator = engineering = mid
System Administrator = engineering = mid
Community Manager = marketing = mid
Event Planner = marketing = mid
Fundraising Manager = sales = manager
Executive Director = management = executive
President = management = executive
Senior Vice President, Wealth Management = finance = executive
Director of Engineering = engineering = head
Director = - = head
Manager = - = manager
Team Lead = - = lead
Senior Manager, Supply Chain = operations = manager
Associate Director, Clinical Research = data = head
Warehouse Supervisor = operations = manager
Real Estate Agent = sales = mid
Insurance Broker = sales = mid
Financial Advisor = finance = mid
Career Coach = people = mid
Yoga Instructor = trades = mid
Translator = media = mid
Architect = engineering = mid
Veterinarian = healthcare = mid
Biologist = data = mid
Economist = data = mid
Librarian = education = mid
Flight Attendant = trades = mid
Mechanic = trades = mid
Store Manager = sales = manager
Cashier = sales = mid
Founding Engineer = engineering = lead
Ex-Product Lead | Now building something new = - = unknown
Mother of two, coffee lover = - = unknown
Software Engineer | Open Source | Dad = engineering = mid
Speaker | Author | Coach = - = unknown
Investor = finance = mid
Venture Partner = finance = mid
Bestuurslid = - = board
Aufsichtsrat = - = board
Membre du conseil d'administration = - = board
`

test('the titles that the rules were written with are read as expected', () => {
  const titles = join(import.meta.dirname, '../../../data/onet/titles.json.gz')
  const classify = titleClassifier(decodeTitles(gunzipSync(readFileSync(titles))))
  const lines = CASES.trim().split('\n')
  let rightFunction = 0
  let rightSeniority = 0
  for (const line of lines) {
    const [title = '', job, seniority] = line.split(' = ')
    const reading = classify(title)
    if ((reading.function ?? '-') === job) rightFunction++
    if ((reading.seniority ?? 'unknown') === seniority) rightSeniority++
  }
  expect(lines).toHaveLength(278)
  expect(rightFunction / lines.length).toBeGreaterThanOrEqual(0.98)
  expect(rightSeniority / lines.length).toBeGreaterThanOrEqual(0.98)
})
