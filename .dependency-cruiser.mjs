/** No file may reach itself through its imports, not even through types: a circle is two rooms that are one. */
export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'These files import one another in a circle: move what they share to a file below both.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-riddle',
      severity: 'error',
      comment: 'This import leads nowhere, so no circle through it could be seen.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['node_modules', '^dist/', '\\.spec\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    progress: { type: 'none' },
  },
};
