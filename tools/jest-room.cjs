const { join } = require('node:path');

/** What a spec leaves behind in the clock and in the page is no business of the next one. */
function tidy() {
  jest.useRealTimers();
  jest.restoreAllMocks();
  if (typeof document === 'undefined') return;
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  document.title = '';
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
}

/** Loads the specs of one room into one test file, each below its own path. */
module.exports = function runRoom(specs) {
  for (const spec of specs) {
    describe(spec, () => {
      try {
        require(join(__dirname, '..', spec));
      } catch (error) {
        it('can be loaded', () => {
          throw error;
        });
      }
      afterAll(tidy);
    });
  }
};
