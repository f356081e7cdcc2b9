import { ESLint } from 'eslint';
import { root } from './pinned-node.mjs';

/** Lints texts as if they were files: reads `[{ path, code }]` as JSON, answers the rules that each one broke. */
let sent = '';
for await (const chunk of process.stdin) sent += chunk;

// A text that is no file has no types: the rules that ask for them are left out.
const withoutTypes = ['no-floating-promises', 'no-misused-promises', 'await-thenable'].map((rule) => [
  `@typescript-eslint/${rule}`,
  'off',
]);
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: Object.fromEntries(withoutTypes),
    },
  ],
});
const answers = [];
for (const { path, code } of JSON.parse(sent)) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(answers));
