/** Runs scripts abstractly, in execution order, and tells what they do to the deployment. */
export type * from './analysis';
export { type AnalyzeOptions, analyze } from './analyze';
export { type AssumptionMistake, assumable, readAssumptions } from './assumptions';
