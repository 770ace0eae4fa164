import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { titleClassifier } from './classify-title.ts'
import { decodeTitles } from './title-index.ts'

/**
 * Invented titles written after the rules, only ever counted: nobody looks at which of them are read wrongly, so that the
 * share stays an honest one. Add to it, never fit to it. title = function = seniority (- is none).
 */
const CASES = `
Android Developer = engineering = mid
Senior Platform Engineer - Kubernetes & Go = engineering = senior
Director of Data Engineering = engineering = head
Quantitative Analyst = finance = mid
Bioinformatician = data = mid
Applied Scientist II = data = mid
Lead UX Researcher = design = lead
VP Product = design = head
Junior Graphic Designer = design = junior
SEO Specialist = marketing = mid
Email Marketing Specialist = marketing = mid
Director of Communications = marketing = head
Copywriter & Content Creator = marketing = mid
Enterprise Sales Executive = sales = mid
Partner Sales Manager = sales = manager
Area Sales Manager = sales = manager
Purchasing Manager = operations = manager
Inventory Control Specialist = operations = mid
Program Director = operations = head
Production Supervisor = operations = manager
Treasury Analyst = finance = mid
Senior Tax Associate = finance = senior
Credit Risk Manager = finance = mid
Internal Auditor = finance = mid
Payroll Administrator = finance = mid
HR Generalist = people = mid
Director, Talent Acquisition = people = head
Recruiting Coordinator = people = mid
Corporate Lawyer = legal = mid
Associate General Counsel = legal = head
Trademark Attorney = legal = mid
High School Math Teacher = education = mid
Adjunct Lecturer = education = mid
Vice Chancellor = education = head
Kindergarten Teacher = education = mid
ICU Nurse = healthcare = mid
Orthopedic Surgeon = healthcare = mid
Medical Laboratory Technologist = healthcare = mid
Speech-Language Pathologist = healthcare = mid
Radiologic Technologist = healthcare = mid
Data Entry Clerk = administration = mid
Personal Assistant to Managing Director = administration = mid
Customer Service Manager = administration = manager
Deputy Managing Director = management = executive
Entrepreneur = management = owner
Co-Founder & COO = operations = owner
Founder, Hillside Bakery = management = owner
Wedding Photographer = media = mid
Sports Journalist = media = mid
Senior Video Producer = media = senior
Freelance Translator (EN-DE) = media = mid
Pastry Chef = trades = mid
Line Cook = trades = mid
Heavy Equipment Operator = trades = mid
Aircraft Mechanic = trades = mid
Landscape Gardener = trades = mid
Hotel General Manager = trades = manager
Youth Worker = public = mid
Program Officer, Human Rights = public = mid
Army Captain = public = lead
Independent Board Director = - = board
Trustee = - = board
Retired Engineer = engineering = retired
MBA Student = - = student
Summer Intern = - = student
PhD Student in Neuroscience = data = student
Career break = - = unknown
Living the dream = - = unknown
Specialist = - = unknown
Maschinenbauingenieur = engineering = mid
Leiterin Marketing = marketing = head
Vorstandsvorsitzender = management = executive
Personalreferentin = people = mid
Grundschullehrerin = education = mid
Fachärztin für Neurologie = healthcare = mid
Sachbearbeiter Einkauf = operations = mid
Kundenberater = administration = mid
Vertriebsmitarbeiter im Außendienst = sales = mid
Ingénieure commerciale = sales = mid
Chargé d'affaires = sales = mid
Directeur technique = engineering = head
Professeure des écoles = education = mid
Assistante de direction = administration = mid
Responsable RH = people = manager
Ingeniera industrial = engineering = mid
Director financiero = finance = head
Médico cirujano = healthcare = mid
Jefa de recursos humanos = people = manager
Asesor comercial = sales = mid
Gerente de projetos = operations = mid
Analista de sistemas = engineering = mid
Vendedora = sales = mid
Ingegnere gestionale = engineering = mid
Responsabile risorse umane = people = manager
Architetto = engineering = mid
Receptionist d'albergo = administration = mid
Software engineer bij een bank = engineering = mid
Financieel directeur = finance = head
Leraar basisonderwijs = education = mid
Huisarts = healthcare = mid
Accountmanager = sales = mid
Teammanager Klantenservice = administration = lead
`

test('titles that no rule was fitted to are read right nine times of ten', () => {
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
  expect(lines).toHaveLength(102)
  expect(rightFunction / lines.length).toBeGreaterThanOrEqual(0.9)
  expect(rightSeniority / lines.length).toBeGreaterThanOrEqual(0.95)
})
