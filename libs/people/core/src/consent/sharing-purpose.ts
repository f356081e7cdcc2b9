/** What a person may agree to share with a partner for, each for itself. */
export const sharingPurposes = [
  'ORIENTATION',
  'TRAINING',
  'PROJECT_STUDY',
  'CREATION',
  'FUNDING',
  'FOLLOW_UP',
] as const;
export type SharingPurpose = (typeof sharingPurposes)[number];
