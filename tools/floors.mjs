/** The house from the roof to the ground. A room may ask its own layers and every floor below; neighbours on one floor never meet. */
export const floors = [
  { floor: 'app', rooms: ['api', 'web', 'e2e'] },
  { floor: 'results', rooms: ['results', 'privacy'] },
  { floor: 'afterwards', rooms: ['follow-up'] },
  { floor: 'stage', rooms: ['awareness', 'training', 'cooperative', 'enterprise', 'funding'] },
  { floor: 'partners', rooms: ['partners'] },
  { floor: 'case-file', rooms: ['case-file'] },
  { floor: 'people', rooms: ['people'] },
  { floor: 'calendar', rooms: ['calendar'] },
  { floor: 'issuance', rooms: ['issuance'] },
  { floor: 'machines', rooms: ['machines'] },
  { floor: 'access', rooms: ['access'] },
  { floor: 'ground', rooms: ['platform', 'ui'] },
  { floor: 'kernel', rooms: ['kernel'] },
];

/** What each layer may ask of the others, and which packages it must not touch. Rules and words run anywhere, so they know no framework. */
export const layers = {
  core: { asks: ['core'] },
  api: { asks: ['core', 'api'], refuses: ['@angular/*', '@angular-architects/*', 'playwright'] },
  web: {
    asks: ['core', 'web'],
    refuses: ['@nestjs/*', 'typeorm', 'pg', 'express', 'passport', 'passport-*', '@node-rs/*', 'playwright'],
  },
  e2e: { asks: ['core', 'api'], refuses: ['@angular/*'] },
};

/** The only packages that rules and words may use; the kernel also makes identifiers and sentences. */
const packagesOfCore = ['zod', '@jest/globals'];
const packagesOfKernel = [...packagesOfCore, 'intl-messageformat', 'uuid'];

function roomConstraints() {
  return floors.flatMap(({ rooms }, level) => {
    const below = floors.slice(level + 1).map(({ floor }) => `floor:${floor}`);
    return rooms.map((room) => ({ sourceTag: `room:${room}`, onlyDependOnLibsWithTags: [`room:${room}`, ...below] }));
  });
}

function layerConstraints() {
  return Object.entries(layers).map(([layer, { asks, refuses }]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: asks.map((asked) => `layer:${asked}`),
    ...(refuses && { bannedExternalImports: refuses }),
  }));
}

function packageConstraints() {
  return floors.flatMap(({ rooms }) =>
    rooms.map((room) => ({
      allSourceTags: [`room:${room}`, 'layer:core'],
      onlyDependOnLibsWithTags: ['*'],
      allowedExternalImports: room === 'kernel' ? packagesOfKernel : packagesOfCore,
    })),
  );
}

/** The same table in the words of the lint rule. */
export const depConstraints = [...roomConstraints(), ...layerConstraints(), ...packageConstraints()];
