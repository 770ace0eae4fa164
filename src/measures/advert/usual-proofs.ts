/** Certificates and licences by name; a bar stands between ways to write one. Our own list; others are found by words like "certified". */
export const USUAL_PROOFS: readonly string[] = `

  registered nurse licence|registered nurse license|rn license|rn licence|nursing license|nursing licence|registered nurse licensure,
  practical nurse licence|lpn license|lvn license,
  nursing assistant certificate|cna certification|certified nursing assistant,
  bls|basic life support|bls certificate|bls certification, acls|advanced cardiac life support,
  pals|pediatric advanced life support, cpr|cpr certification|cpr certificate,
  first aid certificate|first aid certification,
  teaching certificate|teaching license|teaching licence|teacher certification|state teaching certificate|qualified teacher status|qts,
  tefl|tesol|celta, cpa|certified public accountant, cma|certified management accountant, acca,
  cfa|chartered financial analyst, cfp|certified financial planner, enrolled agent, series 7, series 63,
  pmp|project management professional|pmp certification, prince2, capm,
  certified scrum master|scrum master certification|csm, itil, six sigma green belt|green belt,
  six sigma black belt|black belt, cissp, cisa, cism, comptia security+|security+, comptia a+, comptia network+|network+,
  ccna, ccnp, aws certification|aws certified, azure certification|azure certified, certified ethical hacker,
  shrm cp|shrm, phr, journeyman licence|journeyman license|journeyman electrician license|journeyman card,
  master electrician licence|master electrician license, plumbing license|plumber license, epa 608|epa certification,
  gas safe, welding certification|certified welder, osha 10, osha 30,
  forklift licence|forklift license|forklift certification, cscs card|cscs,
  commercial driver licence|commercial driver license|commercial drivers license|cdl|cdl a|class a cdl|class a commercial drivers license,
  driving licence|driver license|drivers license|driving license|driver licence|drivers licence|full driving licence,
  hazmat endorsement|hazmat, tanker endorsement, pilot license, servsafe|servsafe certification,
  food handler card|food handlers card|food handler permit|food handlers license|food handler certificate,
  food hygiene certificate, alcohol server permit, security clearance|secret clearance|top secret clearance,
  guard card|security guard license, real estate license|real estate licence, insurance license,
  bar admission|admitted to the bar|member of the bar|bar membership, notary public,
  professional engineer licence|professional engineer license|pe license|chartered engineer, engineer in training,
  lcsw|licensed clinical social worker, lmsw, registration as a social worker|registered social worker,
  pharmacist license, cosmetology license, apprenticeship
`
  .split(',')
  .map(line => line.trim())
