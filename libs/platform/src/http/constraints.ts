import type { FactoryProvider } from '@nestjs/common';

/** Which refusal a constraint of the database stands for, in the whole house. */
const known = new Map<string, string>();

/** In the providers of a room: `constraintRefusals({ attendance_needs_open_event: 'eventNotOpen' })`. */
export function constraintRefusals(codes: Readonly<Record<string, string>>): FactoryProvider {
  const names = Object.keys(codes).join(' ');
  return {
    provide: Symbol(`constraints ${names}`),
    useFactory: () => {
      for (const [constraint, code] of Object.entries(codes)) known.set(constraint, code);
      return names;
    },
  };
}

export function refusalOf(constraint: string | undefined): string | undefined {
  return constraint ? known.get(constraint) : undefined;
}
