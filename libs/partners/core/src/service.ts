/** What agencies offer. Each agency has some of them. */
export const services = [
  'REGISTRATION',
  'POSITIONING',
  'TRAINING',
  'BUSINESS_PLAN',
  'NAME_APPROVAL',
  'LEGAL_HELP',
  'PROJECT_STUDY',
  'VALUE_CHAIN',
  'POST_CREATION',
] as const;
export type Service = (typeof services)[number];
