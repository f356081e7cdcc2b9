export { Interrupted, Jobs, type JobData, type JobHandler, type JobRun, type SendOptions } from './jobs';
