/** Runs scripts abstractly, in execution order, and tells what they do to the deployment. */

export { type AnalyzeOptions, analyze } from './analyze';
export { type AssumptionMistake, assumable, readAssumptions } from './family/assumptions';
export type * from './run/analysis';
