import { ApiFailure, apiFailure } from '@sanad/ui';

/** A rule that says no to one field is told beside it: `refusal → path of the field`. Its sentence needs no values. */
export async function besideField<Answer>(
  sent: Promise<Answer>,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  try {
    return await sent;
  } catch (thrown) {
    const { problem, status } = apiFailure(thrown);
    const path = problem && fields[problem.code];
    if (!problem || !path) throw thrown;
    throw new ApiFailure({ ...problem, fields: [{ path, code: problem.code }] }, status, thrown);
  }
}
