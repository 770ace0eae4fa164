import type { Seniority } from './job-function.ts'

/** Titles in which a word of rank is none: a product manager manages no people. */
export const NO_RANK =
  'product manager, produkt manager, product marketing manager, project manager, programme manager, program manager, technical program manager, account manager, key account manager, community manager, social media manager, content manager, brand manager, case manager, office manager, customer success manager, relationship manager, portfolio manager, partner manager, channel manager, event manager, events manager, campaign manager, category manager, release manager, change manager, contract manager, contracts manager, asset manager, risk manager, delivery manager, implementation manager, partnerships manager, fund manager, client manager, care manager, talent manager, process manager, technical account manager, talent acquisition manager, property manager, growth manager, product owner, process owner, account executive, sales executive, marketing executive, executive assistant, executive coach, account director, client partner, business partner, people partner, talent partner, acquisition partner, venture partner, channel partner, finance partner, finance business partner, chef de projet, cheffe de projet, chef de produit, chef de partie, jefe de proyecto, jefa de proyecto, jefe de producto, gerente de proyecto, gerente de proyectos, gerente de projetos, gerente de contas, gerente de producto, gerente de produto, capo progetto, lead generation, staff accountant, staff nurse, staff writer, principal investigator, director of photography, law partner, executive recruiter, recruitment manager, master student, staff scientist, responsable logistique, head hunter, hotel staff, owner s representative, student advisor, student adviser, student affairs, student services, student success, student support, student counselor'

/**
 * Words of rank, the strongest first: where a title holds several, the first of this list counts. A founder who is also chief
 * technology officer is a founder; a junior marketing manager is a junior. `own` marks those that name the running of a
 * whole business where no other function is named.
 */
export const RANKS: readonly { readonly seniority: Seniority; readonly own: string; readonly words: string }[] = [
  {
    seniority: 'retired',
    own: '',
    words:
      'retired, rentner, rentnerin, pensionar, pensionarin, ruhestand, im ruhestand, retraite, retraitee, a la retraite, jubilado, jubilada, aposentado, aposentada, pensionato, pensionata, in pensione, gepensioneerd, gepensioneerde, pensionado, pensionada, emeritus, emerita, reformado, reformada',
  },
  {
    seniority: 'student',
    own: '',
    words:
      'student, studentin, studentin, intern, internship, trainee, apprentice, apprenticeship, undergraduate, phd candidate, phd student, phd researcher, doctoral candidate, doctoral student, doktorand, doktorandin, doctorant, doctorante, doctorando, doctoranda, doutorando, doutoranda, dottorando, dottoranda, promovendus, werkstudent, werkstudentin, praktikant, praktikantin, praktikum, auszubildender, auszubildende, azubi, lehrling, volontar, volontarin, referendar, referendarin, etudiant, etudiante, stagiaire, alternant, alternante, apprenti, apprentie, estudiante, becario, becaria, practicante, aprendiz, estudante, estagiario, estagiaria, studente, studentessa, tirocinante, stagista, apprendista, stagiair, stagiaire, leerling, mba candidate, mba student, law student, medical student, working student, master student, pupil, co op student, phd in',
  },
  {
    seniority: 'owner',
    own: 'founder, co founder, cofounder, owner, co owner, business owner, founding partner, proprietor, entrepreneur, solopreneur, self employed business owner, inhaber, inhaberin, grunder, grunderin, mitgrunder, mitgrunderin, geschaftsfuhrender gesellschafter, geschaftsfuhrende gesellschafterin, gesellschafter, gesellschafterin, unternehmer, unternehmerin, fondateur, fondatrice, cofondateur, cofondatrice, proprietaire, entrepreneur, entrepreneure, fundador, fundadora, cofundador, cofundadora, propietario, propietaria, dueno, duena, emprendedor, emprendedora, empresario, empresaria, socio fundador, socia fundadora, proprietario, proprietaria, dono, dona, empreendedor, empreendedora, fondatore, cofondatore, cofondatrice, titolare, imprenditore, imprenditrice, eigenaar, eigenaresse, oprichter, oprichtster, medeoprichter, ondernemer, selbststandig unternehmer, gerant, gerante',
    words:
      'partner, managing partner, senior partner, general partner, equity partner, associe, associee, socio, socia, vennoot, partnerin',
  },
  {
    seniority: 'executive',
    own: 'ceo, chief executive, chief executive officer, president, managing director, executive director, geschaftsfuhrer, geschaftsfuhrerin, geschaftsleiter, geschaftsleiterin, geschaftsleitung, vorstand, vorstandsmitglied, vorstandsvorsitzender, directeur general, directrice generale, pdg, presidente, director general, directora general, director gerente, consejero delegado, consejera delegada, director ejecutivo, directora ejecutiva, diretor geral, diretora geral, diretor executivo, diretora executiva, diretor presidente, direttore generale, direttrice generale, amministratore delegato, amministratrice delegata, algemeen directeur, president directeur, bestuursvoorzitter',
    words:
      'cto, cfo, coo, cmo, cio, ciso, cpo, cro, chro, cdo, cso, cco, clo, cao, cxo, chief, chief technology officer, c level, senior vice president, executive vice president, svp, evp, partner ceo, deputy ceo',
  },
  {
    seniority: 'board',
    own: '',
    words:
      'board member, board director, board of directors, board chair, board advisor, board adviser, advisory board, chairman, chairwoman, chairperson, chair, non executive director, nonexecutive director, independent director, trustee, board observer, startup advisor, startup adviser, strategic advisor, advisor to startups, advisor, adviser, aufsichtsrat, aufsichtsratin, aufsichtsratsmitglied, aufsichtsratsvorsitzender, beirat, beiratin, verwaltungsrat, verwaltungsratin, administrateur, administratrice, conseil d administration, membre du conseil, consejero, consejera, miembro del consejo, miembro de la junta, conselheiro, conselheira, membro do conselho, consigliere, membro del consiglio, bestuurslid, commissaris, raad van toezicht, raad van commissarissen, lid raad, bestuurder, presidente do conselho, presidente del consejo, president of the board, president du conseil, presidente del consiglio',
  },
  {
    seniority: 'junior',
    own: '',
    words:
      'junior, jr, entry level, graduate, associate consultant, berufseinsteiger, debutant, debutante, early career, fresher, new grad, junior associate, i',
  },
  {
    seniority: 'head',
    own: 'chief of staff',
    words:
      'head, head of, director, directress, vp, avp, vice president, global head, general counsel, editor in chief, chief editor, school principal, vice principal, dean, dean of, provost, rector, rektor, rektorin, headmaster, headmistress, head teacher, headteacher, head of school, leiter, leiterin, leitung, abteilungsleiter, abteilungsleiterin, bereichsleiter, bereichsleiterin, hauptabteilungsleiter, vertriebsleiter, vertriebsleiterin, verkaufsleiter, verkaufsleiterin, personalleiter, personalleiterin, betriebsleiter, betriebsleiterin, werkleiter, produktionsleiter, schulleiter, schulleiterin, direktor, direktorin, prokurist, prokuristin, entwicklungsleiter, marketingleiter, marketingleiterin, chefredakteur, chefredakteurin, oberarzt, oberarztin, chefarzt, chefarztin, directeur, directrice, redacteur en chef, redactrice en chef, director de, directora, diretor, diretora, direttore, direttrice, hoofd, directrice, direktionsleiter, vicepresident, vice presidente, gerente general de, hoofdredacteur, schoolleider',
  },
  {
    seniority: 'manager',
    own: 'general manager, country manager, gerente general, gerente geral',
    words:
      'manager, managerin, senior manager, engineering manager, group product manager, group manager, supervisor, superintendent, head nurse, nurse manager, foreman, responsable, chef de service, cheffe de service, chef de departement, gerente, gestionnaire, jefe, jefa, jefe de, encargado, encargada, supervisora, responsabile, capo, caporeparto, bedrijfsleider, leidinggevende, filialleiter, filialleiterin, stationsleitung, mgr, assistant manager, deputy manager, vorgesetzter, stationsleiter, warehouse manager, store manager, regional manager, chef d agence, direzione',
  },
  {
    seniority: 'lead',
    own: '',
    words:
      'lead, leader, team lead, team leader, tech lead, technical lead, principal, staff engineer, staff software, staff developer, staff designer, staff product, staff data, staff machine learning, staff site reliability, staff security, staff frontend, staff backend, staff platform, staff technical, distinguished, distinguished engineer, fellow engineer, founding engineer, founding designer, head chef, executive chef, chef d equipe, cheffe d equipe, teamleiter, teamleiterin, teamleitung, gruppenleiter, gruppenleiterin, teamleider, lider, lider de equipo, lider tecnico, team manager, jefe de equipo, capo team, captain, leading, leadership lead, product lead, responsable d equipe, senior principal, senior staff',
  },
  {
    seniority: 'senior',
    own: '',
    words:
      'senior, sr, snr, expert, expertin, iii, professor, associate professor, full professor, seniorin, senior associate, experte, experimente, experimentee, experto, experta, especialista senior, of counsel, ordinarius, veteran engineer, iv, confirme, confirmee',
  },
  {
    seniority: 'mid',
    own: '',
    words:
      'ii, mid level, mid, midlevel, intermediate, pleno, assistant professor, financial advisor, financial adviser, policy advisor, policy adviser, tax advisor, legal advisor, sales advisor, academic advisor, investment advisor, travel advisor, mortgage advisor, client advisor, professor de, professor do, customer advisor, beauty advisor, service advisor, technical advisor, research fellow, chief engineer, principal assistant, data protection officer, medical resident, administrateur systeme, administrateur systemes, administrateur reseau, teaching fellow, dona de casa, professora de, admissions advisor, chief officer ship, wealth advisor, career advisor, hr advisor, it advisor, security advisor, insurance advisor, professor titular de escola',
  },
]
