import Sequencer from '@jest/test-sequencer';

const longest = [/[\\/]specs[\\/]api[\\/]api\.cjs$/, /[\\/]apps[\\/]api[\\/]/, /[\\/]tools[\\/]structure\.spec\.ts$/];
const isLong = ({ path }) => longest.some((pattern) => pattern.test(path));

/** The specs of the whole server and of the whole checkout are begun first: begun last, one core would do them alone. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
