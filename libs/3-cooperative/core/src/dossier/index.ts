export * from './amount-in-letters';
export * from './dossier-document';
export * from './dossier-facts';
export * from './dossier-fields';
export * from './dossier-gaps';
export * from './dossier.contract';
export * from './dossier.words';
export * from './permissions';
