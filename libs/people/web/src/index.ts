export * from './kinship/kinship-panel';
export * from './panel/person-panel';
export * from './people.routes';
export * from './person/person-form';
export * from './person/person-name';
export * from './person/person-picker';
export * from './person/person.pipes';
export * from './search/people-search';
