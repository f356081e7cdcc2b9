/** One line of the doctor: what was looked at, how it is, and what to do when it is not well. */
export interface Finding {
  readonly about: string;
  readonly state: 'well' | 'note' | 'ill';
  readonly sentence: string;
}

export const well = (about: string, sentence: string): Finding => ({ about, state: 'well', sentence });
export const note = (about: string, sentence: string): Finding => ({ about, state: 'note', sentence });
export const ill = (about: string, sentence: string): Finding => ({ about, state: 'ill', sentence });
