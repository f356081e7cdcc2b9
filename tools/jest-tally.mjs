import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './pinned-node.mjs';
import { specsIn } from './jest-rooms.mjs';

/** In a run by rooms a spec without a test would go unnoticed, and so would one that no project looks for. */
function silentSpecs({ testResults }) {
  const heard = new Set(testResults.map(({ testFilePath }) => relative(root, testFilePath).replaceAll('\\', '/')));
  for (const { ancestorTitles } of testResults.flatMap((file) => file.testResults)) heard.add(ancestorTitles[0]);
  return specsIn(['apps/**/*.spec.ts', 'libs/**/*.spec.ts', 'tools/**/*.spec.ts']).filter((spec) => !heard.has(spec));
}

/** Jest reporter: leaves the counts of a run in the file that `SANAD_TALLY` names. A file that cannot be loaded is a failure. */
export default class Tally {
  onRunComplete(_contexts, results) {
    const file = process.env.SANAD_TALLY;
    if (!file) return;
    const silent = process.env.SANAD_BY_ROOM === 'yes' ? silentSpecs(results) : [];
    for (const spec of silent) console.error(`✗ ${spec}: no test of it was run.`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + silent.length;
    writeFileSync(
      file,
      JSON.stringify({
        passed: results.numPassedTests,
        failed,
        skipped: results.numPendingTests + results.numTodoTests,
      }),
    );
  }
}
